/** The rows of the indicator tables that speak of one country, in the reader's language, each with its source and year. */
import type { Briefing } from '../domain/briefing.ts'
import type { CountryFigures, Figure, Ratification } from '../domain/briefing-country.ts'
import { type Sector, type Subject, subjects } from '../domain/closed-lists.ts'
import { countryName } from '../domain/country.ts'
import type { IndicatorSource, Indicators, Measure, Treaty } from '../domain/indicator.ts'
import type { Source } from '../domain/source.ts'
import type { Edition } from './edition.ts'
import { isStaleFigure } from './staleness.ts'

export function isMeasured(code: string, subject: Subject, { measures, values }: Indicators): boolean {
  const about = new Set(measures.filter(measure => measure.subjects.includes(subject)).map(({ id }) => id))
  return values.some(value => value.country === code && about.has(value.measure))
}

export function readFigures(
  code: string,
  sectors: readonly Sector[],
  indicators: Indicators,
  edition: Edition,
): CountryFigures {
  const { language } = edition
  const here = <T extends { country: string }>(rows: readonly T[]) => rows.filter(row => row.country === code)
  const cite = citing(indicators, edition)
  return {
    name: countryName(code, language),
    subjects: figuresBySubject(code, indicators, edition),
    goods: here(indicators.goods)
      .filter(row => row.sectors.some(sector => sectors.includes(sector)))
      .map(({ good_nl, good_en, child_labour, forced_labour, source }) => ({
        good: language === 'nl' ? good_nl : good_en,
        child_labour,
        forced_labour,
        notes: cite(source),
      })),
    sanctions: here(indicators.sanctions).map(({ issuer, title, arms_embargo, as_of, source }) => ({
      issuer,
      title,
      arms_embargo,
      as_of,
      notes: cite(source),
    })),
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

function figureOf(
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

function ratificationsOf(
  code: string,
  indicators: Indicators,
  edition: Edition,
): Pick<CountryFigures, 'fundamental_ilo' | 'ratifications'> {
  const { treaties } = indicators
  const ratifications = treaties.map(treaty => ratificationOf(code, treaty, indicators, edition))
  const fundamental = ratifications.filter((_, index) => treaties[index]?.fundamental)
  return {
    fundamental_ilo: {
      ratified: fundamental.filter(({ status }) => status === 'party').length,
      known: fundamental.filter(({ status }) => status !== 'unknown').length,
      total: fundamental.length,
    },
    ratifications,
  }
}

export function ratificationOf(
  code: string,
  treaty: Treaty,
  indicators: Indicators,
  edition: Edition,
): Ratification {
  const name = edition.language === 'nl' ? treaty.name_nl : treaty.name_en
  const row = indicators.ratifications.find(({ country, treaty: id }) => country === code && id === treaty.id)
  if (!row) return { treaty: name, status: 'unknown', notes: [] }
  const { status, year, as_of, source } = row
  return { treaty: name, status, ...(year && { year }), as_of, notes: citing(indicators, edition)(source) }
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

function citing(indicators: Indicators, { citations }: Edition): (source: string) => number[] {
  return id => citations.cite([sourceOf(indicators, id)])
}

function sourceOf(indicators: Indicators, id: string): Source {
  const found = indicators.sources.find(source => source.id === id)
  if (!found) throw new Error(`indicator source ${id} does not resolve: the content was not checked`)
  return toSource(found)
}

function toSource({ title, publisher, kind, url, published, consulted, read }: IndicatorSource): Source {
  return { title, publisher, kind, url, published, consulted, read }
}
