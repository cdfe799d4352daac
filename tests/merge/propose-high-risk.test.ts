import { describe, expect, it } from 'vitest'
import type { Criterion } from '../../src/domain/high-risk-criteria.ts'
import { proposeHighRisk } from '../../src/merge/propose-high-risk.ts'
import { content, edition } from '../support/atlantis.ts'

const { highRisk, indicators } = content
const [value] = indicators.values
if (!value) throw new Error('Atlantis has no figures')
const why = { nl: 'Daarom.', en: 'Because.' }
const figures = (rows: Record<string, number | string>) => ({
  ...indicators,
  values: Object.entries(rows).map(([measure, found]) => ({
    ...value,
    country: 'XA',
    measure,
    number: typeof found === 'number' ? found : undefined,
    code: typeof found === 'string' ? found : undefined,
  })),
})
const propose = (criteria: Partial<Criterion>[], rows: Record<string, number | string>, needed = 1) =>
  proposeHighRisk(
    'XA',
    {
      propose_when_met: needed,
      why,
      criteria: criteria.map((criterion, index) => ({
        id: `criterion-${index}`,
        measure: 'fh-d1',
        missing_means: 'unknown' as const,
        why,
        ...criterion,
      })),
    },
    figures(rows),
    edition(),
  )
const met = (...given: Parameters<typeof propose>) => propose(...given).criteria.map(({ met }) => met)

describe('proposeHighRisk', () => {
  it('holds a threshold exactly', () => {
    expect([1, 1.001, 0.999].map(one => met([{ at_most: 1 }], { 'fh-d1': one })[0])).toEqual([
      'yes',
      'no',
      'yes',
    ])
    expect([1, 1.001, 0.999].map(one => met([{ at_least: 1 }], { 'fh-d1': one })[0])).toEqual([
      'yes',
      'yes',
      'no',
    ])
  })

  it('knows words', () => {
    const mermaids = [{ measure: 'same-sex-acts', is: ['criminalised'] }]
    expect(met(mermaids, { 'same-sex-acts': 'criminalised' })).toEqual(['yes'])
    expect(met(mermaids, { 'same-sex-acts': 'not-criminalised' })).toEqual(['no'])
  })

  it('calls a missing figure unknown, unless the list is complete', () => {
    expect(met([{ at_most: 1 }, { at_most: 1, missing_means: 'not-met' }], {})).toEqual(['unknown', 'no'])
  })

  it('proposes from the number of criteria on, and cannot say where what is missing might tip it', () => {
    const three = [{ at_most: 1 }, { measure: 'fh-e3', at_most: 1 }, { measure: 'fh-total', at_most: 35 }]
    const outcome = (rows: Record<string, number>) => propose(three, rows, 2).outcome
    expect(outcome({ 'fh-d1': 1, 'fh-e3': 1 })).toBe('proposed')
    expect(outcome({ 'fh-d1': 1, 'fh-e3': 2 })).toBe('cannot-say')
    expect(outcome({ 'fh-d1': 1, 'fh-e3': 2, 'fh-total': 36 })).toBe('not-proposed')
    expect(outcome({ 'fh-d1': 2, 'fh-e3': 2 })).toBe('not-proposed')
  })

  it('shows each figure with its source, and names what is missing', () => {
    const atlantis = proposeHighRisk('XA', highRisk, indicators, edition())
    expect(atlantis).toMatchObject({
      country_name: 'Atlantis',
      outcome: 'proposed',
      met: 2,
      needed: 2,
      total: 3,
    })
    expect(atlantis.criteria[0]).toMatchObject({ met: 'yes', figure: { number: 3, notes: [1] } })
    const elsewhere = proposeHighRisk('PE', highRisk, indicators, edition())
    expect(elsewhere.missing.length).toBe(elsewhere.criteria.filter(({ figure }) => !figure).length)
    expect(elsewhere.missing.length).toBeGreaterThan(0)
  })
})
