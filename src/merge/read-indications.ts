/** What the tables say about a subject that nobody assessed: the baseline of a country without a profile. Figures, never a verdict. */
import type { Indications, Ratification } from '../domain/briefing-country.ts'
import type { Sector, Subject } from '../domain/closed-lists.ts'
import type { Indicators } from '../domain/indicator.ts'
import { citing } from './cite-tables.ts'
import type { Edition } from './edition.ts'
import { figureOf, listedFor } from './read-figures.ts'
import { fundamentalIlo, ratificationOf } from './read-ratifications.ts'

export function readIndications(
  code: string,
  subject: Subject,
  sectors: readonly Sector[],
  indicators: Indicators,
  edition: Edition,
): Indications {
  const ilo = subject === 'labour' ? fundamentalIlo(code, indicators, edition) : undefined
  return {
    figures: indicators.measures
      .filter(measure => measure.subjects.includes(subject))
      .flatMap(measure => figureOf(code, measure, indicators, edition) ?? []),
    ...(ilo && ilo.known > 0 && { fundamental_ilo: ilo }),
    treaties: treatiesBy(code, subject, indicators, edition),
    goods: goodsOf(code, subject, sectors, indicators, edition),
  }
}

const told = ['party', 'signed', 'not-party'] as const

/** One sentence for each status, apart for what was inferred. Under labour the count of fundamental conventions already speaks for those that were ratified. */
function treatiesBy(
  code: string,
  subject: Subject,
  indicators: Indicators,
  edition: Edition,
): Indications['treaties'] {
  const rows = indicators.treaties
    .filter(({ themes }) => themes.some(theme => theme === subject))
    .map(treaty => ({ treaty, row: ratificationOf(code, treaty, indicators, edition) }))
  const known = rows.filter(
    ({ treaty, row }) => !(subject === 'labour' && treaty.fundamental && row.status === 'party'),
  )
  return told.flatMap(status =>
    [false, true].flatMap(inferred => {
      const found = known.filter(({ row }) => row.status === status && row.inferred === inferred)
      return found.length > 0 ? [{ status, inferred, ...together(found.map(({ row }) => row)) }] : []
    }),
  )
}

/** The oldest date stands for all: a reader must not think the sentence newer than its oldest part. */
function together(rows: readonly Ratification[]): { treaties: string[]; as_of: string; notes: number[] } {
  const dates = rows.flatMap(({ as_of }) => as_of ?? []).sort()
  return {
    treaties: rows.map(({ treaty }) => treaty),
    as_of: dates[0] ?? '',
    notes: [...new Set(rows.flatMap(({ notes }) => notes))],
  }
}

function goodsOf(
  code: string,
  subject: Subject,
  sectors: readonly Sector[],
  indicators: Indicators,
  edition: Edition,
): Indications['goods'] {
  const flag = listedFor[subject]
  if (!flag) return []
  const listed = indicators.goods.filter(row => row.country === code && row[flag])
  return sectors.flatMap(sector => {
    const rows = listed.filter(row => row.sectors.includes(sector))
    if (rows.length === 0) return []
    const cite = citing(indicators, edition)
    return [
      {
        sector,
        goods: rows.map(({ good_nl, good_en }) => (edition.language === 'nl' ? good_nl : good_en)),
        notes: [...new Set(rows.flatMap(({ source }) => cite(source)))],
      },
    ]
  })
}
