/** When a fact counts as stale (DESIGN, section 4, rule 1). A stale fact is still printed, and says so. */
import type { Risk } from '../domain/country-profile.ts'
import { addMonths, type Day, earliest } from '../domain/day.ts'
import type { Measure } from '../domain/indicator.ts'
import type { Source } from '../domain/source.ts'

const confirmedWithinMonths = 12
const narrativeWithinMonths = 60

export function isStale(
  fact: Pick<Risk, 'confirmed' | 'review_by'>,
  sources: readonly Source[],
  asOf: Day,
): boolean {
  return (
    asOf > fact.review_by ||
    asOf > addMonths(fact.confirmed, confirmedWithinMonths) ||
    sources.some(source => asOf > addMonths(earliest(source.published), narrativeWithinMonths))
  )
}

export function isStaleFigure(measure: Measure, source: { published: string }, asOf: Day): boolean {
  return asOf > addMonths(earliest(source.published), 12 * measure.max_age_years)
}

/** A condition is law or terms: it must have been checked within a year. */
export function isStaleCheck(checkedOn: Day, asOf: Day): boolean {
  return asOf > addMonths(checkedOn, confirmedWithinMonths)
}
