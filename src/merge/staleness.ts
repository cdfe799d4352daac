/** When a fact counts as stale (DESIGN, section 4, rule 1). A stale fact is still printed, and says so. */
import type { Risk } from '../domain/country-profile.ts'
import { addMonths, type Day, earliest } from '../domain/day.ts'
import type { Measure } from '../domain/indicator.ts'
import type { Source } from '../domain/source.ts'

const confirmedWithinMonths = 12
const narrativeWithinMonths = 60

/** The last day on which a fact is fresh, and what ends it then: a date of its own, or the age of a source. */
export interface FreshUntil {
  readonly day: Day
  readonly ends: 'review_by' | 'confirmed' | Source
}

export function freshUntil(
  { confirmed, review_by }: Pick<Risk, 'confirmed' | 'review_by'>,
  sources: readonly Source[],
): FreshUntil {
  const limits: FreshUntil[] = [
    { day: review_by, ends: 'review_by' },
    { day: addMonths(confirmed, confirmedWithinMonths), ends: 'confirmed' },
    ...sources.map(source => ({
      day: addMonths(earliest(source.published), narrativeWithinMonths),
      ends: source,
    })),
  ]
  return limits.reduce((first, limit) => (limit.day < first.day ? limit : first))
}

export function isStale(
  fact: Pick<Risk, 'confirmed' | 'review_by'>,
  sources: readonly Source[],
  asOf: Day,
): boolean {
  return asOf > freshUntil(fact, sources).day
}

export function figureFreshUntil(measure: Measure, source: { published: string }): Day {
  return addMonths(earliest(source.published), 12 * measure.max_age_years)
}

export function isStaleFigure(measure: Measure, source: { published: string }, asOf: Day): boolean {
  return asOf > figureFreshUntil(measure, source)
}

/** A condition is law or terms: it must have been checked within a year. */
export function checkFreshUntil(checkedOn: Day): Day {
  return addMonths(checkedOn, confirmedWithinMonths)
}

export function isStaleCheck(checkedOn: Day, asOf: Day): boolean {
  return asOf > checkFreshUntil(checkedOn)
}
