/** The words of a text and where they stand, folded so that copying in disguise is copying. */

export interface Place {
  readonly from: number
  readonly to: number
}

export interface Word extends Place {
  readonly folded: string
  readonly capital: boolean
  /** Opens a sentence, where any word has a capital. */
  readonly first: boolean
}

/** Case, accents, punctuation, width and what has no width make no difference. */
export function wordsOf(text: string): Word[] {
  return matches(text, /[\p{L}\p{N}\p{M}\u200B-\u200D\u2060\uFEFF\u00AD]+/gu).map(({ from, to }) => ({
    ...{ from, to },
    folded: fold(text.slice(from, to)),
    capital: /^\p{Lu}/u.test(text.slice(from, to)),
    first: /(?:^|[.!?:;"'“‘(\n])\s*$/u.test(text.slice(Math.max(0, from - 12), from)),
  }))
}

export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
}

export function matches(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map(match => ({ from: match.index, to: match.index + match[0].length }))
}
