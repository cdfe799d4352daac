/** What stands against a flood: a ripe form, work that was really done for this mission, and a bucket for all. */
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formTokenAges, makeFormToken, readFormToken } from '../../src/intake/form-token.ts'
import { readSecret } from '../../src/intake/mark.ts'
import { checkProof, makeChallenge, roundsFor } from '../../src/intake/proof-of-work.ts'
import { openSlowLane, passSlowLane } from '../../src/intake/slow-lane.ts'

const secret = await readSecret('A'.repeat(43))
const key = 'c2VhLWhvcnNlcy1hcmUtc2h5'
const start = 1_800_000_000

describe('a form token', async () => {
  const token = await makeFormToken(secret, 'pearls', key, start)
  const later = (seconds: number, mission = 'pearls', text = token) =>
    readFormToken(secret, mission, text, start + seconds)

  it('ripens and expires', async () => {
    expect(await later(0)).toEqual({ state: 'unripe', key })
    expect(await later(formTokenAges.min - 1)).toEqual({ state: 'unripe', key })
    expect(await later(formTokenAges.min)).toEqual({ state: 'ripe', key })
    expect(await later(formTokenAges.max)).toEqual({ state: 'ripe', key })
    expect(await later(formTokenAges.max + 1)).toEqual({ state: 'expired' })
  })

  it('serves its own mission only, and only as it was made', async () => {
    const ripe = formTokenAges.min
    expect(await later(ripe, 'corals')).toEqual({ state: 'forged' })
    const older = token.replace(String(start), String(start - 100))
    for (const other of ['', 'x', older, token.replace('c2Vh', 'c2Vi'), `${token}0`, token.toUpperCase()]) {
      expect(await later(ripe, 'pearls', other)).toEqual({ state: 'forged' })
    }
  })
})

describe('a proof of work', async () => {
  // Altcha looks at the clock for itself, so these challenges are of now.
  const now = Math.floor(Date.now() / 1000)
  const challenge = await makeChallenge(secret, 'pearls', now, 0)
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('the challenge was not solved')
  const payload = JSON.stringify({ challenge, solution })
  const changed = (parameters: object) =>
    JSON.stringify({
      solution,
      challenge: { ...challenge, parameters: { ...challenge.parameters, ...parameters } },
    })

  it('admits, and names what may be spent once and until when', async () => {
    const today = new Date(now * 1000).toISOString().slice(0, 10)
    const proof = await checkProof(secret, 'pearls', payload, now)
    expect(proof).toEqual({ spent: expect.stringMatching(/^[0-9a-f]{64}$/), until: expect.any(String) })
    expect('until' in proof && proof.until > today).toBe(true)
    expect(await checkProof(secret, 'pearls', payload, now)).toEqual(proof)
  })

  it.each([
    ['for another mission', payload, 'corals', 0, 'forged'],
    ['after ten minutes', payload, 'pearls', 601, 'expired'],
    ['made cheaper', changed({ cost: 1 }), 'pearls', 0, 'forged'],
    ['made to last', changed({ expiresAt: now + 9999 }), 'pearls', 0, 'forged'],
    ['of another kind', changed({ algorithm: 'SHA-256' }), 'pearls', 0, 'forged'],
    [
      'not done',
      JSON.stringify({ challenge, solution: { ...solution, counter: solution.counter + 1 } }),
      'pearls',
      0,
      'not-solved',
    ],
    ['of nothing', JSON.stringify({ challenge, solution: {} }), 'pearls', 0, 'not-solved'],
    ['that is none', 'hello', 'pearls', 0, 'unreadable'],
    ['that is empty', '{}', 'pearls', 0, 'unreadable'],
    ['of wrong shape', '{"challenge":{"parameters":7},"solution":7}', 'pearls', 0, 'forged'],
  ])('is refused %s', async (_, text, mission, later, refused) => {
    expect(await checkProof(secret, mission, text, now + later)).toEqual({ refused })
  })

  it('gets dearer with the crowd, and stays within what a telephone can pay', () => {
    expect([0, 99, 100, 250, 1_000_000].map(roundsFor)).toEqual([500, 500, 1000, 2000, 32_000])
  })
})

describe('the slow lane', () => {
  it('never lets through more than it holds and gains, and never starves', () => {
    const rule = { size: 5, perMinute: 6 }
    fc.assert(
      fc.property(fc.array(fc.nat(90), { minLength: 1, maxLength: 60 }), pauses => {
        const lane = openSlowLane(0, rule)
        let now = 0
        let passed = 0
        pauses.forEach((pause, index) => {
          now += pause
          if (passSlowLane(lane, `key ${index}`, now)) passed++
          else expect(passSlowLane(structuredClone(lane), 'next', now + 10)).toBe(true)
        })
        expect(passed).toBeLessThanOrEqual(rule.size + (now * rule.perMinute) / 60)
      }),
    )
  })

  it('lets whoever passed try again without taking another place', () => {
    const lane = openSlowLane(0, { size: 2, perMinute: 1 })
    const passes = ['a', 'a', 'a', 'b', 'c', 'a', 'c'].map(key => passSlowLane(lane, key, 0))
    expect(passes).toEqual([true, true, true, true, false, true, false])
  })

  it('gains nothing from a clock that goes back', () => {
    const lane = openSlowLane(100, { size: 1, perMinute: 60 })
    expect(passSlowLane(lane, 'a', 100)).toBe(true)
    expect(passSlowLane(lane, 'b', 50)).toBe(false)
    expect(passSlowLane(lane, 'b', 100)).toBe(false)
    expect(passSlowLane(lane, 'b', 101)).toBe(true)
  })
})
