/**
 * The six banded questions to a company (DOMAIN 3.2): all optional, answered with a choice and never with a number or a word of one's own.
 *
 * The answers live as long as the request that carries them. No zod: the edge reads this too.
 */
import { type Band, commodities, type Fact, type KnownFacts } from './facts.ts'

const unlimited = Number.POSITIVE_INFINITY

export const employeeBands = {
  'up-to-1000': { min: 0, max: 1000 },
  'up-to-5000': { min: 1001, max: 5000 },
  'over-5000': { min: 5001, max: unlimited },
} as const satisfies Record<string, Band>

/** Net turnover in whole euros. */
export const turnoverBands = {
  'up-to-40m': { min: 0, max: 40_000_000 },
  'up-to-150m': { min: 40_000_001, max: 150_000_000 },
  'up-to-450m': { min: 150_000_001, max: 450_000_000 },
  'up-to-1500m': { min: 450_000_001, max: 1_500_000_000 },
  'over-1500m': { min: 1_500_000_001, max: unlimited },
} as const satisfies Record<string, Band>

export const certainties = ['yes', 'no', 'unsure'] as const

/** What a company does that a rule may ask about. Not ticked while something else is: no. */
export const trades = [
  'sells_products_in_eu',
  'exports_products_from_eu',
  'imports_into_eu',
  'sells_batteries_in_eu',
  'supplies_large_companies',
] as const satisfies readonly Fact[]

export const sensitiveExports = [
  'exports_dual_use',
  'exports_military',
  'exports_surveillance',
  'supplies_law_enforcement',
] as const satisfies readonly Fact[]

/** Ticked by who does none of these, so that "no" differs from "not answered". */
export const none = 'none'
/** Ticked by who was asked and does not know. */
export const unsure = 'unsure'

export const questions = {
  employees: { several: false, options: Object.keys(employeeBands) },
  turnover: { several: false, options: Object.keys(turnoverBands) },
  parent: { several: false, options: certainties },
  trade: { several: true, options: [...trades, none, unsure] },
  commodities: { several: true, options: [...commodities, none, unsure] },
  sensitive: { several: true, options: [...sensitiveExports, none, unsure] },
} as const

export type Question = keyof typeof questions
export const questionNames = Object.keys(questions) as Question[]
/** The options chosen per question; left out where nothing was. */
export type Answers = { readonly [Q in Question]?: readonly string[] }

export interface UnreadableAnswer {
  readonly question: Question
  readonly kind: 'unknown-option' | 'one-only' | 'none-and-some'
}

/** The answers that are ours, and what is wrong with the others. What was typed is never repeated. */
export function readAnswers(given: Readonly<Record<string, unknown>>): {
  readonly answers: Answers
  readonly problems: readonly UnreadableAnswer[]
} {
  const problems: UnreadableAnswer[] = []
  const answers: { [Q in Question]?: readonly string[] } = {}
  for (const question of questionNames) {
    const value = given[question]
    if (value === undefined || value === '') continue
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [value]
    const { options, several } = questions[question]
    const known = chosen.filter((one): one is string => (options as readonly unknown[]).includes(one))
    if (known.length > 0) answers[question] = known
    if (known.length < chosen.length) problems.push({ question, kind: 'unknown-option' })
    else if (!several && known.length > 1) problems.push({ question, kind: 'one-only' })
    else if (known.length > 1 && (known.includes(none) || known.includes(unsure)))
      problems.push({ question, kind: 'none-and-some' })
  }
  return { answers, problems }
}

/** What the rules are told. A question that was not answered tells them nothing. */
export function knownFrom(answers: Answers): KnownFacts {
  const [employees] = answers.employees ?? []
  const [turnover] = answers.turnover ?? []
  const [parent] = answers.parent ?? []
  return {
    ...(employees && { employees: employeeBands[employees as keyof typeof employeeBands] }),
    ...(turnover && { turnover_eur: turnoverBands[turnover as keyof typeof turnoverBands] }),
    ...(parent && { is_ultimate_parent: parent === unsure ? unsure : parent === 'yes' }),
    ...flags(trades, answers.trade),
    ...flags(sensitiveExports, answers.sensitive),
    ...goods(answers.commodities),
  }
}

function flags(facts: readonly Fact[], chosen: readonly string[] | undefined): KnownFacts {
  if (!chosen) return {}
  const told = (fact: Fact) => (chosen.includes(unsure) ? unsure : chosen.includes(fact))
  return Object.fromEntries(facts.map(fact => [fact, told(fact)]))
}

function goods(chosen: readonly string[] | undefined): KnownFacts {
  if (!chosen) return {}
  return { commodities: chosen.includes(unsure) ? unsure : chosen.filter(one => one !== none) }
}
