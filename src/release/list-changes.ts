/** What one Briefing says otherwise than the one before it, for the same audience and in the same language, as data. */
import { isDeepStrictEqual } from 'node:util'
import type { Briefing } from '../domain/briefing.ts'
import type { BriefingCondition } from '../domain/briefing-condition.ts'
import type { Change } from '../domain/briefing-release.ts'
import { compareFigures } from './compare-figures.ts'
import { compareRisks } from './compare-risks.ts'
import { differ, pair } from './pair.ts'
import { withAddresses } from './with-addresses.ts'

/** Most important first. Never empty when anything but the version and the day differs. */
export function listChanges(older: Briefing, newer: Briefing): Change[] {
  const [before, after] = [withAddresses(older), withAddresses(newer)]
  const changed = (kind: Change['kind'], ...keys: readonly (keyof Briefing)[]) =>
    keys.some(key => !isDeepStrictEqual(before[key], after[key])) ? [{ kind }] : []
  const told: Change[] = [
    ...compareMission(before, after),
    ...compareDecision(before, after),
    ...compareCautions(before, after),
    ...compareRisks(before, after),
    ...compareContext(before, after),
    ...compareProgramme(before, after),
    ...compareConditions(before, after),
    ...changed('voices', 'voices'),
    ...compareFigures(before, after),
    ...changed('conduct', 'conduct'),
    ...changed('officials', 'for_officials'),
    ...changed('contacts', 'contacts'),
    ...changed('policy', 'standing'),
    ...changed('sources', 'sources'),
    ...(before.valid_until === after.valid_until
      ? []
      : [{ kind: 'valid-until' as const, from: before.valid_until, to: after.valid_until }]),
  ]
  if (told.length > 0 || !differ(before, after, 'as_of', 'release')) return told
  return [{ kind: 'other' }]
}

function compareMission({ mission: before }: Briefing, { mission: after }: Briefing): Change[] {
  const { title, departs, returns, countries, sectors } = after
  return [
    ...(before.title === title ? [] : [{ kind: 'title' as const, to: title }]),
    ...(before.departs === departs && before.returns === returns
      ? []
      : [{ kind: 'days' as const, from: departs, to: returns }]),
    ...(isDeepStrictEqual(before.countries, countries)
      ? []
      : [{ kind: 'countries' as const, items: countries }]),
    ...(isDeepStrictEqual(before.sectors, sectors) ? [] : [{ kind: 'sectors' as const, items: sectors }]),
    ...(differ(before, after, 'title', 'departs', 'returns', 'countries', 'sectors')
      ? [{ kind: 'mission' as const }]
      : []),
  ]
}

function compareDecision({ decision: before }: Briefing, { decision: after }: Briefing): Change[] {
  if (!before && !after) return []
  if (!before) return [{ kind: 'decision-taken' }]
  if (!after) return [{ kind: 'decision-dropped' }]
  // That the day of its review went by is said by its caution.
  return differ(before, after, 'past_review') ? [{ kind: 'decision-changed' }] : []
}

function compareCautions(before: Briefing, after: Briefing): Change[] {
  const { came, went } = pair(before.cautions, after.cautions, caution => JSON.stringify(caution))
  return [
    ...came.map(caution => ({ kind: 'caution-added' as const, caution })),
    ...went.map(caution => ({ kind: 'caution-gone' as const, caution })),
  ]
}

/** What stands in a country's table beside the risks, which are told of apart. */
function compareContext(before: Briefing, after: Briefing): Change[] {
  const { both } = pair(before.countries, after.countries, ({ code }) => code)
  return both.flatMap(([old, now]) =>
    pair(old.subjects, now.subjects, ({ subject }) => subject)
      .both.filter(([was, is]) => differ(was, is, 'risks'))
      .map(([, { subject }]) => ({ kind: 'context' as const, about: subject, country_name: now.name })),
  )
}

function compareProgramme(before: Briefing, after: Briefing): Change[] {
  // Which risks belong to a stop follows from the risks.
  const stops = ({ programme }: Briefing) => programme.map(({ on, kind, what }) => ({ on, kind, what }))
  return isDeepStrictEqual(stops(before), stops(after)) ? [] : [{ kind: 'programme' }]
}

const conditionsOf = ({ conditions, other_help }: Briefing) => [...conditions, ...other_help]

function compareConditions(before: Briefing, after: Briefing): Change[] {
  const { came, went, both } = pair(conditionsOf(before), conditionsOf(after), ({ id }) => id)
  return [
    ...came.map(({ title }) => ({ kind: 'condition-added' as const, about: title })),
    ...went.map(({ title }) => ({ kind: 'condition-gone' as const, about: title })),
    ...both.flatMap(([old, now]) => compareCondition(old, now)),
  ]
}

function compareCondition(before: BriefingCondition, after: BriefingCondition): Change[] {
  const about = after.title
  const { overall: from } = before
  const { overall: to } = after
  // What follows from another answer is not told twice; that it must be checked again is said by its caution.
  if (from === to) return differ(before, after, 'stale') ? [{ kind: 'condition-text', about }] : []
  const rewritten = differ(
    ...([before, after] as const),
    ...(['overall', 'answers', 'questions', 'from', 'to', 'ends_before_return', 'missing', 'stale'] as const),
  )
  return [
    { kind: 'condition-answer', about, from, to },
    ...(rewritten ? [{ kind: 'condition-text' as const, about }] : []),
  ]
}
