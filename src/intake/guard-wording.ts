/**
 * What must be removed or justified before an official's wording may be printed: what was copied from the original, and
 * what could lead to a person. Runs in the official's browser, where both texts are; the server never sees the original.
 *
 * It errs on the side of asking. It cannot see a name in a script without capitals, nor a paraphrase that gives somebody away.
 */
import { findDisguised, squeeze } from './take-off-disguise.ts'
import { matches, type Place, type Word, wordsOf } from './words-in-text.ts'

export const traceKinds = [
  'copied-run',
  'email',
  'phone',
  'web-address',
  'coordinates',
  'exact-date',
  'rare-number',
  'name',
  'disguised',
] as const
export type TraceKind = (typeof traceKinds)[number]

/** Where in the wording it stands; what stands there is shown in the browser and goes no further. */
export interface Trace extends Place {
  readonly kind: TraceKind
}

/** As many words in a row as nobody writes by accident. */
const longestRun = 8

export function findTraces(wording: string, original: string, mayBeNamed: readonly string[] = []): Trace[] {
  const plain = [
    ...copiedRuns(wording, original),
    ...patterns.flatMap(([kind, pattern]) => matches(wording, pattern).map(at => ({ kind, ...at }))),
    ...rareNumbers(wording, original),
    ...names(wording, original, mayBeNamed),
  ]
  const seen = ({ from, to }: Place) => plain.some(one => one.from <= from && to <= one.to)
  const traces = [...plain, ...disguised(wording, original, mayBeNamed).filter(place => !seen(place))]
  return traces.sort(
    (one, other) => one.from - other.from || traceKinds.indexOf(one.kind) - traceKinds.indexOf(other.kind),
  )
}

const months =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|juni?|june?|juli?|july?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?'

const patterns: readonly (readonly [TraceKind, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\s?\.\s?[\p{L}\p{N}-]+)+/giu],
  [
    'web-address',
    /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|(?<![\p{L}\p{N}@])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|io|onion|nl|eu|me|co)\b\S*/giu,
  ],
  [
    'coordinates',
    /[-+]?\d{1,3}[.,]\d{3,}\s?°?\s?[NSEWOZ]?\s?[,;/ ]\s?[-+]?\d{1,3}[.,]\d{3,}|\d{1,3}\s?°\s?\d{1,2}(?:\s?['′]\s?\d{0,2}(?:[.,]\d+)?\s?["″]?)?\s?[NSEWOZ]?/giu,
  ],
  [
    'exact-date',
    new RegExp(
      `\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b|\\b\\d{1,2}(?:st|nd|rd|th|e)?\\s(?:${months})\\b|\\b(?:${months})\\s\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d)`,
      'giu',
    ),
  ],
  ['phone', /(?:\+|\b00)\d[\d\s().-]{6,}\d|\b0\d(?:[\s.-]?\d){7,}\b/gu],
]

/** Every run of as many words as nobody writes by accident. */
function runsOf(words: readonly Word[], between: string): string[] {
  return words.slice(longestRun - 1).map((_, at) =>
    words
      .slice(at, at + longestRun)
      .map(({ folded }) => folded)
      .join(between),
  )
}

function copiedRuns(wording: string, original: string): Trace[] {
  const theirs = new Set(runsOf(wordsOf(original), ' '))
  const ours = wordsOf(wording)
  const traces: { kind: 'copied-run'; from: number; to: number }[] = []
  for (const [at, run] of runsOf(ours, ' ').entries()) {
    const [first, last] = [ours[at], ours[at + longestRun - 1]]
    if (!theirs.has(run) || !first || !last) continue
    const previous = traces.at(-1)
    if (previous && previous.to > first.from) previous.to = last.to
    else traces.push({ kind: 'copied-run', from: first.from, to: last.to })
  }
  return traces
}

/** A figure of three digits or more that the sender wrote too may be known to few; a year of these times is not. */
function rareNumbers(wording: string, original: string): Trace[] {
  const digits = (text: string) => text.replace(/[^\d]/g, '')
  const numbers = /\d[\d.,\u00A0 ]*\d|\d/gu
  const theirs = new Set(matches(original, numbers).map(({ from, to }) => digits(original.slice(from, to))))
  return matches(wording, numbers)
    .filter(({ from, to }) => {
      const number = digits(wording.slice(from, to))
      return number.length >= 3 && !/^(?:19|20)\d\d$/.test(number) && theirs.has(number)
    })
    .map(at => ({ kind: 'rare-number', ...at }))
}

/** Capitalised within a sentence of the original, and standing in the wording: a person until somebody says otherwise. */
function names(wording: string, original: string, mayBeNamed: readonly string[]): Trace[] {
  const theirs = namesIn(original, mayBeNamed)
  return wordsOf(wording)
    .filter(({ capital, folded }) => (capital ? theirs.all : theirs.neverSmall).has(folded))
    .map(({ from, to }) => ({ kind: 'name', from, to }))
}

/** `neverSmall`: with a capital wherever the sender wrote it, so that without one it is a name all the same. */
function namesIn(original: string, mayBeNamed: readonly string[]) {
  const allowed = new Set(mayBeNamed.flatMap(name => wordsOf(name).map(({ folded }) => folded)))
  const words = wordsOf(original).filter(({ folded }) => !allowed.has(folded))
  const small = new Set(words.filter(({ capital }) => !capital).map(({ folded }) => folded))
  const all = new Set(words.filter(({ capital, first }) => capital && !first).map(({ folded }) => folded))
  return { allowed, all, neverSmall: new Set([...all].filter(name => !small.has(name))) }
}

function disguised(wording: string, original: string, mayBeNamed: readonly string[]): Trace[] {
  const { allowed, all } = namesIn(original, mayBeNamed)
  const words = wordsOf(original)
  // Whatever has a digit, an at sign or a dot within, and numbers with their spaces.
  const addresses = [/\S*(?:[@\d]|\.\p{L})\S*/gu, /\d[\d\s().-]*\d/gu]
    .flatMap(pattern => matches(original, pattern))
    .map(({ from, to }) => squeeze(original.slice(from, to)))
  const long = (least: number) => (secret: string) => secret.length >= least
  return findDisguised(wording, {
    telling: [...[...all].filter(long(4)), ...addresses.filter(long(5)), ...runsOf(words, '')],
    words: words.map(({ folded }) => folded).filter(word => word.length >= 6 && !allowed.has(word)),
  }).map(at => ({ kind: 'disguised', ...at }))
}
