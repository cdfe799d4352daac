/**
 * How well each country is covered: per subject what somebody assessed, what is only measured, what is stale and what is
 * unknown, how new and how old its sources are, and what must be read again. The page and the command line both print this.
 */
import { priorities, type Subject } from '../domain/closed-lists.ts'
import type { Content } from '../domain/content.ts'
import type { CountryProfile } from '../domain/country-profile.ts'
import { type Day, earliest } from '../domain/day.ts'
import type { Indicators } from '../domain/indicator.ts'
import type { Source } from '../domain/source.ts'
import { assessmentsOn, sourcesOf } from './assessments.ts'
import { knownCountries } from './known-countries.ts'
import { type Due, listDue } from './list-due.ts'
import { type MeasuredEdition, MeasuredEditions } from './measured-editions.ts'
import { isMeasured } from './read-figures.ts'
import { isStale } from './staleness.ts'

export const coveredSubjects = [...priorities, 'labour', 'land'] as const
export type CoveredSubject = (typeof coveredSubjects)[number]

/** `stale`: something that was assessed must be read again, or every figure there is has grown too old. */
export const coverageStates = ['assessed', 'indicator-only', 'stale', 'unknown'] as const
export type CoverageState = (typeof coverageStates)[number]

type DatedSource = Pick<Source, 'title' | 'publisher' | 'published'>

export interface CountryCoverage {
  readonly code: string
  readonly has_profile: boolean
  readonly subjects: Readonly<Record<CoveredSubject, CoverageState>>
  readonly newest?: DatedSource
  readonly oldest?: DatedSource
}

export interface Coverage {
  readonly as_of: Day
  readonly countries: readonly CountryCoverage[]
  readonly due: readonly Due[]
}

export function surveyCoverage(content: Content, asOf: Day): Coverage {
  const editions = new MeasuredEditions(content.indicators)
  const indicatorsOf = byCountry(content.indicators)
  const countries = knownCountries(content)
    .sort()
    .map(code => {
      const profile = content.profiles.find(({ country }) => country === code)
      const indicators = indicatorsOf(code)
      const known: Known = {
        code,
        profile,
        indicators,
        editions: indicators.values.map(value => editions.of(value)),
      }
      const [oldest, newest] = endsOf([
        ...Object.values(profile?.sources ?? {}),
        ...sourcesBehind(indicators, content.indicators),
      ])
      return {
        code,
        has_profile: profile !== undefined,
        subjects: stateOfEach(known, asOf),
        ...(newest && { newest }),
        ...(oldest && { oldest }),
      }
    })
  return { as_of: asOf, countries, due: listDue(content, editions, asOf) }
}

interface Known {
  readonly code: string
  readonly profile: CountryProfile | undefined
  readonly indicators: Indicators
  readonly editions: readonly MeasuredEdition[]
}

function stateOfEach(known: Known, asOf: Day): CountryCoverage['subjects'] {
  return Object.fromEntries(
    coveredSubjects.map(subject => [subject, stateOf(subject, known, asOf)]),
  ) as CountryCoverage['subjects']
}

function stateOf(subject: Subject, { code, profile, indicators, editions }: Known, asOf: Day): CoverageState {
  const assessments = assessmentsOn(subject, profile)
  if (profile && assessments.length > 0) {
    const stale = assessments.some(fact => isStale(fact, sourcesOf(fact, profile), asOf))
    return stale ? 'stale' : 'assessed'
  }
  if (!isMeasured(code, subject, indicators)) return 'unknown'
  const figures = editions.filter(({ measure }) => measure.subjects.includes(subject))
  return figures.length > 0 && figures.every(({ freshUntil }) => asOf > freshUntil)
    ? 'stale'
    : 'indicator-only'
}

/** For each country the tables with its own rows only: what is asked of them is asked often. */
function byCountry(indicators: Indicators): (code: string) => Indicators {
  const grouped = <T extends { country: string }>(rows: readonly T[]) => {
    const groups = Map.groupBy(rows, ({ country }) => country)
    return (code: string) => groups.get(code) ?? []
  }
  const values = grouped(indicators.values)
  const ratifications = grouped(indicators.ratifications)
  const goods = grouped(indicators.goods)
  const sanctions = grouped(indicators.sanctions)
  return code => ({
    ...indicators,
    values: values(code),
    ratifications: ratifications(code),
    goods: goods(code),
    sanctions: sanctions(code),
  })
}

function sourcesBehind({ values, ratifications, goods, sanctions }: Indicators, { sources }: Indicators) {
  const cited = new Set([...values, ...ratifications, ...goods, ...sanctions].map(({ source }) => source))
  return sources.filter(({ id }) => cited.has(id))
}

/** The oldest and the newest, by the first day that their date can mean. */
function endsOf(sources: readonly DatedSource[]): (DatedSource | undefined)[] {
  const dated = sources
    .map(({ title, publisher, published }) => ({ title, publisher, published }))
    .sort((a, b) => (earliest(a.published) < earliest(b.published) ? -1 : 1))
  return [dated[0], dated.at(-1)]
}
