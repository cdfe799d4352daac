/** A value and what was hoped for, in the words of a message. */
import { closest, distance } from 'fastest-levenshtein'

export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object') return 'keys with values'
  if (typeof value === 'string')
    return value === '' ? 'no text' : `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`
  return typeof value === 'number' ? `the number ${value}` : `${value} without quotes`
}

export function sayBound(bound: string, limit: number, origin: string): string {
  const unit = { string: 'character', array: 'item' }[origin]
  return unit ? `${bound} ${limit} ${unit}${limit === 1 ? '' : 's'}` : `${bound} ${limit}`
}

export function oneOf(values: readonly unknown[]): string {
  if (values.length > 1) return `one of ${values.join(', ')}`
  return values[0] === '' ? 'an empty cell' : String(values[0])
}

export function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en').format([...new Set(words)])
}

export function nearest(value: unknown, values: readonly unknown[]): string {
  const meant = typeof value === 'string' ? similar(value, values.map(String)) : undefined
  if (meant) return `did you mean ${meant}?`
  return values.length === 1 ? `write ${values[0]}` : 'choose one of these'
}

/** A word that differs by a slip of the finger, not by meaning. */
export function similar(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const candidate = closest(word, known)
  return distance(word, candidate) <= Math.max(1, Math.floor(word.length / 3)) ? candidate : undefined
}
