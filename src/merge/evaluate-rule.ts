/** Answers one rule on the facts that are known: yes, no, or what would decide it. Never a bare yes. */
import type { Answer } from '../domain/briefing-condition.ts'
import type { Language } from '../domain/closed-lists.ts'
import { addMonths, type Day } from '../domain/day.ts'
import { type Fact, facts, type Known, type KnownFacts } from '../domain/facts.ts'
import type { Rule, When } from '../domain/imvo-condition.ts'

/** Three-valued: `undefined` is open, and `open` names the facts that would close it. */
interface Truth {
  readonly holds: boolean | undefined
  readonly used: readonly Fact[]
  readonly open: readonly Fact[]
}

/** How far ahead the end of a rule is worth a word. */
const endsWithinMonths = 6

export interface Moment {
  readonly asOf: Day
  /** The last day of the mission: a rule that ends before it, ends on the reader. */
  readonly returns: Day
  readonly language: Language
}

export function evaluateRule(rule: Rule, known: KnownFacts, moment: Moment): Answer {
  const truth = evaluate(rule.when, known)
  return {
    ...verdictOf(rule, truth, known, moment),
    for: rule.for[moment.language],
    article: rule.article[moment.language],
    ...(rule.applies_from && { from: rule.applies_from }),
    ...(rule.applies_to && { to: rule.applies_to }),
    used: [...new Set(truth.used)],
  }
}

function verdictOf(
  rule: Rule,
  truth: Truth,
  known: KnownFacts,
  moment: Moment,
): Pick<Answer, 'verdict' | 'questions' | 'missing' | 'ends_before_return'> {
  const { asOf } = moment
  const questions = [...new Set(truth.open)]
  if (truth.holds === false) return { verdict: 'does-not-apply', questions: [] }
  const ended = rule.applies_to !== undefined && asOf > rule.applies_to
  // A rule with an end says in `pending` what nobody knows yet about the time after it.
  if (rule.pending && (ended || !rule.applies_to)) {
    return { verdict: 'unknown', questions, ...endOf(rule, moment), missing: rule.pending[moment.language] }
  }
  if (ended) return { verdict: 'does-not-apply', questions: [] }
  const end = endOf(rule, moment)
  if (truth.holds === undefined) {
    const decided = questions.every(fact => facts[fact].asked && known[fact] !== 'unsure')
    return { verdict: decided ? 'may-apply' : 'unknown', questions, ...end }
  }
  if (rule.applies_from && asOf < rule.applies_from) return { verdict: 'applies-from', questions: [], ...end }
  return { verdict: 'applies', questions: [], ...end }
}

/** Where the end comes before the mission is over, or soon: that it does, and what nobody knows about the time after. */
function endOf(
  { applies_to, pending }: Rule,
  { asOf, returns, language }: Moment,
): Pick<Answer, 'missing' | 'ends_before_return'> {
  if (!applies_to) return {}
  const first = applies_to >= asOf && applies_to < returns
  if (!first && !endsSoon(applies_to, asOf)) return {}
  return { ...(first && { ends_before_return: true }), ...(pending && { missing: pending[language] }) }
}

export function endsSoon(to: Day, asOf: Day): boolean {
  return to <= addMonths(asOf, endsWithinMonths)
}

function evaluate(when: When, known: KnownFacts): Truth {
  if ('always' in when) return { holds: true, used: [], open: [] }
  if ('not' in when) {
    const inner = evaluate(when.not, known)
    return { ...inner, holds: inner.holds === undefined ? undefined : !inner.holds }
  }
  if ('all' in when) return combine(when.all, known, false)
  if ('any' in when) return combine(when.any, known, true)
  const value = known[when.fact]
  const holds = value === undefined || value === 'unsure' ? undefined : test(when, value)
  return holds === undefined ? { holds, used: [], open: [when.fact] } : { holds, used: [when.fact], open: [] }
}

/** `any` is settled by one true, `all` by one false; else it is open while a part is open. */
function combine(parts: readonly When[], known: KnownFacts, settledBy: boolean): Truth {
  const truths = parts.map(part => evaluate(part, known))
  const settling = truths.filter(truth => truth.holds === settledBy)
  if (settling.length > 0) return { holds: settledBy, used: settling.flatMap(truth => truth.used), open: [] }
  const open = truths.flatMap(truth => (truth.holds === undefined ? truth.open : []))
  const used = truths.flatMap(truth => truth.used)
  return { holds: open.length > 0 ? undefined : !settledBy, used, open }
}

type Leaf = Extract<When, { fact: Fact }>

function test(when: Leaf, value: Exclude<Known, 'unsure'>): boolean | undefined {
  if ('is' in when) return typeof value === 'boolean' ? value === when.is : mismatch(when)
  if ('includes' in when) {
    return Array.isArray(value) ? value.some(one => when.includes.includes(one)) : mismatch(when)
  }
  if (typeof value !== 'object' || !('min' in value)) return mismatch(when)
  const below = 'gt' in when ? value.max <= when.gt : value.max < when.gte
  const above = 'gt' in when ? value.min > when.gt : value.min >= when.gte
  return above ? true : below ? false : undefined
}

function mismatch(when: Leaf): never {
  throw new Error(`fact ${when.fact} has another type than the rule expects: the content was not checked`)
}
