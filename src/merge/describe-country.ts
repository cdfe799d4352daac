/** One country as the briefing shows it: subject by subject what is assessed, what is only measured, and what is unknown. */
import type { Briefing } from '../domain/briefing.ts'
import type { CountryPicture, Indications, SubjectPicture } from '../domain/briefing-country.ts'
import { priorities, type Sector, type Subject } from '../domain/closed-lists.ts'
import { countryName } from '../domain/country.ts'
import type { CountryProfile } from '../domain/country-profile.ts'
import type { Indicators } from '../domain/indicator.ts'
import { assessmentsOn, sourcesOf } from './assessments.ts'
import { mayReach } from './audience.ts'
import type { Edition } from './edition.ts'
import type { MissionRisk } from './rank-risks.ts'
import { isMeasured } from './read-figures.ts'
import { readIndications } from './read-indications.ts'
import { isStale } from './staleness.ts'

/** Always shown, also when nothing is known: the five priorities, and the ground a trade mission walks on. */
const alwaysShown: readonly Subject[] = [...priorities, 'labour', 'land', 'conflict', 'rule-of-law']
const shownWhenKnown: readonly Subject[] = [
  'child-labour',
  'forced-labour',
  'privacy',
  'environment',
  'civic-freedoms',
  'corruption',
]

export interface CountryToDescribe {
  readonly code: string
  readonly profile: CountryProfile | undefined
  readonly sectors: readonly Sector[]
  readonly ranked: readonly MissionRisk[]
  readonly indicators: Indicators
}

export function describeCountry(country: CountryToDescribe, edition: Edition): CountryPicture {
  const { code, profile } = country
  const picture = (subject: Subject) => pictureOf(subject, country, edition)
  return {
    code,
    name: countryName(code, edition.language),
    has_profile: profile !== undefined,
    ...(profile && { reviewed: profile.reviewed.on }),
    subjects: [
      ...alwaysShown.map(picture),
      ...shownWhenKnown
        .map(picture)
        .filter(({ state }) => isAssessed(state) || (!profile && state !== 'unknown')),
    ],
  }
}

export function gapsOf(countries: readonly CountryPicture[]): Briefing['gaps'] {
  return countries
    .map(({ name, subjects }) => {
      const inState = (wanted: SubjectPicture['state']) =>
        subjects.filter(({ state }) => state === wanted).map(({ subject }) => subject)
      return { country_name: name, only_figures: inState('indicator-only'), unknown: inState('unknown') }
    })
    .filter(({ only_figures, unknown }) => only_figures.length + unknown.length > 0)
}

function pictureOf(
  subject: Subject,
  { code, profile, sectors, ranked, indicators }: CountryToDescribe,
  edition: Edition,
): SubjectPicture {
  const { audience, language, asOf, citations } = edition
  const entries = (profile?.context ?? []).filter(entry => entry.subject === subject)
  const assessed = assessmentsOn(subject, profile).length > 0
  const reason = profile?.not_assessed.find(({ theme }) => theme === subject)?.reason[language]
  const cite = citations.from(profile?.sources ?? {})
  const risks = ranked.filter(entry => entry.profile === profile && entry.risk.theme === subject)
  const measured = isMeasured(code, subject, indicators) ? 'indicator-only' : 'unknown'
  const state = assessed ? (entries.length + risks.length > 0 ? 'assessed' : 'elsewhere') : measured
  const indications =
    !assessed && mayReach(audience, 'figures')
      ? readIndications(code, subject, sectors, indicators, edition)
      : undefined
  return {
    subject,
    state,
    ...(reason && { reason }),
    context: mayReach(audience, 'country-picture')
      ? entries.map(entry => ({
          statement: entry.statement[language],
          notes: cite(entry.sources),
          stale: profile !== undefined && isStale(entry, sourcesOf(entry, profile), asOf),
        }))
      : [],
    risks: risks.map(({ anchor, risk }) => ({ id: anchor, title: risk.title[language] })),
    ...(indications && saysSomething(indications) && { indications }),
  }
}

function isAssessed(state: SubjectPicture['state']): boolean {
  return state === 'assessed' || state === 'elsewhere'
}

function saysSomething({ figures, fundamental_ilo, treaties, goods }: Indications): boolean {
  return figures.length + treaties.length + goods.length > 0 || fundamental_ilo !== undefined
}
