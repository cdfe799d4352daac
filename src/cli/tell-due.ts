/** What must be read again, said as a note: where it stands, why it is due, and what somebody does then. */
import { makePlaceFinder } from '../content/find-place.ts'
import { countryName } from '../domain/country.ts'
import type { Problem } from '../domain/problem.ts'
import type { Due } from '../merge/list-due.ts'

/** In the form of a problem, which an editor can jump to; it is none, so nothing fails. */
export function tellDue(due: readonly Due[], root: string): Problem[] {
  const placeOf = makePlaceFinder(root)
  return due.map(one => ({
    ...placeOf(one.file, one.path),
    found: `${nameOf(one)}, fresh until ${one.by}${one.overdue ? ' and stale now' : ''}`,
    ...advice(one),
  }))
}

function nameOf({ kind, country, subject, about, source }: Due): string {
  switch (kind) {
    case 'profile':
      return `the profile of ${countryName(country ?? '', 'en')}`
    case 'risk':
      return `the risk "${about?.en}"`
    case 'context':
      return `the context on ${subject}`
    case 'condition':
      return `the condition "${about?.en}"`
    case 'standing-fact':
      return `the source ${source} of a standing fact`
    case 'figures':
      return `the figures of "${about?.en}"`
  }
}

function advice({ kind, path, source }: Due): Pick<Problem, 'expected' | 'remedy'> {
  const onceAYear = 'sources read again within twelve months'
  switch (kind) {
    case 'profile':
      return {
        expected: 'a review by then',
        remedy: 'go through docs/reviewing.md, then set reviewed.on and reviewed.next',
      }
    case 'risk':
    case 'context':
      if (source) {
        return {
          expected: 'sources of the last five years',
          remedy: `look for a newer source than ${source} and cite that one`,
        }
      }
      return {
        expected: path.at(-1) === 'confirmed' ? onceAYear : 'its sources read again by review_by',
        remedy: 'read its sources again, correct what changed, then set confirmed and review_by',
      }
    case 'condition':
      return {
        expected: onceAYear,
        remedy: 'read its sources again, correct what changed, then set checked_on',
      }
    case 'standing-fact':
      return { expected: onceAYear, remedy: 'read it again, correct what changed, then set consulted' }
    case 'figures':
      return {
        expected: 'a newer edition',
        remedy: 'look for one; put it in sources.csv and its figures in values.csv',
      }
  }
}
