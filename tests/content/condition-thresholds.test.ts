/**
 * Every amount in every condition: one below it, exactly on it and one above it, with the facts the answer used.
 *
 * The amounts are written here by hand, from DOMAIN.md and the acts, never read from the conditions: else the test could
 * not fail. Each amount is tested alone, with the other facts of the rule such that only this amount decides.
 */
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/domain/facts.ts'
import type { When } from '../../src/domain/imvo-condition.ts'
import { answerOf, conditions, factsCalled, sayAnswer } from '../support/real-conditions.ts'

/** Condition and rule, fact, amount, the other facts; then the answer at the amount - 1, at the amount and at the amount + 1. */
const table = `
csddd large-company | employees | 5,000 | large
  -1, 0  does-not-apply: employees
  +1     applies-from: employees, turnover_eur
csddd large-company | turnover_eur | 1,500,000,000 | large
  -1, 0  does-not-apply: turnover_eur
  +1     applies-from: employees, turnover_eur
csddd ultimate-parent | employees | 5,000 | large, parent
  -1, 0  does-not-apply: employees
  +1     applies-from: employees, is_ultimate_parent, turnover_eur
csddd ultimate-parent | turnover_eur | 1,500,000,000 | large, parent
  -1, 0  does-not-apply: turnover_eur
  +1     applies-from: employees, is_ultimate_parent, turnover_eur
csddd franchise-or-licence | eu_royalties_eur | 75,000,000 | large
  -1, 0  does-not-apply: eu_royalties_eur
  +1     applies-from: eu_royalties_eur, turnover_eur
csddd franchise-or-licence | turnover_eur | 275,000,000 | royalties
  -1, 0  does-not-apply: turnover_eur
  +1     applies-from: eu_royalties_eur, turnover_eur
csrd large-company | employees | 1,000 | large
  -1, 0  does-not-apply: employees
  +1     applies-from: employees, turnover_eur
csrd large-company | turnover_eur | 450,000,000 | large
  -1, 0  does-not-apply: turnover_eur
  +1     applies-from: employees, turnover_eur
# A bill: whoever is large enough still gets no yes.
csrd dutch-law | employees | 1,000 | large
  -1, 0  does-not-apply: employees
  +1     unknown: employees, turnover_eur
csrd dutch-law | turnover_eur | 450,000,000 | large
  -1, 0  does-not-apply: turnover_eur
  +1     unknown: employees, turnover_eur
# Protects the small: the other way round.
csrd value-chain-cap | employees | 1,000 | supplier
  -1, 0  applies-from: employees, supplies_large_companies
  +1     does-not-apply: employees
eudr medium-and-large | employees | 50 | cocoa, over 10m
  -1, 0  does-not-apply: employees
  +1     applies-from: commodities, employees, sells_products_in_eu, turnover_eur
eudr medium-and-large | turnover_eur | 10,000,000 | cocoa, over 50
  -1, 0  does-not-apply: turnover_eur
  +1     applies-from: commodities, employees, sells_products_in_eu, turnover_eur
eudr micro-and-small | employees | 50 | cocoa, up to 10m
  -1, 0  applies-from: commodities, employees, sells_products_in_eu, turnover_eur
  +1     does-not-apply: employees
eudr micro-and-small | turnover_eur | 10,000,000 | cocoa, up to 50
  -1, 0  applies-from: commodities, employees, sells_products_in_eu, turnover_eur
  +1     does-not-apply: turnover_eur
eudr micro-and-small-wood | employees | 50 | wood, up to 10m
  -1, 0  unknown: commodities, employees, sells_products_in_eu, turnover_eur
  +1     does-not-apply: employees
eudr micro-and-small-wood | turnover_eur | 10,000,000 | wood, up to 50
  -1, 0  unknown: commodities, employees, sells_products_in_eu, turnover_eur
  +1     does-not-apply: turnover_eur
# Passes one of the two limits: the balance sheet decides, so nobody can say.
eudr size-not-certain | employees | 50 | cocoa, up to 10m
  -1, 0  does-not-apply: employees, turnover_eur
  +1     unknown: commodities, employees, sells_products_in_eu, turnover_eur
eudr size-not-certain | employees | 50 | cocoa, over 10m
  -1, 0  unknown: commodities, employees, sells_products_in_eu, turnover_eur
  +1     does-not-apply: employees, turnover_eur
eudr size-not-certain | turnover_eur | 10,000,000 | cocoa, up to 50
  -1, 0  does-not-apply: employees, turnover_eur
  +1     unknown: commodities, employees, sells_products_in_eu, turnover_eur
eudr size-not-certain | turnover_eur | 10,000,000 | cocoa, over 50
  -1, 0  unknown: commodities, employees, sells_products_in_eu, turnover_eur
  +1     does-not-apply: employees, turnover_eur
# The only amount that counts itself: exactly EUR 40 million is not "less than".
batteries turnover-from-40-million | turnover_eur | 40,000,000 | batteries
  -1     does-not-apply: turnover_eur
  0, +1  applies-from: sells_batteries_in_eu, turnover_eur
export-credit-insurance full-assessment | insured_transaction_eur | 10,000,000 | insured
  -1, 0  does-not-apply: insured_at_sensitive_place, insured_transaction_eur
  +1     applies: instruments, insured_transaction_eur
`

const asOf = '2026-11-23'
const cases = table
  .trim()
  .split(/\n(?=\w)/)
  .map(block => {
    const [head = '', ...answers] = block.split('\n').filter(line => !line.startsWith('#'))
    const [rule = '', fact = '', amount = '', names = ''] = head.split(' | ')
    const said = answers.flatMap(line => {
      const [, offsets = '', answer = ''] = /^ {2}([-+\d, ]+?) {2,}(.+)$/.exec(line) ?? []
      return offsets.split(', ').map(() => answer)
    })
    return { rule, fact: fact as Fact, amount: Number(amount.replaceAll(',', '')), names, said }
  })

describe.each(cases)('$rule, $fact against $amount ($names)', ({ rule, fact, amount, names, said }) => {
  const at = (min: number, max = min) => answerOf(rule, { ...factsCalled(names), [fact]: { min, max } }, asOf)
  const [below, , above] = said.map(answer => answer.split(':')[0])

  it('answers one below, exactly on and one above it', () => {
    expect([amount - 1, amount, amount + 1].map(number => sayAnswer(at(number)))).toEqual(said)
  })

  it('leaves open a band that holds both answers, and asks', () => {
    const { verdict, questions } = at(amount - 1, amount + 1)
    expect(verdict).toBe(below === 'unknown' || above === 'unknown' ? 'unknown' : 'may-apply')
    expect(questions).toEqual([fact])
  })

  it('answers a band that ends just below it or begins just above it', () => {
    expect(at(0, amount - 1).verdict).toBe(below)
    expect(at(amount + 1, Number.POSITIVE_INFINITY).verdict).toBe(above)
  })
})

/** Which amounts the conditions hold: only to see that none is missing above. */
function amountsIn(when: When): string[] {
  if ('not' in when) return amountsIn(when.not)
  if ('all' in when) return when.all.flatMap(amountsIn)
  if ('any' in when) return when.any.flatMap(amountsIn)
  return 'gt' in when ? [`${when.fact} ${when.gt}`] : 'gte' in when ? [`${when.fact} ${when.gte}`] : []
}

it('tests every amount of every condition, and no other', () => {
  const held = conditions.flatMap(({ id, rules }) =>
    rules.flatMap(rule => amountsIn(rule.when).map(amount => `${id} ${rule.id} ${amount}`)),
  )
  const tested = cases.map(({ rule, fact, amount }) => `${rule} ${fact} ${amount}`)
  expect([...new Set(held)].sort()).toEqual([...new Set(tested)].sort())
})
