/** A code that lets one company in to one mission, as the desk sees it: never the code itself. */
import { addDays, type Day } from './day.ts'

export interface ParticipantCode {
  readonly id: string
  readonly mission: string
  /** As the official typed it. */
  readonly company: string
  /** The last day on which it opens. */
  readonly until: Day
}

/** Long enough to look something up after the return; whoever needs it longer is given a new code. */
const daysAfterReturn = 30

export function lastDayOfCode(returns: Day): Day {
  return addDays(returns, daysAfterReturn)
}
