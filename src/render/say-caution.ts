/** A caution as a sentence: the same in documents, in lists of changes and at the desk. */
import type { Caution } from '../domain/briefing-caution.ts'
import type { Formats } from './formats.ts'
import type { Say } from './say-figure.ts'

export function sayCaution(
  { kind, about, country_name, day, reason }: Caution,
  say: Say,
  formats: Formats,
): string {
  return say(`cautions.${kind}`, {
    about: kind === 'priority-not-assessed' ? say(`terms.subjects.${about}`) : about,
    country: country_name,
    day: day && formats.day(day),
    reason: reason ?? say('cautions.no_reason'),
  })
}
