/** What changed in the risks: come, gone, graver, likelier, read again, or told otherwise. */
import { isDeepStrictEqual } from 'node:util'
import type { Briefing } from '../domain/briefing.ts'
import type { Change } from '../domain/briefing-release.ts'
import type { BriefingRisk } from '../domain/briefing-risk.ts'
import { differ, pair } from './pair.ts'

const risksOf = ({ gravest_risks, other_risks }: Briefing) => [...gravest_risks, ...other_risks]
const idOf = ({ id }: BriefingRisk) => id
const naming = ({ title, country_name }: BriefingRisk) => ({ about: title, country_name })

export function compareRisks(before: Briefing, after: Briefing): Change[] {
  const { came, went, both } = pair(risksOf(before), risksOf(after), idOf)
  return [
    ...came.map(risk => ({ kind: 'risk-added' as const, ...naming(risk) })),
    ...went.map(risk => ({ kind: 'risk-gone' as const, ...naming(risk) })),
    ...both.flatMap(([old, risk]) => compareRisk(old, risk)),
    ...(isReordered(before, after) ? [{ kind: 'risk-order' as const }] : []),
  ]
}

function compareRisk(before: BriefingRisk, after: BriefingRisk): Change[] {
  const told = naming(after)
  const changed = <Kind extends Change['kind']>(kind: Kind, from: string, to: string) =>
    from === to ? [] : [{ kind, ...told, from, to }]
  // Whether it may be out of date is said by its caution.
  const rewritten =
    differ(before, after, 'severity', 'likelihood', 'confirmed', 'stale') ||
    differ(before.severity, after.severity, 'gravest') ||
    differ(before.likelihood, after.likelihood, 'level')
  return [
    ...changed('risk-severity', before.severity.gravest, after.severity.gravest),
    ...changed('risk-likelihood', before.likelihood.level, after.likelihood.level),
    ...(rewritten ? [{ kind: 'risk-text' as const, ...told }] : []),
    ...changed('risk-confirmed', before.confirmed, after.confirmed),
  ]
}

/** Of those in both: whether they come in another order, or others stand in the summary. */
function isReordered(before: Briefing, after: Briefing): boolean {
  const places = (briefing: Briefing, other: Briefing) => {
    const known = new Set(risksOf(other).map(idOf))
    return [briefing.gravest_risks, briefing.other_risks].map(risks =>
      risks.map(idOf).filter(id => known.has(id)),
    )
  }
  return !isDeepStrictEqual(places(before, after), places(after, before))
}
