/** How long each kind of thing is kept, and on a given day the first day that is still within it. */
import { addDays, addMonths } from './count-days.ts'
import type { Day } from './day.ts'

/** Counted from the last day of the mission, but for the trail, which counts from its own days (SECURITY T23). */
export const keptFor = {
  /** Sealed texts, letters, feedback, and texts for print that were never released: 90 days. */
  sealed_days: 90,
  /** What the receipt still shows: statuses and reasons, without any text: a year. */
  receipt_months: 12,
  /** Codes of companies, with their names: long enough to look something up after the return, and to give feedback. */
  code_days: 30,
  /** How long Cloudflare can bring back an earlier state of the database, which nobody can switch off (SECURITY F2). */
  copy_days: 30,
} as const

/** The last day on which a sealed text of this mission is there. */
export function lastSealedDay(returns: Day): Day {
  return addDays(returns, keptFor.sealed_days)
}

export interface Overdue {
  /** Missions that ended before this day keep no sealed text. */
  readonly sealed_before: Day
  /** Missions that ended before this day keep no record at all. */
  readonly receipt_before: Day
  /** Spent proofs and counts of earlier days go. */
  readonly today: Day
}

export function overdueOn(today: Day): Overdue {
  return {
    sealed_before: addDays(today, -keptFor.sealed_days),
    receipt_before: addMonths(today, -keptFor.receipt_months),
    today,
  }
}
