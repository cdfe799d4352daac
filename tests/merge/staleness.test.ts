import { describe, expect, it } from 'vitest'
import { isStale, isStaleCheck, isStaleFigure } from '../../src/merge/staleness.ts'
import { atlantis, content } from '../support/atlantis.ts'

const [inspectorate] = Object.values(atlantis.sources)
const publishedOn = (published: string) => ({ ...inspectorate, published }) as never
const fresh = { confirmed: '2026-05-20', review_by: '2030-01-01' }

describe('isStale', () => {
  it.each([
    ['on its review day', { confirmed: '2026-11-01', review_by: '2026-11-23' }, '2026-11-23', false],
    ['a day after it', { confirmed: '2026-11-01', review_by: '2026-11-23' }, '2026-11-24', true],
    ['twelve months after it was confirmed', fresh, '2027-05-20', false],
    ['twelve months and a day', fresh, '2027-05-21', true],
    ['a year after 29 February', { ...fresh, confirmed: '2028-02-29' }, '2029-02-28', false],
    ['a year and a day after 29 February', { ...fresh, confirmed: '2028-02-29' }, '2029-03-01', true],
  ])('%s', (_, fact, asOf, stale) => expect(isStale(fact, [], asOf)).toBe(stale))

  it.each([
    ['2021-11-23', '2026-11-23', false],
    ['2021-11-22', '2026-11-23', true],
    ['2021-12', '2026-12-01', false],
    ['2021-12', '2026-12-02', true],
    ['2021', '2026-01-01', false],
    ['2021', '2026-01-02', true],
  ])('a source of %s read on %s', (published, asOf, stale) => {
    const fact = { confirmed: asOf, review_by: '2030-01-01' }
    expect(isStale(fact, [publishedOn(published)], asOf)).toBe(stale)
    expect(isStale(fact, [publishedOn(asOf), publishedOn(published)], asOf)).toBe(stale)
  })
})

describe('isStaleFigure', () => {
  const [measure] = content.indicators.measures
  if (!measure) throw new Error('Atlantis measures nothing')
  it.each([
    [2, '2024-11-23', false],
    [2, '2024-11-22', true],
    [5, '2024-11-22', false],
    [2, '2025', false],
    [2, '2024', true],
  ])('an edition that may be %i years old, of %s', (max_age_years, published, stale) =>
    expect(isStaleFigure({ ...measure, max_age_years }, { published }, '2026-11-23')).toBe(stale),
  )
})

describe('isStaleCheck', () => {
  it('is so more than a year after the check', () => {
    expect(isStaleCheck('2025-11-23', '2026-11-23')).toBe(false)
    expect(isStaleCheck('2025-11-23', '2026-11-24')).toBe(true)
  })
})
