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
  // The count is printed before the table, so its sources are met first.
  const fundamental_ilo = fundamentalIlo(code, indicators, edition)
  const ratifications = indicators.treaties.map(treaty => ratificationOf(code, treaty, indicators, edition))
  return { fundamental_ilo, ratifications }
}

/** How many of the fundamental instruments of the ILO are known to be ratified, and of how many anything is known. */
export function fundamentalIlo(
  code: string,
  indicators: Indicators,
  edition: Edition,
): CountryFigures['fundamental_ilo'] {
  const fundamental = indicators.treaties
    .filter(treaty => treaty.fundamental)
    .map(treaty => ratificationOf(code, treaty, indicators, edition))
  return {
    ratified: fundamental.filter(({ status }) => status === 'party').length,
    known: fundamental.filter(({ status }) => status !== 'unknown').length,
    total: fundamental.length,
    inferred: fundamental.filter(({ status, inferred }) => status === 'party' && inferred).length,
    notes: [...new Set(fundamental.flatMap(({ notes }) => notes))],
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
