/** The conditions of this repository, so that a test can ask one rule for its answer on a day. */
import { readContent } from '../../src/content/read-content.ts'
import type { Answer } from '../../src/domain/briefing-condition.ts'
import type { Day } from '../../src/domain/day.ts'
import type { KnownFacts } from '../../src/domain/facts.ts'
import type { ImvoCondition, Rule } from '../../src/domain/imvo-condition.ts'
import { evaluateRule } from '../../src/merge/evaluate-rule.ts'
import { root } from './root.ts'

const { content } = readContent(root)
export const conditions: readonly ImvoCondition[] = content?.conditions ?? []

/** `place` is a condition and one of its rules, such as `csddd large-company`. */
export function ruleAt(place: string): Rule {
  const [condition, id] = place.split(' ')
  const rule = conditions.find(one => one.id === condition)?.rules.find(one => one.id === id)
  if (!rule) throw new Error(`there is no rule ${place}`)
  return rule
}

export function answerOf(place: string, known: KnownFacts, asOf: Day): Answer {
  return evaluateRule(ruleAt(place), known, { asOf, returns: asOf, language: 'en' })
}

/** An answer with the facts it used, such as `may-apply: employees, turnover_eur`. */
export function sayAnswer({ verdict, used }: Answer): string {
  return [verdict, [...used].sort().join(', ')].filter(Boolean).join(': ')
}

const exactly = (number: number) => ({ min: number, max: number })
const companies: Record<string, KnownFacts> = {
  everyone: {},
  large: { employees: exactly(9_000), turnover_eur: exactly(2_000_000_000) },
  small: { employees: exactly(9), turnover_eur: exactly(900_000) },
  parent: { is_ultimate_parent: true },
  royalties: { eu_royalties_eur: exactly(80_000_000) },
  supplier: { supplies_large_companies: true },
  exporter: { exports_products_from_eu: true },
  cocoa: { commodities: ['cocoa'], sells_products_in_eu: true },
  wood: { commodities: ['wood'], sells_products_in_eu: true },
  'up to 50': { employees: exactly(50) },
  'over 50': { employees: exactly(51) },
  'up to 10m': { turnover_eur: exactly(10_000_000) },
  'over 10m': { turnover_eur: exactly(10_000_001) },
  batteries: { sells_batteries_in_eu: true },
  metals: { imports_3tg_above_threshold: true },
  'dual-use': { exports_dual_use: true },
  surveillance: { exports_surveillance: true },
  police: { supplies_law_enforcement: true },
  insured: { instruments: ['export-credit-insurance'], insured_at_sensitive_place: false },
}

/** The facts of a company described in words, such as `small, cocoa`, `mission: sib` or `support: drive`. */
export function factsCalled(description: string): KnownFacts {
  const facts = description.split(', ').map(name => {
    const [kind, instrument = ''] = name.split(': ')
    const found = companies[name]
    if (found) return found
    if (kind === 'mission') return { instruments: [instrument] }
    if (kind === 'support') return { instruments: ['trade-mission'], support: [instrument] }
    throw new Error(`no company is called ${name}`)
  })
  return Object.assign({}, ...facts)
}
