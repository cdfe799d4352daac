/** The wording catalogues: the same keys and the same {placeholders} in every language. */
import * as z from 'zod'
import { type Language, languages } from '../domain/closed-lists.ts'
import type { Problem } from '../domain/problem.ts'
import { placeholdersOf, type Wording, wordingAt } from '../domain/wording.ts'
import { checkShape } from './check-shape.ts'
import type { YamlFile } from './read-yaml.ts'

const Catalogue: z.ZodType<Wording> = z.lazy(() =>
  z.record(z.string(), z.union([z.string().min(1), Catalogue])),
)

export type Wordings = Readonly<Record<Language, Wording>>

export function readWordings(read: (file: string) => Uint8Array): {
  wordings?: Wordings
  problems: Problem[]
} {
  const checked = languages.map(language => {
    const file = `templates/wording/${language}.yaml`
    return { file, language, ...checkShape(file, read(file), Catalogue) }
  })
  const problems = checked.flatMap(one => one.problems)
  const wordings = Object.fromEntries(
    checked.flatMap(({ language, value }) => (value ? [[language, value]] : [])),
  )
  for (const one of checked) {
    for (const other of checked) {
      if (one !== other && one.value && one.yaml && other.value) {
        problems.push(...compare(one.file, one.yaml, one.value, other.file, other.value))
      }
    }
  }
  return problems.length > 0 ? { problems } : { wordings: wordings as Wordings, problems }
}

function compare(
  file: string,
  yaml: YamlFile,
  wording: Wording,
  otherFile: string,
  other: Wording,
): Problem[] {
  const braced = (text: string) => `{${placeholdersOf(text).join('}, {')}}`
  return leavesOf(wording).flatMap(([path, text]) => {
    const key = path.join('.')
    const theirs = wordingAt(other, key)
    const here = { file, ...yaml.placeOf(path) }
    if (theirs === undefined) {
      const remedy = 'add it there, or delete it here'
      return [{ ...here, found: `the key ${key}`, expected: `the same key in ${otherFile}`, remedy }]
    }
    if (placeholdersOf(theirs).join() === placeholdersOf(text).join()) return []
    const expected = `the placeholders of ${otherFile}: ${braced(theirs)}`
    return [{ ...here, found: braced(text), expected, remedy: 'use the same placeholders' }]
  })
}

function leavesOf(wording: Wording, path: string[] = []): [string[], string][] {
  return Object.entries(wording).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[[...path, key], value] as [string[], string]]
      : leavesOf(value, [...path, key]),
  )
}
