/** Numbers that point at nobody: none rests on fewer than three senders, also not what is left of a total. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointStatuses } from '../../src/domain/closed-lists.ts'
import type { PointOutcome } from '../../src/domain/point-status.ts'
import { countOutcomes } from '../../src/intake/count-outcomes.ts'

const used = (submission: string): PointOutcome => ({ submission, status: 'used', decision: 'use' })
const partly = (submission: string): PointOutcome => ({ submission, status: 'used', decision: 'part' })
const notUsed = (submission: string): PointOutcome => ({
  submission,
  status: 'not-used',
  decision: 'not-used',
})
const held = (submission: string): PointOutcome => ({ submission, status: 'held', decision: 'hold' })

describe('countOutcomes', () => {
  it('tells nothing below three senders, however many points they sent', () => {
    expect(countOutcomes([])).toBeUndefined()
    expect(countOutcomes([used('a'), used('a'), used('a'), used('b')])).toBeUndefined()
  })

  it('tells the answers where each rests on three senders', () => {
    const points = ['a', 'b', 'c'].flatMap(one => [used(one), notUsed(one), notUsed(one)])
    expect(countOutcomes(points)).toEqual({
      ...{ senders: 3, points: 9 },
      by_answer: { used: 3, part: 0, not_used: 6, open: 0 },
    })
  })

  it('tells only the total where one answer rests on fewer, since the others would give it away', () => {
    const points = [...['a', 'b', 'c'].map(used), partly('a')]
    expect(countOutcomes(points)).toEqual({ senders: 3, points: 4 })
    expect(countOutcomes([...points, partly('b'), partly('c'), held('a')])).toEqual({ senders: 3, points: 7 })
  })

  it('does not count what was withdrawn', () => {
    const points = [...['a', 'b', 'c'].map(used), { submission: 'd', status: 'withdrawn' } as const]
    expect(countOutcomes(points)).toMatchObject({ senders: 3, points: 3 })
  })

  it('never tells a number that rests on one or two senders', () => {
    const outcome: fc.Arbitrary<PointOutcome> = fc.record({
      submission: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      status: fc.constantFrom(...pointStatuses),
      decision: fc.constantFrom('use', 'part', 'not-used'),
    })
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 20 }), points => {
        const told = countOutcomes(points)
        const counted = points.filter(({ status }) => status !== 'withdrawn')
        const senders = (some: typeof points) => new Set(some.map(one => one.submission)).size
        expect(told === undefined).toBe(senders(counted) < 3)
        if (!told?.by_answer) return
        const groups = {
          used: counted.filter(one => one.status === 'used' && one.decision !== 'part'),
          part: counted.filter(one => one.status === 'used' && one.decision === 'part'),
          not_used: counted.filter(one => one.status === 'not-used'),
          open: counted.filter(one => one.status !== 'used' && one.status !== 'not-used'),
        }
        for (const [answer, group] of Object.entries(groups)) {
          expect(told.by_answer[answer as keyof typeof groups]).toBe(group.length)
          expect([0, 3, 4, 5]).toContain(senders(group))
        }
      }),
    )
  })
})
