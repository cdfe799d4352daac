/** A ranked risk as the briefing prints it: in one language, with the numbers of its sources. */
import type { BriefingRisk } from '../domain/briefing-risk.ts'
import { countryName } from '../domain/country.ts'
import type { Risk } from '../domain/country-profile.ts'
import { sourcesOf } from './assessments.ts'
import type { Edition } from './edition.ts'
import { gravestOf, type MissionRisk } from './rank-risks.ts'
import { isStale } from './staleness.ts'

export function printRisk({ risk, profile, anchor }: MissionRisk, edition: Edition): BriefingRisk {
  const { language, asOf, citations } = edition
  const level = ({ level, because }: Risk['severity']['scale']) => ({ level, because: because[language] })
  const { before, during, after } = risk.actions
  return {
    id: anchor,
    country: profile.country,
    country_name: countryName(profile.country, language),
    theme: risk.theme,
    ...(risk.region && { region: risk.region[language] }),
    rights_holders: risk.rights_holders[language],
    title: risk.title[language],
    statement: risk.statement[language],
    notes: citations.from(profile.sources)(risk.sources),
    severity: {
      gravest: gravestOf(risk.severity),
      scale: level(risk.severity.scale),
      scope: level(risk.severity.scope),
      irremediability: level(risk.severity.irremediability),
    },
    likelihood: { level: risk.likelihood.level, because: risk.likelihood.because[language] },
    involvement: risk.involvement,
    actions: { before: before[language], during: during[language], after: after[language] },
    ask: risk.ask[language],
    confirmed: risk.confirmed,
    stale: isStale(risk, sourcesOf(risk, profile), asOf),
  }
}
