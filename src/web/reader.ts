/** Whom a page is written for: their language, its words, its way of writing days, and where its pages live. */
import { type Language, languages } from '../domain/closed-lists.ts'
import { say, type Wording } from '../domain/wording.ts'
import { type Formats, makeFormats } from '../render/formats.ts'

export interface Reader {
  readonly language: Language
  readonly others: readonly Language[]
  readonly formats: Formats
  say(path: string, values?: Readonly<Record<string, unknown>>): string
  /** The word for a code of a closed list, such as `sectors`, `water`. */
  term(list: string, code: string): string
  terms(list: string, codes: readonly string[]): string
  /** The address of a page in this language, such as `countries/bd`. */
  to(place: string): string
}

export function makeReader(language: Language, wording: Wording): Reader {
  const formats = makeFormats(language)
  const term = (list: string, code: string) => say(wording, `terms.${list}.${code}`)
  return {
    language,
    others: languages.filter(other => other !== language),
    formats,
    say: (path, values) => say(wording, path, values),
    term,
    terms: (list, codes) => formats.list(codes.map(code => term(list, code))),
    to: place => `/${language}/${place}`,
  }
}
