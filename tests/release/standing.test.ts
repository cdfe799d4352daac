/** What a version is to the outside: before its embargo nothing, and a correction under embargo tells nothing of itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { releaseStates } from '../../src/domain/closed-lists.ts'
import { isOpen } from '../../src/domain/embargo.ts'
import type { Release } from '../../src/domain/release.ts'
import { currentOf, standingOf } from '../../src/release/standing.ts'

const version = (number: number, change: Partial<Release> = {}): Release => ({
  ...{ mission: 'pearls', version: number, state: 'released', authors: ['official:1'], accepted: [] },
  embargo: 'none',
  ...change,
})
const early = Date.parse('2027-01-01T00:00Z')
const late = Date.parse('2027-02-01T00:00Z')
const between = '2027-01-15T08:00Z'

describe('a version', () => {
  it('is unknown before its embargo and current after it', () => {
    const one = version(1, { embargo: between })
    expect(standingOf(one, [one], early)).toBeUndefined()
    expect(standingOf(one, [one], late)).toEqual({ kind: 'current' })
  })

  it('stays current until the one that supersedes it may be known', () => {
    const versions = [version(1, { state: 'superseded' }), version(2, { embargo: between })] as const
    expect(standingOf(versions[0], versions, early)).toEqual({ kind: 'current' })
    expect(standingOf(versions[0], versions, late)).toEqual({ kind: 'superseded', by: 2 })
    expect(currentOf(versions, early)?.version).toBe(1)
    expect(currentOf(versions, late)?.version).toBe(2)
  })

  it('does not come back when what superseded it is withdrawn', () => {
    const versions = [version(1, { state: 'superseded' }), version(2, { state: 'withdrawn' })] as const
    expect(standingOf(versions[0], versions, early)).toEqual({ kind: 'superseded', by: 2 })
    expect(currentOf(versions, early)).toBeUndefined()
  })

  it('is one thing to the outside at most, and nothing while it is being worked on', () => {
    const some = fc.array(
      fc.record({
        state: fc.constantFrom(...releaseStates),
        embargo: fc.constantFrom('none', '', between, 'garbage'),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(some, fc.constantFrom(early, late, Number.NaN), (states, now) => {
        const versions = states.map((state, index) => version(index + 1, state))
        const standings = versions.map(one => standingOf(one, versions, now))
        expect(standings.filter(one => one?.kind === 'current').length).toBeLessThanOrEqual(1)
        versions.forEach(({ state, embargo }, index) => {
          const hidden = ['draft', 'in-review', 'approved'].includes(state) || !isOpen(embargo, now)
          expect(standings[index] === undefined).toBe(hidden)
        })
      }),
      { numRuns: 1000 },
    )
  })
})
