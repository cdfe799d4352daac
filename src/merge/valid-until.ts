/** The last day a briefing may be relied on: the end of the mission, or sooner when something must be read again. */
import type { Day } from '../domain/day.ts'
import type { Mission } from '../domain/mission.ts'
import type { MissionRisk } from './rank-risks.ts'

export function validUntil(mission: Mission, risks: readonly MissionRisk[], asOf: Day): Day {
  const reviews = [
    ...risks.map(({ risk }) => risk.review_by),
    mission.high_risk?.review_by ?? mission.returns,
  ]
  const toCome = reviews.filter(day => day >= asOf)
  return [mission.returns, ...toCome].sort()[0] ?? mission.returns
}
