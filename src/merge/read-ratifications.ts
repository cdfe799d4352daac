/** What a country did with each treaty; a treaty of which nothing was read is there too, as unknown. */
import type { CountryFigures, Ratification } from '../domain/briefing-country.ts'
import type { Indicators, Treaty } from '../domain/indicator.ts'
import { citing } from './cite-tables.ts'
import type { Edition } from './edition.ts'

export function ratificationsOf(
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
  if (!row) return { treaty: name, status: 'unknown', inferred: false, notes: [] }
  const { status, year, as_of, basis, source } = row
  const inferred = basis === 'inferred'
  const notes = citing(indicators, edition)(source)
  return { treaty: name, status, ...(year && { year }), as_of, inferred, notes }
}
