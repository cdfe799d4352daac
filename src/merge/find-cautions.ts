/** What the reader should be wary of: a missing decision, a country nobody assessed, facts that are old or stand alone. */
import type { Briefing } from '../domain/briefing.ts'
import type { Caution } from '../domain/briefing-caution.ts'
import type { BriefingCondition } from '../domain/briefing-condition.ts'
import type { CountryFigures, CountryPicture, Proposal } from '../domain/briefing-country.ts'
import { type Language, priorities } from '../domain/closed-lists.ts'
import type { Day } from '../domain/day.ts'
import type { ImvoCondition } from '../domain/imvo-condition.ts'
import type { Mission } from '../domain/mission.ts'
import { originOf } from '../domain/source.ts'
import { sourcesOf } from './assessments.ts'
import type { Edition } from './edition.ts'
import { endsSoon } from './evaluate-rule.ts'
import { gravestOf, type MissionRisk } from './rank-risks.ts'
import { isStale, isStaleCheck } from './staleness.ts'

interface Found {
  readonly mission: Mission
  readonly decision: Briefing['decision']
  /** Made for officials only, so only they are told where a decision differs. */
  readonly proposals: readonly Proposal[]
  readonly countries: readonly CountryPicture[]
  readonly figures: readonly CountryFigures[]
  readonly risks: readonly MissionRisk[]
  readonly conditions: readonly BriefingCondition[]
  /** All that were looked at: also those of other help, and those that cannot apply. */
  readonly consulted: readonly ImvoCondition[]
}

export function findCautions(found: Found, { asOf, audience, language }: Edition): Caution[] {
  const cautions = [
    ...aboutDecision(found, asOf, language),
    ...found.countries.flatMap(aboutCountry),
    ...found.figures.flatMap(aboutFigures),
    ...found.risks.flatMap(entry => aboutRisk(entry, asOf, language)),
    ...found.conditions.flatMap(condition => aboutEnd(condition, asOf)),
    ...found.consulted.flatMap(condition => aboutCheck(condition, asOf, language)),
  ]
  // Whether a country should be decided upon is for officials to settle, not for a website to ask.
  return audience === 'public' ? cautions.filter(({ kind }) => !kind.startsWith('decision-')) : cautions
}

function aboutDecision({ mission, decision, proposals }: Found, asOf: Day, language: Language): Caution[] {
  const about = mission.title[language]
  if (!decision) return [{ kind: 'decision-missing', about }]
  const late = decision.review_by < asOf
  return [
    ...(late ? [{ kind: 'decision-past-review' as const, about, day: decision.review_by }] : []),
    ...(differs(decision.decision, proposals) ? [{ kind: 'decision-differs' as const, about }] : []),
  ]
}

/** One country that is proposed makes the mission one to a high-risk country; where figures lack there is nothing to differ from. */
function differs(
  decision: NonNullable<Briefing['decision']>['decision'],
  proposals: readonly Proposal[],
): boolean {
  if (proposals.length === 0) return false
  return decision === 'high-risk'
    ? proposals.every(({ outcome }) => outcome === 'not-proposed')
    : proposals.some(({ outcome }) => outcome === 'proposed')
}

function aboutCountry(country: CountryPicture): Caution[] {
  const { name } = country
  if (!country.has_profile) return [{ kind: 'no-profile', about: name, country_name: name }]
  const stale = country.subjects.some(({ context }) => context.some(entry => entry.stale))
  return [
    ...(stale ? [{ kind: 'stale-context' as const, about: name, country_name: name }] : []),
    ...prioritiesNotAssessed(country),
  ]
}

function prioritiesNotAssessed({ name, subjects }: CountryPicture): Caution[] {
  return subjects
    .filter(({ state }) => state === 'indicator-only' || state === 'unknown')
    .filter(({ subject }) => priorities.some(priority => priority === subject))
    .map(({ subject, reason }) => ({
      kind: 'priority-not-assessed' as const,
      about: subject,
      country_name: name,
      ...(reason && { reason }),
    }))
}

function aboutFigures({ name, subjects }: CountryFigures): Caution[] {
  const old = subjects.flatMap(({ figures }) => figures).filter(({ stale }) => stale)
  if (old.length === 0) return []
  return [{ kind: 'stale-figures', about: name, country_name: name }]
}

function aboutRisk({ risk, profile }: MissionRisk, asOf: Day, language: Language): Caution[] {
  const about = risk.title[language]
  const sources = sourcesOf(risk, profile)
  const cautions: Caution[] = []
  if (isStale(risk, sources, asOf)) cautions.push({ kind: 'stale-risk', about, day: risk.confirmed })
  if (gravestOf(risk.severity) === 'high' && new Set(sources.map(originOf)).size < 2) {
    cautions.push({ kind: 'single-source', about })
  }
  return cautions
}

function aboutEnd({ title: about, answers }: BriefingCondition, asOf: Day): Caution[] {
  const ending = answers.find(
    ({ verdict, to, ends_before_return }) =>
      verdict !== 'does-not-apply' && to && to >= asOf && (ends_before_return || endsSoon(to, asOf)),
  )
  // Ended, and nobody knows what came after: else the answer would be "does not apply".
  const ended = answers.find(({ verdict, to }) => verdict === 'unknown' && to && to < asOf)
  return [
    ...(ending?.to ? [{ kind: 'condition-ends' as const, about, day: ending.to }] : []),
    ...(ended?.to ? [{ kind: 'condition-ended' as const, about, day: ended.to }] : []),
  ]
}

function aboutCheck({ title, checked_on: day }: ImvoCondition, asOf: Day, language: Language): Caution[] {
  return isStaleCheck(day, asOf) ? [{ kind: 'condition-stale', about: title[language], day }] : []
}
