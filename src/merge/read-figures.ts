/** The rows of the indicator tables that speak of one country, in the reader's language, each with its source and year. */
import type { Briefing } from '../domain/briefing.ts'
import type { CountryFigures, Figure } from '../domain/briefing-country.ts'
import { publicLicences, type Sector, type Subject, subjects } from '../domain/closed-lists.ts'
import { countryName } from '../domain/country.ts'
import type { Indicators, Measure } from '../domain/indicator.ts'
import { citing, sourceOf } from './cite-tables.ts'
import type { Edition } from './edition.ts'
import { readLists } from './read-lists.ts'
import { ratificationsOf } from './read-ratifications.ts'
import { isStaleFigure } from './staleness.ts'

/** Which flag of a listed good speaks of which subject. */
export const listedFor: Partial<Record<Subject, 'child_labour' | 'forced_labour'>> = {
  'child-labour': 'child_labour',
  'forced-labour': 'forced_labour',
}

export function isMeasured(code: string, subject: Subject, { measures, values, goods }: Indicators): boolean {
  const about = new Set(measures.filter(measure => measure.subjects.includes(subject)).map(({ id }) => id))
  const flag = listedFor[subject]
  return (
    values.some(value => value.country === code && about.has(value.measure)) ||
    (flag !== undefined && goods.some(good => good.country === code && good[flag]))
  )
}

export function readFigures(
  code: string,
  sectors: readonly Sector[],
  indicators: Indicators,
  edition: Edition,
): CountryFigures {
  return {
    name: countryName(code, edition.language),
    subjects: figuresBySubject(code, indicators, edition),
    licences: licencesOf(code, indicators),
    ...readLists(code, sectors, indicators, edition),
    ...ratificationsOf(code, indicators, edition),
  }
}

/** A measure on several subjects is shown once, under the first. */
function figuresBySubject(
  code: string,
  indicators: Indicators,
  edition: Edition,
): CountryFigures['subjects'] {
  return subjects
    .map(subject => ({
      subject,
      figures: indicators.measures
        .filter(measure => measure.subjects[0] === subject)
        .flatMap(measure => figureOf(code, measure, indicators, edition) ?? []),
    }))
    .filter(({ figures }) => figures.length > 0)
}

export function figureOf(
  code: string,
  measure: Measure,
  indicators: Indicators,
  edition: Edition,
): Figure | undefined {
  const value = indicators.values.find(row => row.country === code && row.measure === measure.id)
  if (!value) return undefined
  return {
    measure: measure.id,
    name: edition.language === 'nl' ? measure.name_nl : measure.name_en,
    ...(value.number !== undefined && { number: value.number }),
    ...(value.code && { code: value.code }),
    ...(measure.min !== undefined && { min: measure.min }),
    ...(measure.max !== undefined && { max: measure.max }),
    year: value.year,
    stale: isStaleFigure(measure, sourceOf(indicators, value.source), edition.asOf),
    notes: citing(indicators, edition)(value.source),
  }
}

/** The public licences of the figures of this country, each once for its publisher. */
function licencesOf(code: string, { values, sources }: Indicators): CountryFigures['licences'] {
  const used = new Set(values.filter(({ country }) => country === code).map(({ source }) => source))
  const named = new Map<string, CountryFigures['licences'][number]>()
  for (const { id, publisher, public_licence: licence } of sources) {
    if (licence && used.has(id)) {
      named.set(`${publisher} ${licence}`, { publisher, licence, url: publicLicences[licence] })
    }
  }
  return [...named.values()]
}

/** The items of Freedom in the World that touch our themes: one publisher, one year, one scale, so one chart. */
const chartMeasures = ['fh-d1', 'fh-d2', 'fh-d4', 'fh-e2', 'fh-e3', 'fh-f4', 'fh-g2', 'fh-g3', 'fh-g4']

export function drawChart(
  codes: readonly string[],
  indicators: Indicators,
  edition: Edition,
): Briefing['chart'] {
  const rows = indicators.measures
    .filter(({ id }) => chartMeasures.includes(id))
    .map(measure => ({ measure, found: codes.map(code => figureOf(code, measure, indicators, edition)) }))
    .filter(({ found }) => found.some(figure => figure?.number !== undefined))
  const [first] = rows
  const known = first?.found.find(figure => figure !== undefined)
  if (!first || !known) return undefined
  return {
    min: first.measure.min ?? 0,
    max: first.measure.max ?? 0,
    year: known.year,
    countries: codes.map(code => countryName(code, edition.language)),
    rows: rows.map(({ measure, found }) => ({
      name: edition.language === 'nl' ? measure.name_nl : measure.name_en,
      numbers: found.map(figure => figure?.number ?? null),
    })),
    notes: known.notes,
  }
}
