/** The order of risks: by severity, with likelihood beside it, never added up to one score (UN Guiding Principle 24). */
import { likelihoodLevels, type Sector, type SeverityLevel, severityLevels } from '../domain/closed-lists.ts'
import type { CountryProfile, Risk } from '../domain/country-profile.ts'

/** A risk with the profile it stands in; `anchor` is unique in a briefing on several countries. */
export interface MissionRisk {
  readonly risk: Risk
  readonly profile: CountryProfile
  readonly anchor: string
}

/** A risk belongs to a mission when it touches one of its sectors, or all sectors. */
export function touches(risk: Pick<Risk, 'sectors'>, sectors: readonly Sector[]): boolean {
  return risk.sectors === 'all' || risk.sectors.some(sector => sectors.includes(sector))
}

export function rankForMission(
  profiles: readonly CountryProfile[],
  sectors: readonly Sector[],
): MissionRisk[] {
  const found = profiles.flatMap(profile =>
    profile.risks
      .filter(risk => touches(risk, sectors))
      .map(risk => ({ risk, profile, anchor: `${profile.country.toLowerCase()}-${risk.id}` })),
  )
  return rankRisks(found)
}

/** First the gravest of scale, scope and irremediability, then how many are that grave, then likelihood, then the newest. */
export function rankRisks(risks: readonly MissionRisk[]): MissionRisk[] {
  const keyed = risks.map(entry => ({ entry, key: rankingKey(entry.risk) }))
  keyed.sort((a, b) => {
    const place = a.key.findIndex((value, index) => value !== b.key[index])
    if (place >= 0) return (b.key[place] ?? 0) - (a.key[place] ?? 0)
    return newestFirst(a.entry.risk, b.entry.risk) || (a.entry.anchor < b.entry.anchor ? -1 : 1)
  })
  return keyed.map(({ entry }) => entry)
}

export function gravestOf(severity: Risk['severity']): SeverityLevel {
  return severityLevels[Math.max(...levels(severity))] ?? 'low'
}

function rankingKey({ severity, likelihood }: Risk): number[] {
  const top = Math.max(...levels(severity))
  const thatGrave = levels(severity).filter(level => level === top).length
  return [top, thatGrave, likelihoodLevels.indexOf(likelihood.level)]
}

function levels({ scale, scope, irremediability }: Risk['severity']): number[] {
  return [scale, scope, irremediability].map(({ level }) => severityLevels.indexOf(level))
}

function newestFirst(a: Risk, b: Risk): number {
  return a.confirmed === b.confirmed ? 0 : a.confirmed < b.confirmed ? 1 : -1
}
