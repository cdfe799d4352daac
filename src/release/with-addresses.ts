/** A Briefing in which notes name their sources by address: numbers shift when a source comes in, and that changes nothing. */
import type { Briefing } from '../domain/briefing.ts'

export function withAddresses(briefing: Briefing): Briefing {
  const addressOf = (number: number) => briefing.sources.find(source => source.number === number)?.url ?? ''
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, inner]) => [
      key,
      key === 'notes' && Array.isArray(inner) ? inner.map(addressOf).sort() : walk(inner),
    ])
    return Object.fromEntries(entries)
  }
  // Only what is compared as a whole has notes, so it may hold texts where numbers were.
  return walk(briefing) as Briefing
}
