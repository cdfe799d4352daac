/**
 * Whether the criteria point to a high-risk country, with the figures that say so and the figures that are missing.
 *
 * A proposal to an official, never a decision. Criteria are counted, not weighed: each met one is shown with its reason.
 */
import type { Proposal } from '../domain/briefing-country.ts'
import { countryName } from '../domain/country.ts'
import type { Criterion, HighRiskCriteria } from '../domain/high-risk-criteria.ts'
import type { Indicators, MeasureValue } from '../domain/indicator.ts'
import type { Edition } from './edition.ts'
import { figureOf } from './read-figures.ts'

type Met = Proposal['criteria'][number]['met']

export function proposeHighRisk(
  code: string,
  { propose_when_met: needed, why, criteria }: HighRiskCriteria,
  indicators: Indicators,
  edition: Edition,
): Proposal {
  const { language } = edition
  const judged = criteria.map(criterion => {
    const value = indicators.values.find(
      ({ country, measure }) => country === code && measure === criterion.measure,
    )
    const measure = indicators.measures.find(({ id }) => id === criterion.measure)
    const figure = measure && figureOf(code, measure, indicators, edition)
    return {
      met: isMet(criterion, value),
      test: testOf(criterion),
      measure: criterion.measure,
      name: (language === 'nl' ? measure?.name_nl : measure?.name_en) ?? criterion.measure,
      why: criterion.why[language],
      ...(figure && { figure }),
    }
  })
  const count = (wanted: Met) => judged.filter(({ met }) => met === wanted).length
  return {
    country_name: countryName(code, language),
    outcome: outcomeOf(count('yes'), count('unknown'), needed),
    met: count('yes'),
    needed,
    total: criteria.length,
    why: why[language],
    criteria: judged,
    missing: judged.filter(({ met }) => met === 'unknown').map(({ name }) => name),
  }
}

function testOf({ at_most, at_least, is }: Criterion): Proposal['criteria'][number]['test'] {
  return {
    ...(at_most !== undefined && { at_most }),
    ...(at_least !== undefined && { at_least }),
    ...(is && { is }),
  }
}

function isMet({ at_most, at_least, is, missing_means }: Criterion, value: MeasureValue | undefined): Met {
  if (!value) return missing_means === 'not-met' ? 'no' : 'unknown'
  const { number, code } = value
  const met =
    (at_most !== undefined && number !== undefined && number <= at_most) ||
    (at_least !== undefined && number !== undefined && number >= at_least) ||
    (is !== undefined && code !== undefined && is.includes(code))
  return met ? 'yes' : 'no'
}

/** What is missing might tip the balance; then nobody can say. */
function outcomeOf(met: number, unknown: number, needed: number): Proposal['outcome'] {
  if (met >= needed) return 'proposed'
  return met + unknown >= needed ? 'cannot-say' : 'not-proposed'
}
