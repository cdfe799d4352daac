/** What the summary says of a country that nobody assessed: on each priority and on labour the figures that are freshest. */
import type { Baseline } from '../domain/briefing-country.ts'
import { priorities, type Subject } from '../domain/closed-lists.ts'
import { countryName } from '../domain/country.ts'
import type { Indicators, Measure } from '../domain/indicator.ts'
import type { Edition } from './edition.ts'
import { figureOf } from './read-figures.ts'

const summarised = [...priorities, 'labour'] as const
const perSubject = 2

export function summariseFigures(code: string, indicators: Indicators, edition: Edition): Baseline {
  return {
    code,
    name: countryName(code, edition.language),
    subjects: summarised.map(subject => ({
      subject,
      figures: freshest(code, subject, indicators).flatMap(
        measure => figureOf(code, measure, indicators, edition) ?? [],
      ),
    })),
  }
}

/** Chosen before they are cited, so that no source is numbered for a figure that is not printed. */
function freshest(code: string, subject: Subject, { measures, values }: Indicators): Measure[] {
  const yearOf = ({ id }: Measure) =>
    values.find(({ country, measure }) => country === code && measure === id)?.year ?? 0
  return measures
    .filter(measure => measure.subjects.includes(subject) && yearOf(measure) > 0)
    .sort((one, other) => yearOf(other) - yearOf(one))
    .slice(0, perSubject)
}
