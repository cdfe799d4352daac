/** What must be read again: everything that is stale, or will be within thirty days, soonest first. */
import type { Subject } from '../domain/closed-lists.ts'
import type { Content } from '../domain/content.ts'
import type { CountryProfile } from '../domain/country-profile.ts'
import { addDays, type Day } from '../domain/day.ts'
import type { ImvoCondition } from '../domain/imvo-condition.ts'
import type { StandingFacts } from '../domain/standing-facts.ts'
import type { Bilingual } from '../domain/text.ts'
import { sourcesOf } from './assessments.ts'
import type { MeasuredEditions } from './measured-editions.ts'
import { checkFreshUntil, type FreshUntil, freshUntil } from './staleness.ts'

const dueWithinDays = 30

export interface Due {
  readonly kind: 'profile' | 'risk' | 'context' | 'condition' | 'standing-fact' | 'figures'
  /** The last day on which it is fresh. */
  readonly by: Day
  readonly overdue: boolean
  readonly country?: string
  /** Of a risk or a condition: what a page calls it. */
  readonly id?: string
  readonly subject?: Subject
  readonly about?: Bilingual
  /** The source that is or will be too old. */
  readonly source?: string
  /** The file, and the value in it that somebody changes after reading. */
  readonly file: string
  readonly path: readonly (string | number)[]
}

type Found = Omit<Due, 'overdue'>

export function listDue(
  { profiles, conditions, standing }: Content,
  editions: MeasuredEditions,
  asOf: Day,
): Due[] {
  const found = [
    ...profiles.flatMap(ofProfile),
    ...conditions.map(ofCondition),
    ...ofStandingFacts(standing),
    ...ofFigures(editions),
  ]
  return found
    .filter(({ by }) => by <= addDays(asOf, dueWithinDays))
    .map(due => ({ ...due, overdue: due.by < asOf }))
    .sort((a, b) => (a.by === b.by ? 0 : a.by < b.by ? -1 : 1))
}

function ofProfile(profile: CountryProfile): Found[] {
  const { country, reviewed, sources, risks, context } = profile
  const file = `country-profiles/${country.toLowerCase()}.yaml`
  const end = (list: string, index: number, { day, ends }: FreshUntil) => {
    if (typeof ends === 'string') return { by: day, file, path: [list, index, ends] }
    const source = Object.keys(sources).find(id => sources[id] === ends) ?? ''
    return { by: day, file, path: ['sources', source, 'published'], source }
  }
  return [
    { kind: 'profile', by: reviewed.next, country, file, path: ['reviewed', 'next'] },
    ...risks.map((risk, index) => ({
      kind: 'risk' as const,
      country,
      id: risk.id,
      about: risk.title,
      ...end('risks', index, freshUntil(risk, sourcesOf(risk, profile))),
    })),
    ...context.map((entry, index) => ({
      kind: 'context' as const,
      country,
      subject: entry.subject,
      ...end('context', index, freshUntil(entry, sourcesOf(entry, profile))),
    })),
  ]
}

function ofCondition({ id, title, checked_on }: ImvoCondition): Found {
  const file = `imvo-conditions/${id}.yaml`
  return { kind: 'condition', by: checkFreshUntil(checked_on), id, about: title, file, path: ['checked_on'] }
}

/** A standing fact has no day of its own: it was confirmed when its sources were last read. */
function ofStandingFacts({ sources }: StandingFacts): Found[] {
  return Object.entries(sources).map(([source, { consulted }]) => ({
    kind: 'standing-fact',
    by: checkFreshUntil(consulted),
    source,
    file: 'templates/standing-facts.yaml',
    path: ['sources', source, 'consulted'],
  }))
}

/** Once for each source, however many measures and countries stand in it: when the first of its figures grows too old. */
function ofFigures(editions: MeasuredEditions): Found[] {
  const soonest = new Map<string, Found>()
  for (const { source, freshUntil } of editions.all()) {
    const { id, title } = source
    if ((soonest.get(id)?.by ?? freshUntil) < freshUntil) continue
    soonest.set(id, {
      kind: 'figures',
      by: freshUntil,
      about: { nl: title, en: title },
      source: id,
      file: 'indicators/sources.csv',
      path: [id, 'published'],
    })
  }
  return [...soonest.values()]
}
