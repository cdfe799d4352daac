/**
 * Merges one mission with everything we know into one Briefing, for one audience in one language.
 *
 * Pure: the same inputs give the same Briefing. No clock: the day comes in. No wording: that lives in templates/.
 * Sections are made in reading order, because a source is numbered where the reader first meets it.
 */
import type { Briefing } from '../domain/briefing.ts'
import type { ReleaseStamp } from '../domain/briefing-release.ts'
import type { Audience, Language } from '../domain/closed-lists.ts'
import type { Content } from '../domain/content.ts'
import { countryName } from '../domain/country.ts'
import type { CountryProfile } from '../domain/country-profile.ts'
import type { Day } from '../domain/day.ts'
import type { ImvoCondition } from '../domain/imvo-condition.ts'
import type { Mission } from '../domain/mission.ts'
import { type StandingFacts, standingFactNames } from '../domain/standing-facts.ts'
import type { Voice } from '../domain/voice.ts'
import { mayReach, type Part } from './audience.ts'
import { Citations } from './cite-sources.ts'
import { describeCountry, gapsOf } from './describe-country.ts'
import type { Edition } from './edition.ts'
import { findCautions } from './find-cautions.ts'
import { hearVoices } from './hear-voices.ts'
import { planProgramme } from './plan-programme.ts'
import { prepareOfficials, sourcesOfRisks } from './prepare-officials.ts'
import { printRisk } from './print-risk.ts'
import { gravestOf, type MissionRisk, rankForMission } from './rank-risks.ts'
import { drawChart, readFigures } from './read-figures.ts'
import { factsOfMission, selectConditions, sortForMission } from './select-conditions.ts'
import { summariseFigures } from './summarise-figures.ts'
import { validUntil } from './valid-until.ts'

export interface BriefingInputs {
  readonly mission: Mission
  readonly content: Content
  readonly voices: readonly Voice[]
  readonly audience: Audience
  readonly language: Language
  readonly asOf: Day
  /** Only when it is released: what is made without it says that it is a draft. */
  readonly release?: ReleaseStamp
}

export function mergeBriefing({
  mission,
  content,
  voices,
  audience,
  language,
  asOf,
  release,
}: BriefingInputs): Briefing {
  const edition: Edition = { audience, language, asOf, citations: new Citations() }
  const ifMay = <T>(part: Part, make: () => T): T | undefined =>
    mayReach(audience, part) ? make() : undefined
  const profileOf = (code: string) => content.profiles.find(({ country }) => country === code)
  const profiles = mission.countries.flatMap(code => profileOf(code) ?? [])
  const ranked = rankForMission(profiles, mission.sectors)

  const gravest = mostSevere(ranked, audience)
  // A briefing opens with its summary, speaking notes with the policy.
  const opening = audience === 'ambassador' ? stateStandingFacts(content.standing, edition) : undefined
  const gravestRisks = gravest.map(entry => printRisk(entry, edition))
  const baseline = ifMay('figures', () =>
    mission.countries
      .filter(code => !profileOf(code))
      .map(code => summariseFigures(code, content.indicators, edition)),
  )
  const standing = opening ?? stateStandingFacts(content.standing, edition)
  const { indicators } = content
  const countries = mission.countries.map(code =>
    describeCountry(
      { code, profile: profileOf(code), sectors: mission.sectors, ranked, indicators },
      edition,
    ),
  )
  const conduct = ifMay('conduct', () => profiles.flatMap(profile => adviseConduct(profile, edition)))
  const sorted = ifMay('conditions', () => sortForMission(content.conditions, mission, edition))
  const select = (found: readonly ImvoCondition[] = []) =>
    selectConditions(found, factsOfMission(mission), edition, mission.returns)
  const forOfficials = ifMay('for-officials', () => prepareOfficials(mission, profiles, content, edition))
  const otherRisks = ifMay('every-risk', () =>
    ranked.slice(gravest.length).map(entry => printRisk(entry, edition)),
  )
  const conditions = select(sorted?.asked)
  const otherHelp = select(sorted?.otherHelp)
  const chart = ifMay('figures', () => drawChart(mission.countries, indicators, edition))
  const figures =
    ifMay('figures', () =>
      mission.countries.map(code => readFigures(code, mission.sectors, indicators, edition)),
    ) ?? []
  const decision = recallDecision(mission, edition)

  return {
    language,
    audience,
    as_of: asOf,
    valid_until: validUntil(mission, ranked, asOf),
    ...(release && { release }),
    mission: presentMission(mission, content, language),
    ...(decision && { decision }),
    standing,
    several_countries: mission.countries.length > 1,
    cautions: findCautions(
      {
        mission,
        decision,
        proposals: forOfficials?.proposals ?? [],
        countries,
        figures,
        risks: ranked,
        conditions,
        consulted: sorted ? content.conditions : [],
      },
      edition,
    ),
    gravest_risks: gravestRisks,
    baseline: baseline ?? [],
    countries,
    gaps: gapsOf(countries),
    programme: ifMay('programme', () => planProgramme(mission, ranked, edition)) ?? [],
    conduct: conduct ?? [],
    conditions,
    conditions_not_here: sorted?.notHere.map(({ title }) => title[language]) ?? [],
    other_help: otherHelp,
    voices: hearVoices(voices, edition),
    contacts: ifMay('contacts', () => mission.contacts.map(printContact)) ?? [],
    ...(forOfficials && { for_officials: forOfficials }),
    other_risks: otherRisks ?? [],
    ...(chart && { chart }),
    figures,
    sources: edition.citations.inOrder(),
  }
}

/** One page takes five to seven: the gravest, topped up to five, cut at seven. Speaking notes take five. */
function mostSevere(risks: readonly MissionRisk[], audience: Audience): readonly MissionRisk[] {
  const gravest = risks.filter(({ risk }) => gravestOf(risk.severity) === 'high').length
  return risks.slice(0, audience === 'ambassador' ? 5 : Math.min(Math.max(gravest, 5), 7))
}

function presentMission(mission: Mission, content: Content, language: Language): Briefing['mission'] {
  const { id, title, countries, sectors, departs, returns, led_by, organiser, instruments } = mission
  const described = content.conditions.flatMap(({ instruments }) => instruments)
  return {
    id,
    title: title[language],
    countries: countries.map(code => countryName(code, language)),
    sectors,
    departs,
    returns,
    ...(led_by && { led_by }),
    ...(organiser && { organiser }),
    instruments,
    instruments_without_terms: instruments.filter(instrument => !described.includes(instrument)),
  }
}

/** The decision is printed as it was taken; its reason only where it may be read. */
function recallDecision({ high_risk }: Mission, { audience, language, asOf }: Edition): Briefing['decision'] {
  if (!high_risk) return undefined
  const { reason, ...decision } = high_risk
  return {
    ...decision,
    ...(mayReach(audience, 'decision-reason') && { reason: reason[language] }),
    past_review: decision.review_by < asOf,
  }
}

function adviseConduct(profile: CountryProfile, { language, citations }: Edition): Briefing['conduct'] {
  return profile.conduct.map(({ advice, risks }) => ({
    statement: advice[language],
    notes: citations.from(profile.sources)(sourcesOfRisks(profile, risks)),
  }))
}

function stateStandingFacts({ facts, sources }: StandingFacts, edition: Edition): Briefing['standing'] {
  const cite = edition.citations.from(sources)
  return Object.fromEntries(
    standingFactNames.map(name => [
      name,
      { statement: facts[name].statement[edition.language], notes: cite(facts[name].sources) },
    ]),
  ) as Briefing['standing']
}

function printContact({
  role,
  name,
  email,
  phone,
}: Mission['contacts'][number]): Briefing['contacts'][number] {
  return { role, name, ...(email && { email }), ...(phone && { phone }) }
}
