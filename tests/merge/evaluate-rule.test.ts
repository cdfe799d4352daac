import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownFacts } from '../../src/domain/facts.ts'
import type { Rule, When } from '../../src/domain/imvo-condition.ts'
import { evaluateRule } from '../../src/merge/evaluate-rule.ts'
import { asOf } from '../support/atlantis.ts'

const rule = (when: When, change: Partial<Rule> = {}): Rule => ({
  id: 'pearls',
  for: { nl: 'Wie parels koopt.', en: 'Whoever buys pearls.' },
  article: { nl: 'Art. 1', en: 'Art. 1' },
  indirect: false,
  when,
  ...change,
})
const answer = (when: When, known: KnownFacts = {}, change: Partial<Rule> = {}, day = asOf, returns = day) =>
  evaluateRule(rule(when, change), known, { asOf: day, returns, language: 'en' })
const verdict = (...given: Parameters<typeof answer>) => answer(...given).verdict

const always: When = { always: true }
const yes: When = { fact: 'imports_into_eu', is: true }
const no: When = { fact: 'sells_products_in_eu', is: true }
const open: When = { fact: 'is_ultimate_parent', is: true }
const known: KnownFacts = { imports_into_eu: true, sells_products_in_eu: false }

describe('evaluateRule', () => {
  it('gives article, days and the facts it used with every answer', () => {
    expect(answer(yes, known, { applies_from: '2026-01-01', applies_to: '2027-01-01' })).toEqual({
      verdict: 'applies',
      for: 'Whoever buys pearls.',
      article: 'Art. 1',
      from: '2026-01-01',
      to: '2027-01-01',
      questions: [],
      used: ['imports_into_eu'],
    })
    expect(answer(yes, known, { applies_to: '2027-01-01' }, asOf, '2027-01-02')).toMatchObject({
      verdict: 'applies',
      to: '2027-01-01',
      ends_before_return: true,
    })
  })

  it.each<[string, When, ReturnType<typeof verdict>]>([
    ['always', always, 'applies'],
    ['yes', yes, 'applies'],
    ['no', no, 'does-not-apply'],
    ['open', open, 'may-apply'],
    ['not yes', { not: yes }, 'does-not-apply'],
    ['not no', { not: no }, 'applies'],
    ['not open', { not: open }, 'may-apply'],
    ['yes and yes', { all: [yes, yes] }, 'applies'],
    ['yes and no', { all: [yes, no] }, 'does-not-apply'],
    ['yes and open', { all: [yes, open] }, 'may-apply'],
    ['no and open', { all: [no, open] }, 'does-not-apply'],
    ['open and open', { all: [open, open] }, 'may-apply'],
    ['no or no', { any: [no, no] }, 'does-not-apply'],
    ['yes or no', { any: [yes, no] }, 'applies'],
    ['yes or open', { any: [yes, open] }, 'applies'],
    ['no or open', { any: [no, open] }, 'may-apply'],
    ['open or open', { any: [open, open] }, 'may-apply'],
    ['not (no or open)', { not: { any: [no, open] } }, 'may-apply'],
    ['yes and (no or yes)', { all: [yes, { any: [no, yes] }] }, 'applies'],
  ])('%s: %s', (_, when, expected) => expect(verdict(when, known)).toBe(expected))

  it('asks each open fact once, and nothing once it is settled', () => {
    expect(answer({ all: [yes, open, open] }, known).questions).toEqual(['is_ultimate_parent'])
    expect(answer({ all: [no, open] }, known).questions).toEqual([])
    expect(answer({ any: [yes, open] }, known)).toMatchObject({ questions: [], used: ['imports_into_eu'] })
  })

  it.each<[number, number, When, ReturnType<typeof verdict>]>([
    [5000, 5000, { fact: 'employees', gt: 5000 }, 'does-not-apply'],
    [5001, 5001, { fact: 'employees', gt: 5000 }, 'applies'],
    [1001, 5000, { fact: 'employees', gt: 5000 }, 'does-not-apply'],
    [5001, Number.POSITIVE_INFINITY, { fact: 'employees', gt: 5000 }, 'applies'],
    [5000, 5001, { fact: 'employees', gt: 5000 }, 'may-apply'],
    [1001, 9999, { fact: 'employees', gt: 5000 }, 'may-apply'],
    [4999, 4999, { fact: 'employees', gte: 5000 }, 'does-not-apply'],
    [5000, 5000, { fact: 'employees', gte: 5000 }, 'applies'],
    [4999, 5000, { fact: 'employees', gte: 5000 }, 'may-apply'],
    [0, 4999, { fact: 'employees', gte: 5000 }, 'does-not-apply'],
  ])('from %i to %i against %j: %s', (min, max, when, expected) =>
    expect(verdict(when, { employees: { min, max } })).toBe(expected),
  )

  it('finds one in common enough for a set', () => {
    const when: When = { fact: 'commodities', includes: ['gold', 'tin'] }
    expect(verdict(when, { commodities: ['cocoa', 'tin'] })).toBe('applies')
    expect(verdict(when, { commodities: ['cocoa'] })).toBe('does-not-apply')
    expect(verdict(when, { commodities: [] })).toBe('does-not-apply')
  })

  it('tells "unsure" from not asked, and what only the mission can tell from what a participant can', () => {
    expect(answer(open)).toMatchObject({ verdict: 'may-apply', questions: ['is_ultimate_parent'] })
    expect(answer(open, { is_ultimate_parent: 'unsure' })).toMatchObject({
      verdict: 'unknown',
      questions: ['is_ultimate_parent'],
    })
    expect(verdict({ all: [open, yes] }, { is_ultimate_parent: 'unsure' })).toBe('unknown')
    expect(verdict({ fact: 'countries', includes: ['XA'] })).toBe('unknown')
  })

  const from = { applies_from: '2027-06-01' }
  it.each<[string, Partial<Rule>, string, ReturnType<typeof verdict>]>([
    ['the day before it begins', from, '2027-05-31', 'applies-from'],
    ['the day it begins', from, '2027-06-01', 'applies'],
    ['its last day', { applies_to: '2027-06-01' }, '2027-06-01', 'applies'],
    ['the day after its last', { applies_to: '2027-06-01' }, '2027-06-02', 'does-not-apply'],
    ['no days at all', {}, '2027-06-01', 'applies'],
  ])('%s', (_, days, day, expected) => expect(verdict(always, {}, days, day)).toBe(expected))

  it('never begins or ends what does not apply', () => {
    expect(verdict(no, known, from)).toBe('does-not-apply')
    expect(answer(open, known, from)).toMatchObject({ verdict: 'may-apply', from: '2027-06-01' })
  })

  describe('pending', () => {
    const pending = { pending: { nl: 'Nog niet besloten.', en: 'Not decided yet.' } }
    it('is unknown, and says what is missing', () => {
      expect(answer(always, {}, pending)).toMatchObject({ verdict: 'unknown', missing: 'Not decided yet.' })
      expect(answer(open, known, pending)).toMatchObject({
        verdict: 'unknown',
        questions: ['is_ultimate_parent'],
      })
    })
    it('is about the time after the end, where there is one', () => {
      const ends = { ...pending, applies_to: '2027-06-01' }
      expect(answer(always, {}, ends, '2027-06-01').verdict).toBe('applies')
      expect(answer(always, {}, ends, '2027-06-02')).toMatchObject({
        verdict: 'unknown',
        missing: 'Not decided yet.',
      })
    })
    it.each<[string, string, string, boolean, boolean]>([
      ['a mission over long before', '2026-11-30', '2026-11-23', false, false],
      ['a mission over on the last day', '2027-06-01', '2026-11-23', false, false],
      ['a mission over the day after', '2027-06-02', '2026-11-23', true, true],
      ['a mission over long after', '2028-01-01', '2026-11-23', true, true],
      ['an end just over half a year ahead', '2026-12-01', '2026-11-30', false, false],
      ['an end half a year ahead', '2026-12-01', '2026-12-01', true, false],
      ['an end of yesterday', '2027-06-05', '2027-06-02', true, false],
    ])('is told in time of %s', (_, returns, day, told, first) => {
      const ends = { ...pending, applies_to: '2027-06-01' }
      const { missing, ends_before_return } = answer(always, {}, ends, day, returns)
      expect([missing !== undefined, ends_before_return === true]).toEqual([told, first])
    })
    it('is told of what may apply, and of what has still to begin', () => {
      const ends = { ...pending, applies_from: '2027-01-01', applies_to: '2027-02-01' }
      const told = { missing: 'Not decided yet.', ends_before_return: true }
      expect(answer(open, {}, ends, asOf, '2027-03-05')).toMatchObject({ verdict: 'may-apply', ...told })
      expect(answer(always, {}, ends, asOf, '2027-03-05')).toMatchObject({ verdict: 'applies-from', ...told })
    })
    it('does not matter to whom the rule is not for', () => {
      expect(verdict(no, known, pending)).toBe('does-not-apply')
    })
  })

  it('stops at a fact of another type: the content was not checked', () => {
    expect(() => answer({ fact: 'employees', is: true }, { employees: { min: 1, max: 1 } })).toThrow(
      /another type/,
    )
    expect(() => answer({ fact: 'imports_into_eu', gt: 1 }, { imports_into_eu: true })).toThrow(
      /another type/,
    )
  })

  const flags = ['imports_into_eu', 'sells_products_in_eu', 'is_ultimate_parent'] as const
  const when = fc.letrec<{ when: When }>(tie => ({
    when: fc.oneof(
      { maxDepth: 4 },
      fc.record({ fact: fc.constantFrom(...flags), is: fc.boolean() }),
      fc.record({ all: fc.array(tie('when'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('when'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('when') }),
    ),
  })).when
  const known3 = fc.record(
    Object.fromEntries(flags.map(flag => [flag, fc.constantFrom(true, false, 'unsure' as const)])),
    { requiredKeys: [] },
  )

  it('never says yes or no while a fact that could change it is open', () => {
    fc.assert(
      fc.property(when, known3, (tree, facts) => {
        const { verdict: said, questions } = answer(tree, facts)
        expect(questions.length > 0).toBe(said === 'may-apply' || said === 'unknown')
        if (questions.length > 0) return
        for (const value of [true, false]) {
          const closed = Object.fromEntries(
            flags.map(flag => [flag, typeof facts[flag] === 'boolean' ? facts[flag] : value]),
          )
          expect(verdict(tree, closed)).toBe(said)
        }
      }),
    )
  })
})
