/** What is asked of the participants of this mission, each rule answered on what the mission tells us. */
import type { Answer, BriefingCondition } from '../domain/briefing-condition.ts'
import type { Day } from '../domain/day.ts'
import type { KnownFacts } from '../domain/facts.ts'
import type { ImvoCondition } from '../domain/imvo-condition.ts'
import type { Mission } from '../domain/mission.ts'
import type { Edition } from './edition.ts'
import { evaluateRule } from './evaluate-rule.ts'
import { isStaleCheck } from './staleness.ts'

/** Strongest first: the overview prints the strongest answer of a condition, and lists conditions in this order. */
const strength = ['applies', 'applies-from', 'may-apply', 'unknown', 'does-not-apply'] as const

export function selectConditions(
  conditions: readonly ImvoCondition[],
  known: KnownFacts,
  { asOf, language, citations }: Edition,
  returns: Day,
): BriefingCondition[] {
  const answered = conditions.map(condition => {
    const answers = condition.rules.map(rule => evaluateRule(rule, known, { asOf, returns, language }))
    const own = answers.filter((_, index) => !condition.rules[index]?.indirect)
    return { condition, answers, strongest: strongestOf(own.length > 0 ? own : answers) }
  })
  answered.sort((a, b) => strength.indexOf(a.strongest.verdict) - strength.indexOf(b.strongest.verdict))
  return answered.map(({ condition, answers, strongest }) => ({
    id: condition.id,
    kind: condition.kind,
    title: condition.title[language],
    act: condition.act[language],
    asks: condition.asks[language],
    checked_on: condition.checked_on,
    stale: isStaleCheck(condition.checked_on, asOf),
    overall: strongest.verdict,
    ...(strongest.from && strongest.from > asOf && { from: strongest.from }),
    ...endOf(strongest),
    questions: strongest.questions,
    answers,
    steps: Object.fromEntries(
      Object.entries(condition.steps).flatMap(([moment, step]) => (step ? [[moment, step[language]]] : [])),
    ),
    warnings: condition.warnings.map(warning => warning[language]),
    to_check: condition.to_check.map(doubt => doubt[language]),
    notes: citations.from(condition.sources)(condition.cites),
  }))
}

export interface Sorted {
  readonly asked: readonly ImvoCondition[]
  /** The terms of help that this mission does not use, but a participant may ask for later. */
  readonly otherHelp: readonly ImvoCondition[]
  /** Whatever a participant does, no rule of it can apply to this mission. */
  readonly notHere: readonly ImvoCondition[]
}

export function sortForMission(
  conditions: readonly ImvoCondition[],
  mission: Mission,
  { asOf, language }: Edition,
): Sorted {
  const moment = { asOf, returns: mission.returns, language }
  const known = factsOfMission(mission)
  const isOtherHelp = ({ instruments }: ImvoCondition) =>
    instruments.length > 0 && !instruments.some(one => mission.instruments.includes(one))
  const isNotHere = ({ rules }: ImvoCondition) =>
    rules.every(rule => evaluateRule(rule, known, moment).verdict === 'does-not-apply')
  const rest = conditions.filter(one => !isOtherHelp(one))
  return {
    asked: rest.filter(one => !isNotHere(one)),
    otherHelp: conditions.filter(isOtherHelp),
    notHere: rest.filter(isNotHere),
  }
}

/** What a mission file says about every participant at once. */
export function factsOfMission(mission: Mission): KnownFacts {
  return { instruments: mission.instruments, countries: mission.countries, sectors: mission.sectors }
}

function endOf({ to, ends_before_return, missing }: Answer) {
  return {
    ...(to && { to }),
    ...(ends_before_return && { ends_before_return }),
    ...(missing && { missing }),
  }
}

function strongestOf(answers: readonly Answer[]): Answer {
  const [first, ...rest] = answers
  if (!first) throw new Error('a condition without rules: the content was not checked')
  return rest.reduce(
    (best, answer) => (strength.indexOf(answer.verdict) < strength.indexOf(best.verdict) ? answer : best),
    first,
  )
}
