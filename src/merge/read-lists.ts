/** The lists that name a country: goods of the sectors of the mission, sanctions regimes, areas of conflict. */
import type { CountryFigures } from '../domain/briefing-country.ts'
import { areaKinds, type Sector } from '../domain/closed-lists.ts'
import type { Indicators, ListedArea } from '../domain/indicator.ts'
import { citing, sourceOf } from './cite-tables.ts'
import type { Edition } from './edition.ts'

export function readLists(
  code: string,
  sectors: readonly Sector[],
  indicators: Indicators,
  edition: Edition,
): Pick<CountryFigures, 'goods' | 'sanctions' | 'areas'> {
  const here = <T extends { country: string }>(rows: readonly T[]) => rows.filter(row => row.country === code)
  const cite = citing(indicators, edition)
  const goods = here(indicators.goods)
    .filter(row => row.sectors.some(sector => sectors.includes(sector)))
    .map(({ good_nl, good_en, child_labour, forced_labour, downstream, source }) => ({
      good: edition.language === 'nl' ? good_nl : good_en,
      child_labour,
      forced_labour,
      downstream,
      notes: cite(source),
    }))
  const sanctions = here(indicators.sanctions).map(
    ({ issuer, title, measures, arms_embargo, protects, as_of, source }) => ({
      issuer,
      title,
      measures: measures ?? [],
      arms_embargo,
      protects,
      as_of,
      notes: cite(source),
    }),
  )
  const areas = areasOf(here(indicators.areas), indicators, edition)
  return { goods, sanctions, ...(areas && { areas }) }
}

/** One list speaks for a country: its rows carry the same source. */
function areasOf(
  rows: readonly ListedArea[],
  indicators: Indicators,
  edition: Edition,
): CountryFigures['areas'] {
  const [first] = rows
  if (!first) return undefined
  const listedAs = (kind: (typeof areaKinds)[number]) =>
    rows.filter(row => (kind === 'high-risk' ? row.high_risk : row.conflict_affected))
  return {
    as_of: sourceOf(indicators, first.source).published,
    whole_country: rows.some(({ region }) => !region),
    groups: areaKinds
      .map(kind => ({ kind, regions: listedAs(kind).flatMap(({ region }) => region ?? []) }))
      .filter(({ regions }) => regions.length > 0)
      .map(({ kind, regions }) => ({ kind, count: regions.length, regions })),
    notes: citing(indicators, edition)(first.source),
  }
}
