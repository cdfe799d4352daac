/** A caution as a sentence: the same in documents and at the desk. */
import type { Caution } from '../domain/briefing.ts'
import type { Formats } from './formats.ts'

export function sayCaution(
  { kind, about, country_name, day, reason }: Caution,
  words: (path: string, values?: Readonly<Record<string, unknown>>) => string,
  formats: Formats,
): string {
  return words(`cautions.${kind}`, {
    about: kind === 'priority-not-assessed' ? words(`terms.subjects.${about}`) : about,
    country: country_name,
    day: day && formats.day(day),
    reason: reason ?? words('cautions.no_reason'),
  })
}
