/** A figure that is a word (such as a rating) has that word in every language. */
import type { Indicators } from '../domain/indicator.ts'
import type { Problem } from '../domain/problem.ts'
import { wordingAt } from '../domain/wording.ts'
import type { Wordings } from './read-wording.ts'

export function checkCodes({ values }: Indicators, wordings: Wordings): Problem[] {
  const keys = new Set(
    values.flatMap(({ measure, code }) => (code ? [`terms.values.${measure}.${code}`] : [])),
  )
  return [...keys].flatMap(key =>
    Object.entries(wordings)
      .filter(([, wording]) => wordingAt(wording, key) === undefined)
      .map(([language]) => ({
        file: `templates/wording/${language}.yaml`,
        line: 1,
        column: 1,
        found: `no word for ${key}, a code of indicators/values.csv`,
        expected: 'a word for every code',
        remedy: `add ${key}`,
      })),
  )
}
