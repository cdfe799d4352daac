/** Everything that was checked when building: what a mission is merged with. */
import type { CountryProfile } from './country-profile.ts'
import type { HighRiskCriteria } from './high-risk-criteria.ts'
import type { ImvoCondition } from './imvo-condition.ts'
import type { Indicators } from './indicator.ts'
import type { StandingFacts } from './standing-facts.ts'

export interface Content {
  readonly profiles: readonly CountryProfile[]
  readonly conditions: readonly ImvoCondition[]
  readonly indicators: Indicators
  readonly highRisk: HighRiskCriteria
  readonly standing: StandingFacts
}
