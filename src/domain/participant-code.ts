/** A code that lets one company in to one mission, as the desk sees it: never the code itself. */
import { addDays } from './count-days.ts'
import type { Day } from './day.ts'
import { keptFor } from './retention.ts'

export interface ParticipantCode {
  readonly id: string
  readonly mission: string
  /** As the official typed it. */
  readonly company: string
  /** The last day on which it opens. */
  readonly until: Day
}

/** Whoever needs it longer is given a new code. */
export function lastDayOfCode(returns: Day): Day {
  return addDays(returns, keptFor.code_days)
}
