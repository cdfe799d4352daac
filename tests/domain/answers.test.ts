import { describe, expect, it } from 'vitest'
import { knownFrom, questionNames, readAnswers } from '../../src/domain/answers.ts'

describe('readAnswers', () => {
  it('leaves out what was not answered', () => {
    expect(readAnswers({})).toEqual({ answers: {}, problems: [] })
    expect(readAnswers({ employees: '' })).toEqual({ answers: {}, problems: [] })
  })

  it('tells of an option that is none, two where one is asked, and none beside some', () => {
    const { problems } = readAnswers({
      employees: 'hundreds',
      parent: ['yes', 'no'],
      trade: ['none', 'imports_into_eu'],
      commodities: ['unsure', 'gold'],
      sensitive: [7],
    })
    expect(problems).toEqual([
      { question: 'employees', kind: 'unknown-option' },
      { question: 'parent', kind: 'one-only' },
      { question: 'trade', kind: 'none-and-some' },
      { question: 'commodities', kind: 'none-and-some' },
      { question: 'sensitive', kind: 'unknown-option' },
    ])
  })

  it('asks six questions', () => expect(questionNames).toHaveLength(6))
})

describe('knownFrom', () => {
  it('knows nothing from no answers', () => expect(knownFrom({})).toEqual({}))

  it('holds each band to its edges', () => {
    expect(knownFrom({ employees: ['up-to-5000'] })).toEqual({ employees: { min: 1001, max: 5000 } })
    expect(knownFrom({ turnover: ['up-to-1500m'] })).toEqual({
      turnover_eur: { min: 450_000_001, max: 1_500_000_000 },
    })
  })

  it('tells "no" from "not asked" and from "does not know"', () => {
    expect(knownFrom({ trade: ['imports_into_eu'] })).toMatchObject({
      imports_into_eu: true,
      sells_products_in_eu: false,
    })
    expect(knownFrom({ trade: ['none'] })).toMatchObject({ imports_into_eu: false })
    expect(knownFrom({ trade: ['unsure'] })).toMatchObject({ imports_into_eu: 'unsure' })
    expect(knownFrom({ commodities: ['none'] })).toEqual({ commodities: [] })
    expect(knownFrom({ commodities: ['unsure'] })).toEqual({ commodities: 'unsure' })
    expect([['yes'], ['no'], ['unsure']].map(parent => knownFrom({ parent }).is_ultimate_parent)).toEqual([
      true,
      false,
      'unsure',
    ])
  })
})
