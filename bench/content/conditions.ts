/** Laws and terms that nobody has to meet: rules of every verdict, with steps, warnings and doubts. */
import type { ImvoCondition, Rule } from '../../src/domain/imvo-condition.ts'
import { both, day, list, many } from './forms.ts'
import { source } from './profile.ts'
import { teller } from './sentences.ts'

const tests: Rule['when'][] = [
  { always: true },
  { fact: 'employees', gt: 500 },
  {
    all: [
      { fact: 'sectors', includes: ['maritime'] },
      { fact: 'imports_into_eu', is: true },
    ],
  },
  { not: { fact: 'sectors', includes: ['water'] } },
]

export function madeUpConditions(size: number): ImvoCondition[] {
  return list(many(3, size), index => {
    const tell = teller(4000 + index)
    return {
      id: `condition-${index}`,
      kind: 'law',
      title: both(`Lagoon Act ${index + 1}`),
      act: both(`Act on the lagoon and its harbours, number ${2020 + index}`),
      instruments: index === 0 ? ['trade-mission'] : [],
      checked_on: day,
      asks: both(tell.advice()),
      rules: list(3, rule => ({
        id: `rule-${rule}`,
        for: both(tell.phrase()),
        article: both(`Art. ${1 + tell.number(80)}(${1 + rule})`),
        ...(rule === 1 && { applies_from: '2027-07-01' }),
        indirect: false,
        when: tests[(index + rule) % tests.length] ?? { always: true },
      })),
      steps: {
        before_departure: both(tell.advice()),
        on_site: both(tell.advice()),
        after: both(tell.advice()),
      },
      warnings: [both(tell.statement())],
      to_check: [both(tell.question())],
      cites: ['gazette'],
      sources: { gazette: source(500 + index) },
    }
  })
}
