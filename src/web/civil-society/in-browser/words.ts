/** The words that the script needs: the build puts these, and no others, into it. */
import { languages } from '../../../domain/closed-lists.ts'
import type { Wording } from '../../../domain/wording.ts'

export type Wordings = Readonly<Record<(typeof languages)[number], Wording>>

const needed = [
  'pages.frame.back',
  'pages.call',
  'pages.input',
  'pages.receipt',
  'pages.form',
  'pages.feedback',
  'terms.subjects',
  'terms.sectors',
]

export function wordsForScript(wordings: Wordings): Wordings {
  return Object.fromEntries(languages.map(language => [language, keep(wordings[language], '')])) as Wordings
}

function keep(words: Wording, under: string): Wording {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) => {
      const path = under ? `${under}.${key}` : key
      if (needed.some(one => path === one || path.startsWith(`${one}.`))) return [[key, value]]
      const leads = typeof value !== 'string' && needed.some(one => one.startsWith(`${path}.`))
      return leads ? [[key, keep(value, path)]] : []
    }),
  )
}
