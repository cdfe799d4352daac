/** An IMVO condition: its schema, and what a schema cannot say. */
import { instruments, sectors } from '../domain/closed-lists.ts'
import { isCountryCode } from '../domain/country.ts'
import { commodities, type Fact, facts } from '../domain/facts.ts'
import { ImvoCondition, type When } from '../domain/imvo-condition.ts'
import { checkLanguages } from './check-languages.ts'
import { type Checked, checkShape, problemsIn } from './check-shape.ts'
import { checkSources } from './check-sources.ts'

export function readCondition(file: string, bytes: Uint8Array): Checked<ImvoCondition> {
  const checked = checkShape(file, bytes, ImvoCondition)
  const { value: condition, yaml } = checked
  if (!condition || !yaml) return checked
  const found = problemsIn(file, yaml)
  if (file.split('/').at(-1) !== `${condition.id}.yaml`) {
    found.add(
      ['id'],
      `the id ${condition.id} in this file`,
      `a file called ${condition.id}.yaml`,
      'rename the file or correct id',
    )
  }
  checkSources(condition.sources, [{ path: ['cites'], ids: condition.cites }], found)
  checkLanguages(condition, found)
  condition.rules.forEach(({ when, applies_from, applies_to }, index) => {
    for (const { fact, type, values } of testsIn(when)) {
      if (facts[fact].type !== type) {
        found.add(
          ['rules', index, 'when'],
          `${fact} tested as a ${type}`,
          `a test for a ${facts[fact].type}`,
          'use gt or gte for numbers, is for flags, includes for sets',
        )
      }
      // A misspelt member would make the rule answer "does not apply" for ever.
      for (const value of values) {
        if (members[fact]?.(value) === false) {
          found.add(
            ['rules', index, 'when'],
            `"${value}" among the ${fact}`,
            `one of the ${fact} we know`,
            'correct it; docs/reference lists them',
          )
        }
      }
    }
    if (applies_from && applies_to && applies_to < applies_from) {
      found.add(
        ['rules', index, 'applies_to'],
        applies_to,
        `a day on or after applies_from (${applies_from})`,
        'correct one of the two',
      )
    }
  })
  return { value: condition, yaml, problems: found.problems }
}

/** What a set may hold. */
const members: Partial<Record<Fact, (value: string) => boolean>> = {
  instruments: value => instruments.some(one => one === value),
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
