/** Figures that nobody measured, enough for the tables and the chart of the annex. */
import { subjects } from '../../src/domain/closed-lists.ts'
import type { Indicators } from '../../src/domain/indicator.ts'
import { day, list, many } from './forms.ts'
import { source } from './profile.ts'
import { teller } from './sentences.ts'

/** The measures the product draws as a chart have these ids; the others are its neighbours in the table. */
const charted = ['fh-d1', 'fh-d2', 'fh-d4', 'fh-e2', 'fh-e3', 'fh-f4', 'fh-g2', 'fh-g3', 'fh-g4']

export function madeUpIndicators(size: number): Indicators {
  const measureIds = [...charted, ...list(many(10, size) - charted.length, index => `measure-${index}`)]
  const treatyIds = list(many(6, size), index => `treaty-${index}`)
  const country = 'XA'
  const sourceOf = (index: number) => `table-${index % many(4, size)}`
  const name = (text: string) => ({ name_nl: text, name_en: text })
  return {
    sources: list(many(4, size), index => ({
      ...source(600 + index),
      id: sourceOf(index),
      edition: undefined,
      read_via: undefined,
      licence: 'made up',
      public_licence: undefined,
      reuse: 'made up',
    })),
    measures: measureIds.map((id, index) => ({
      id,
      ...name(
        `Share of ${teller(5000 + index)
          .title()
          .toLowerCase()}`,
      ),
      subjects: [subjects[index % subjects.length] ?? 'labour'],
      min: 0,
      max: charted.includes(id) ? 4 : 100,
      higher_is: 'better',
      max_age_years: 5,
    })),
    values: measureIds.map((measure, index) => ({
      country,
      measure,
      number: charted.includes(measure) ? index % 5 : teller(6000 + index).number(1000) / 10,
      code: undefined,
      year: 2025,
      source: sourceOf(index),
    })),
    treaties: treatyIds.map((id, index) => ({
      id,
      ...name(
        `Convention ${index + 1} on ${teller(7000 + index)
          .title()
          .toLowerCase()}`,
      ),
      body: 'un',
      themes: ['labour'],
      fundamental: index < 5,
    })),
    ratifications: treatyIds
      .filter((_, index) => index % 5 !== 4)
      .map((treaty, index) => ({
        country,
        treaty,
        status: index % 3 === 2 ? 'signed' : 'party',
        year: 1970 + (index % 50),
        as_of: day,
        basis: 'stated',
        source: sourceOf(index),
      })),
    goods: list(many(3, size), index => ({
      country,
      good_nl: `pearls of grade ${index + 1}`,
      good_en: `pearls of grade ${index + 1}`,
      sectors: ['maritime'],
      child_labour: index % 2 === 0,
      forced_labour: index % 2 === 1 || index % 3 === 0,
      downstream: false,
      source: sourceOf(index),
    })),
    sanctions: [],
    areas: [],
  }
}
