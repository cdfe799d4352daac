/** For officials only: what to raise in economic consultations beside a country's own commitments, and what the mission may cause. */
import type { ForOfficials } from '../domain/briefing.ts'
import { priorities } from '../domain/closed-lists.ts'
import type { Content } from '../domain/content.ts'
import { countryName } from '../domain/country.ts'
import type { CountryProfile } from '../domain/country-profile.ts'
import type { Indicators } from '../domain/indicator.ts'
import type { Mission } from '../domain/mission.ts'
import type { Edition } from './edition.ts'
import { proposeHighRisk } from './propose-high-risk.ts'
import { ratificationOf } from './read-ratifications.ts'

const raised = [...priorities, 'labour', 'land'] as const

export function prepareOfficials(
  mission: Mission,
  profiles: readonly CountryProfile[],
  { indicators, highRisk }: Pick<Content, 'indicators' | 'highRisk'>,
  edition: Edition,
): ForOfficials {
  return {
    proposals: mission.countries.map(code => proposeHighRisk(code, highRisk, indicators, edition)),
    points: profiles.flatMap(profile => pointsOf(profile, indicators, edition)),
    harms: profiles.flatMap(profile => harmsOf(profile, mission, edition)),
  }
}

function pointsOf(profile: CountryProfile, indicators: Indicators, edition: Edition): ForOfficials['points'] {
  const { language, citations } = edition
  const cite = citations.from(profile.sources)
  return raised.flatMap(subject => {
    const points = profile.points_to_raise.filter(({ priority }) => priority === subject)
    const commitments = profile.commitments.filter(({ theme }) => theme === subject)
    const treaties = indicators.treaties.filter(({ themes }) => themes.includes(subject))
    if (points.length + commitments.length === 0) return []
    return [
      {
        subject,
        country_name: countryName(profile.country, language),
        commitments: commitments.map(({ statement, sources }) => ({
          statement: statement[language],
          notes: cite(sources),
        })),
        treaties: treaties
          .map(treaty => ratificationOf(profile.country, treaty, indicators, edition))
          .filter(({ status }) => status !== 'unknown'),
        points: points.map(({ point, risks }) => ({
          statement: point[language],
          notes: cite(sourcesOfRisks(profile, risks)),
        })),
      },
    ]
  })
}

function harmsOf(
  profile: CountryProfile,
  mission: Mission,
  { language, citations }: Edition,
): ForOfficials['harms'] {
  const cite = citations.from(profile.sources)
  return profile.mission_harms.map(({ when, harm, instead, risks }) => ({
    country_name: countryName(profile.country, language),
    harm: harm[language],
    instead: instead[language],
    notes: cite(sourcesOfRisks(profile, risks)),
    stops: mission.programme
      .filter(({ kind }) => when.includes(kind))
      .map(({ on, what }) => ({ on, what: what[language] })),
  }))
}

/** Advice is as good as the risks it follows from: it carries their sources. */
export function sourcesOfRisks(profile: CountryProfile, ids: readonly string[]): string[] {
  const followed = profile.risks.filter(({ id }) => ids.includes(id))
  return [...new Set(followed.flatMap(({ sources }) => sources))]
}
