/** Which conditions apply to one company, on the answers it gave to the six questions. Pure, and nothing is kept. */
import { type Answers, knownFrom } from '../domain/answers.ts'
import type { BriefingCondition } from '../domain/briefing-condition.ts'
import type { CitedSource } from '../domain/briefing-risk.ts'
import type { Language } from '../domain/closed-lists.ts'
import type { Day } from '../domain/day.ts'
import type { KnownFacts } from '../domain/facts.ts'
import type { ImvoCondition } from '../domain/imvo-condition.ts'
import { Citations } from './cite-sources.ts'
import { selectConditions } from './select-conditions.ts'

export interface Applicability {
  readonly as_of: Day
  /** Strongest answer first. */
  readonly conditions: readonly BriefingCondition[]
  readonly sources: readonly CitedSource[]
}

interface Inputs {
  readonly conditions: readonly ImvoCondition[]
  readonly answers: Answers
  /** What a mission tells of every participant; left out when nobody travels yet. */
  readonly mission?: KnownFacts
  /** The last day on which it should hold: the mission's return, or today. */
  readonly until?: Day
  readonly language: Language
  readonly asOf: Day
}

export function checkApplicability({
  conditions,
  answers,
  mission,
  until,
  language,
  asOf,
}: Inputs): Applicability {
  const citations = new Citations()
  const edition = { audience: 'participant' as const, language, asOf, citations }
  const known = { ...mission, ...knownFrom(answers) }
  return {
    as_of: asOf,
    conditions: selectConditions(conditions, known, edition, until ?? asOf),
    sources: citations.inOrder(),
  }
}
