/**
 * Finds what was disguised so that nobody sees it who reads over it or looks for it: taken apart, written as character
 * references, as base64 or backwards, or with signs between the letters that have no width.
 */
import { fold, matches, type Place } from './words-in-text.ts'

export interface Secrets {
  /** Names, numbers, addresses, runs of words: in pieces they are disguised, whatever the pieces are. */
  readonly telling: readonly string[]
  /** Any longer word: it is disguised where somebody took it apart letter by letter. */
  readonly words: readonly string[]
}

export function findDisguised(text: string, { telling, words }: Secrets): Place[] {
  const letters = lettersOf(text)
  const inPieces = (secret: string, most: number) =>
    standing(letters, secret, text).filter(place => isInPieces(text.slice(place.from, place.to), most))
  const secrets = [...telling, ...words]
  const found = [
    ...telling.flatMap(secret => inPieces(secret, Number.POSITIVE_INFINITY)),
    ...words.flatMap(secret => inPieces(secret, 2)),
    ...secrets.flatMap(secret => backwards(letters, secret, text)),
    ...matches(text, /[\w+/-]{8,}={0,2}/g).filter(({ from, to }) => holds(text.slice(from, to), secrets)),
  ]
  return merged(found)
}

/** Letters and digits alone. */
export const squeeze = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** A text as its letters and digits, each with the place where it stands. */
interface Letters {
  readonly all: string
  readonly places: readonly Place[]
}

/** Markup counts as nothing; a character that is written as a number or by its name counts as that character. */
function lettersOf(text: string): Letters {
  const found = matches(text, /<[^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);|./gisu).map(place => ({
    place,
    letters: squeeze(meant(text.slice(place.from, place.to))),
  }))
  return {
    all: found.map(({ letters }) => letters).join(''),
    places: found.flatMap(({ letters, place }) => Array.from({ length: letters.length }, () => place)),
  }
}

function meant(written: string): string {
  if (written.length === 1 || !/^[<&]/.test(written)) return written
  const code = /^&#(x?)([\da-f]+);$/i.exec(written)
  if (code) return characterOf(Number.parseInt(code[2] ?? '', code[1] ? 16 : 10))
  return /^&([a-z])(?:acute|grave|uml|circ|tilde|cedil|ring|slash|caron);$/i.exec(written)?.[1] ?? ''
}

const characterOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** Where these letters follow each other, beginning and ending where a word does. */
function standing({ all, places }: Letters, secret: string, text: string): Place[] {
  const found: Place[] = []
  for (let at = all.indexOf(secret); at >= 0; at = all.indexOf(secret, at + 1)) {
    const from = places[at]?.from ?? 0
    const to = places[at + secret.length - 1]?.to ?? 0
    const goesOn = /[\p{L}\p{N}]$/u.test(text.slice(0, from)) || /^[\p{L}\p{N}]/u.test(text.slice(to))
    if (!goesOn) found.push({ from, to })
  }
  return found
}

/** Something stands between its letters; `most` is how long a piece may be. */
function isInPieces(text: string, most: number): boolean {
  const pieces = text.split(/[^\p{L}\p{N}\p{M}]+/u)
  const hidden = /[\p{Cf}<&]/u.test(text)
  return pieces.length > 1 && (hidden || pieces.every(({ length }) => length <= most))
}

function backwards(letters: Letters, secret: string, text: string): Place[] {
  const turned = [...secret].reverse().join('')
  return turned === secret ? [] : standing(letters, turned, text)
}

/** Whether this is base64, of whatever part of a text, with a secret in it. */
function holds(run: string, secrets: readonly string[]): boolean {
  const sure = secrets.filter(({ length }) => length >= 5)
  const plain = run.replaceAll('-', '+').replaceAll('_', '/').replaceAll('=', '')
  return [0, 1, 2, 3].some(start => {
    const whole = plain.slice(start, start + 4 * Math.floor((plain.length - start) / 4))
    const rest = plain.slice(start + whole.length)
    const bytes = Uint8Array.from(atob(whole + (rest.length > 1 ? rest.padEnd(4, '=') : '')), sign =>
      sign.charCodeAt(0),
    )
    const read = squeeze(new TextDecoder().decode(bytes))
    return sure.some(secret => read.includes(secret))
  })
}

function merged(places: readonly Place[]): Place[] {
  const all: { from: number; to: number }[] = []
  for (const { from, to } of places.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else all.push({ from, to })
  }
  return all
}
