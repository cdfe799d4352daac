/** An IMVO condition: its schema, and what a schema cannot say. */
import { type Fact, facts } from '../domain/facts.ts'
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
    for (const { fact, type } of testsIn(when)) {
      if (facts[fact].type !== type) {
        found.add(
          ['rules', index, 'when'],
          `${fact} tested as a ${type}`,
          `a test for a ${facts[fact].type}`,
          'use gt or gte for numbers, is for flags, includes for sets',
        )
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

function testsIn(when: When): { fact: Fact; type: string }[] {
  if ('always' in when) return []
  if ('not' in when) return testsIn(when.not)
  if ('all' in when) return when.all.flatMap(testsIn)
  if ('any' in when) return when.any.flatMap(testsIn)
  return [{ fact: when.fact, type: 'is' in when ? 'flag' : 'includes' in when ? 'set' : 'number' }]
}
