/** Answers one rule on the facts that are known: yes, no, or what would decide it. Never a bare yes. */
import type { Answer } from '../domain/briefing-condition.ts'
import type { Language } from '../domain/closed-lists.ts'
import type { Day } from '../domain/day.ts'
import { type Fact, facts, type Known, type KnownFacts } from '../domain/facts.ts'
import type { Rule, When } from '../domain/imvo-condition.ts'

/** Three-valued: `undefined` is open, and `open` names the facts that would close it. */
interface Truth {
  readonly holds: boolean | undefined
  readonly used: readonly Fact[]
  readonly open: readonly Fact[]
}

export function evaluateRule(rule: Rule, known: KnownFacts, asOf: Day, language: Language): Answer {
  const truth = evaluate(rule.when, known)
  return {
    ...verdictOf(rule, truth, known, asOf, language),
    for: rule.for[language],
    article: rule.article[language],
    ...(rule.applies_from && { from: rule.applies_from }),
    ...(rule.applies_to && { to: rule.applies_to }),
    used: [...new Set(truth.used)],
  }
}

function verdictOf(
  rule: Rule,
  truth: Truth,
  known: KnownFacts,
  asOf: Day,
  language: Language,
): Pick<Answer, 'verdict' | 'questions' | 'missing'> {
  const questions = [...new Set(truth.open)]
  if (truth.holds === false) return { verdict: 'does-not-apply', questions: [] }
  const ended = rule.applies_to !== undefined && asOf > rule.applies_to
  // A rule with an end says in `pending` what nobody knows yet about the time after it.
  if (rule.pending && (ended || !rule.applies_to)) {
    return { verdict: 'unknown', questions, missing: rule.pending[language] }
  }
  if (ended) return { verdict: 'does-not-apply', questions: [] }
  if (truth.holds === undefined) {
    const decided = questions.every(fact => facts[fact].asked && known[fact] !== 'unsure')
    return { verdict: decided ? 'may-apply' : 'unknown', questions }
  }
  if (rule.applies_from && asOf < rule.applies_from) return { verdict: 'applies-from', questions: [] }
  return { verdict: 'applies', questions: [] }
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
