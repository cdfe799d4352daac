/** An IMVO condition: its schema, and what a schema cannot say. */
import { instruments, sectors } from '../domain/closed-lists.ts'
import { isCountryCode } from '../domain/country.ts'
import { commodities, type Fact, facts } from '../domain/facts.ts'
import { ImvoCondition, type Rule, type When } from '../domain/imvo-condition.ts'
import { checkLanguages } from './check-languages.ts'
import { checkNames } from './check-names.ts'
import { type Checked, checkFile, type Found } from './check-shape.ts'
import { checkSources } from './check-sources.ts'
import { textAt, textsAt } from './rough.ts'

export function readCondition(file: string, bytes: Uint8Array): Checked<ImvoCondition> {
  return checkFile(file, bytes, ImvoCondition, (raw, found, complete) => {
    const id = textAt(raw, 'id')
    if (id !== undefined && file.split('/').at(-1) !== `${id}.yaml`) {
      found.add(
        ['id'],
        `the id ${id} in this file`,
        `a file called ${id}.yaml`,
        'rename the file or correct id',
      )
    }
    checkSources(raw, [{ path: ['cites'], ids: textsAt(raw, 'cites') }], complete !== undefined, found)
    checkLanguages(raw, found)
    checkNames(raw, found)
    complete?.rules.forEach((rule, index) => {
      checkRule(rule, index, found)
    })
  })
}

function checkRule({ when, applies_from, applies_to, pending }: Rule, index: number, { add }: Found): void {
  for (const { fact, type, values } of testsIn(when)) {
    if (facts[fact].type !== type) {
      add(
        ['rules', index, 'when'],
        `${fact} tested as a ${type}`,
        `a test for a ${facts[fact].type}`,
        'use gt or gte for numbers, is for flags, includes for sets',
      )
    }
    // A misspelt member would make the rule answer "does not apply" for ever.
    for (const value of values.filter(value => members[fact]?.(value) === false)) {
      add(
        ['rules', index, 'when'],
        `"${value}" among the ${fact}`,
        `one of the ${fact} we know`,
        'correct it; docs/reference lists them',
      )
    }
  }
  if (applies_to && !pending) {
    add(
      ['rules', index, 'applies_to'],
      `an end (${applies_to}) and no word on what follows`,
      'pending beside applies_to',
      'say in pending whether a prolongation was found, and on which day you looked',
    )
  }
  if (applies_from && applies_to && applies_to < applies_from) {
    add(
      ['rules', index, 'applies_to'],
      applies_to,
      `a day on or after applies_from (${applies_from})`,
      'correct one of the two',
    )
  }
}

/** What a set may hold. */
const members: Partial<Record<Fact, (value: string) => boolean>> = {
  instruments: value => instruments.some(one => one === value),
  support: value => instruments.some(one => one === value),
  sectors: value => sectors.some(one => one === value),
  commodities: value => commodities.some(one => one === value),
  countries: isCountryCode,
}

interface Test {
  readonly fact: Fact
  readonly type: string
  readonly values: readonly string[]
}

function testsIn(when: When): Test[] {
  if ('always' in when) return []
  if ('not' in when) return testsIn(when.not)
  if ('all' in when) return when.all.flatMap(testsIn)
  if ('any' in when) return when.any.flatMap(testsIn)
  const { fact } = when
  if ('includes' in when) return [{ fact, type: 'set', values: when.includes }]
  return [{ fact, type: 'is' in when ? 'flag' : 'number', values: [] }]
}
