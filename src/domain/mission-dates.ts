/** The days of a mission on which something must be done or ends: what a calendar can hold. */
import type { CallForInput } from './call-for-input.ts'
import type { Day } from './day.ts'
import type { Mission } from './mission.ts'
import { lastDayOfCode } from './participant-code.ts'
import { lastSealedDay } from './retention.ts'

export const missionDateKinds = [
  'call-closes',
  'decision-review',
  'preparatory-meeting',
  'departure',
  'return',
  'feedback-ends',
  'texts-go',
] as const
export type MissionDateKind = (typeof missionDateKinds)[number]

export interface MissionDate {
  readonly kind: MissionDateKind
  readonly on: Day
}

/** Soonest first. What the mission file and its call do not say is not among them. */
export function datesOf(mission: Mission, call: CallForInput | undefined): MissionDate[] {
  const { departs, returns, high_risk, preparatory_meeting } = mission
  const on: Record<MissionDateKind, Day | undefined> = {
    'call-closes': call?.until,
    'decision-review': high_risk?.review_by,
    'preparatory-meeting': preparatory_meeting,
    departure: departs,
    return: returns,
    'feedback-ends': lastDayOfCode(returns),
    'texts-go': lastSealedDay(returns),
  }
  const known = missionDateKinds.flatMap(kind => {
    const day = on[kind]
    return day === undefined ? [] : [{ kind, on: day }]
  })
  return known.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
