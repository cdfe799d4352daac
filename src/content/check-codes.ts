/** Every measure has its sentence, and a figure that is a word (such as a rating) has that word, in every language. */
import type { Content } from '../domain/content.ts'
import type { Problem } from '../domain/problem.ts'
import { wordingAt } from '../domain/wording.ts'
import type { Wordings } from './read-wording.ts'

export function checkCodes(
  { indicators: { measures, values }, highRisk }: Content,
  wordings: Wordings,
): Problem[] {
  const words = new Set([
    ...values.flatMap(({ measure, code }) => (code ? [`terms.values.${measure}.${code}`] : [])),
    ...highRisk.criteria.flatMap(({ measure, is = [] }) => is.map(code => `terms.values.${measure}.${code}`)),
  ])
  const sentences = measures.map(({ id }) => `figure_says.${id}`)
  return [
    ...missing(
      [...words],
      'no word',
      'a code of indicators/values.csv or of the criteria beside it',
      'a word for every code',
      wordings,
    ),
    ...missing(sentences, 'no sentence', 'a measure', 'a sentence for every measure', wordings),
  ]
}

function missing(
  keys: readonly string[],
  lacking: string,
  source: string,
  expected: string,
  wordings: Wordings,
): Problem[] {
  return keys.flatMap(key =>
    Object.entries(wordings)
      .filter(([, wording]) => wordingAt(wording, key) === undefined)
      .map(([language]) => ({
        file: `templates/wording/${language}.yaml`,
        line: 1,
        column: 1,
        found: `${lacking} for ${key}, ${source}`,
        expected,
        remedy: `add ${key}`,
      })),
  )
}
