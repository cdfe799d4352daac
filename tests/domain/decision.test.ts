/** A decision: a kind with one of its own reasons, and a digest that changes with whatever would be printed. */
import { describe, expect, it } from 'vitest'
import { decisionReasons } from '../../src/domain/closed-lists.ts'
import { type Decision, decisionDigest, readDecisionMark } from '../../src/domain/decision.ts'

describe('readDecisionMark', () => {
  it('takes every reason with its own kind', () => {
    for (const [kind, reasons] of Object.entries(decisionReasons)) {
      for (const reason of reasons) expect(readDecisionMark(kind, reason)).toEqual({ kind, reason })
    }
  })

  it.each([
    ['use', 'too-late'],
    ['use', undefined],
    ['ignore', 'too-late'],
    ['constructor', 'name'],
    [undefined, undefined],
  ])('refuses %j for the reason %j', (kind, reason) => {
    expect(readDecisionMark(kind, reason)).toBeUndefined()
  })
})

describe('decisionDigest', () => {
  const statement = { nl: 'Duikers rusten niet.', en: 'Divers get no rest.' }
  const decision: Decision = {
    kind: 'use',
    reason: 'new-and-credible',
    voice: { use: 'anonymous', theme: 'labour', sectors: 'all', statement, sources: [] },
    salt: 'salt',
  }

  it('is the same for the same decision, and another for another text, reason or salt', async () => {
    const same = await decisionDigest({ ...decision, to_sender: 'Thank you.' } as Decision)
    expect(await decisionDigest(decision)).toBe(same)
    const { voice: _, ...background } = decision
    const others = await Promise.all(
      [
        background,
        { ...decision, reason: 'confirmed-elsewhere' as const },
        { ...decision, salt: 'other' },
        {
          ...decision,
          voice: { ...decision.voice, statement: { ...statement, en: 'Divers rest.' } },
        } as Decision,
      ].map(decisionDigest),
    )
    expect(new Set([same, ...others]).size).toBe(5)
  })
})
