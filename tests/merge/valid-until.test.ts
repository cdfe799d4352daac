import { describe, expect, it } from 'vitest'
import { validUntil } from '../../src/merge/valid-until.ts'
import { asOf, inMission, pearls, risk } from '../support/atlantis.ts'

const reviewedBy = (review_by: string) => inMission(risk('child-divers', { review_by }))
const undecided = { ...pearls, high_risk: undefined } as unknown as typeof pearls

describe('validUntil', () => {
  it('is the last day of the mission when nothing must be read before', () => {
    expect(validUntil(undecided, [], asOf)).toBe('2027-03-05')
    expect(validUntil(undecided, [reviewedBy('2027-03-06')], asOf)).toBe('2027-03-05')
  })

  it('is the first day on which a risk must be read again', () => {
    expect(validUntil(undecided, [reviewedBy('2027-01-31'), reviewedBy('2027-02-28')], asOf)).toBe(
      '2027-01-31',
    )
    expect(validUntil(undecided, [reviewedBy(asOf)], asOf)).toBe(asOf)
  })

  it('is the review day of the decision when that comes first', () => {
    expect(validUntil(pearls, [reviewedBy('2027-02-02')], asOf)).toBe('2027-02-01')
  })

  it('passes over what is already past: that is printed as stale', () => {
    expect(validUntil(undecided, [reviewedBy('2026-11-22'), reviewedBy('2027-01-31')], asOf)).toBe(
      '2027-01-31',
    )
  })
})
