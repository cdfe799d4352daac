/** Points in a real D1: two officials, one step at a time, the sender's word before print, and nothing left that leads back. */
import { describe, expect, it } from 'vitest'
import type { Voice } from '../../src/domain/voice.ts'
import type { At } from '../../src/store/move-point.ts'
import { openRooms } from './intake-rooms.ts'
import { byProof, mission, sealedThing, today } from './sealed-thing.ts'

const { sql, audit, submissions, points, voices } = await openRooms(mission('pearls'), mission('corals'))
const [first, second] = ['official:first', 'official:second']
const mark = { kind: 'use', reason: 'bears-on-the-mission' } as const
const proposal = { mark, sealed: 'sealed decision', digest: 'digest' }
const voice: Voice = {
  use: 'anonymous',
  theme: 'labour',
  sectors: 'all',
  statement: { nl: 'Duikers rusten niet.', en: 'Divers get no rest.' },
  sources: [],
}
const tomorrow = '2027-01-06'
let made = 0

async function receive(id = `record-${made++}`): Promise<At> {
  expect(await submissions.receive(sealedThing(id), byProof(`proof of ${id}`))).toBe('stored')
  return { mission: 'pearls', submission: id, point: 1, version: 1 }
}
const later = (at: At, steps: number): At => ({ ...at, version: at.version + steps })
const pointOf = async ({ submission, point }: At) =>
  (await submissions.find('pearls', submission))?.points.find(({ number }) => number === point)
const lettersOf = async ({ submission }: At) =>
  (await submissions.find('pearls', submission))?.letters.map(({ kind, turn }) => [kind, turn])
const print = (at: At) => ({ digest: 'digest', print: { id: `voice of ${at.submission}`, voice } })

async function confirmed(): Promise<At> {
  const at = await receive()
  expect(await points.propose(at, first, proposal, today)).toBe('done')
  expect(await points.confirm(later(at, 1), second, print(at), today)).toBe('done')
  return later(at, 2)
}

describe('a decision', () => {
  it('is proposed by one official, confirmed by another, and then stands as a voice', async () => {
    const at = await receive()
    expect(await points.propose(at, first, proposal, today)).toBe('done')
    expect(await pointOf(at)).toEqual({
      number: 1,
      version: 2,
      status: 'proposed',
      decision: mark,
      proposed_by: first,
      used_in: [],
    })
    expect(await voices.list('pearls')).toEqual([])
    const next = later(at, 1)
    expect(await points.confirm(next, first, print(at), today)).toBe('same-official')
    expect(await points.confirm(next, second, { ...print(at), digest: 'another' }, today)).toBe('other-text')
    expect(await points.confirm(next, second, print(at), today)).toBe('done')
    expect(await pointOf(at)).toMatchObject({ version: 3, status: 'to-be-printed', voice })
    expect(await voices.list('pearls')).toEqual([{ id: print(at).print.id, voice, released: false }])
    expect(await voices.list('corals')).toEqual([])
  })

  it('that is not to use, or to use as background, prints nothing', async () => {
    const notUsed = await receive()
    const refusal = { ...proposal, mark: { kind: 'not-used', reason: 'cannot-be-checked' } as const }
    await points.propose(notUsed, first, refusal, today)
    expect(await points.confirm(later(notUsed, 1), second, { digest: 'digest' }, today)).toBe('done')
    expect(await pointOf(notUsed)).toMatchObject({ status: 'not-used', decision: refusal.mark, used_in: [] })
    const background = await receive()
    await points.propose(background, first, proposal, today)
    expect(await points.confirm(later(background, 1), second, { digest: 'digest' }, today)).toBe('done')
    expect(await pointOf(background)).toMatchObject({ status: 'used', used_in: ['background'] })
    const ids = (await voices.list('pearls')).map(({ id }) => id)
    expect(ids).not.toContain(print(notUsed).print.id)
    expect(ids).not.toContain(print(background).print.id)
  })

  it('never stores background for print, nor a name under an anonymous text', async () => {
    const at = await receive()
    await points.propose(at, first, proposal, today)
    for (const wrong of [{ use: 'background' }, { organisation: 'Reef Watch' }] as const) {
      const confirmation = { digest: 'digest', print: { id: 'wrong', voice: { ...voice, ...wrong } } }
      await expect(points.confirm(later(at, 1), second, confirmation, today)).rejects.toThrow(/CHECK/)
    }
    expect(await pointOf(at)).toMatchObject({ status: 'proposed', version: 2 })
  })

  it('can be given back, and made anew', async () => {
    const at = await receive()
    await points.propose(at, first, proposal, today)
    expect(await lettersOf(at)).toEqual([['decision', 1]])
    expect(await points.giveBack(later(at, 1), second, today)).toBe('done')
    expect(await lettersOf(at)).toEqual([])
    expect(await points.propose(later(at, 2), second, proposal, today)).toBe('done')
    expect(await points.confirm(later(at, 3), first, print(at), today)).toBe('done')
  })

  it('is taken from one of 200 officials who all saw the same version', async () => {
    const at = await receive()
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        points.propose(at, `official:${index}`, { ...proposal, sealed: `sealed by ${index}` }, today),
      ),
    )
    expect(outcomes.filter(outcome => outcome === 'done')).toHaveLength(1)
    expect(outcomes.filter(outcome => outcome === 'stale')).toHaveLength(199)
    const winner = outcomes.indexOf('done')
    expect((await submissions.find('pearls', at.submission))?.letters[0]?.sealed).toBe(`sealed by ${winner}`)
    const recorded = (await audit.entries()).filter(({ subject }) => subject === `${at.submission}/1`)
    expect(recorded.map(({ act, actor }) => [act, actor])).toEqual([
      ['decision-proposed', `official:${winner}`],
    ])
  }, 60_000)

  it('reaches no point of another mission, and none that does not exist', async () => {
    const at = await receive()
    for (const elsewhere of [{ mission: 'corals' }, { submission: 'nobody' }, { point: 3 }]) {
      expect(await points.propose({ ...at, ...elsewhere }, first, proposal, today)).toBe('not-found')
    }
    expect(await pointOf(at)).toMatchObject({ version: 1, status: 'received' })
  })
})

describe('the sender', () => {
  it('answers a question, and leaves no earlier day behind', async () => {
    const at = await receive()
    const why = { kind: 'ask-back', reason: 'source-wanted' } as const
    expect(await points.answer(at, 'sealed answer', today)).toBe('not-now')
    expect(await points.ask(at, first, why, 'sealed question', today)).toBe('done')
    expect(await pointOf(at)).toMatchObject({ status: 'asked', decision: why })
    expect(await points.answer(later(at, 1), 'sealed answer', tomorrow)).toBe('done')
    expect(await lettersOf(at)).toEqual([
      ['question', 1],
      ['answer', 2],
    ])
    expect((await submissions.find('pearls', at.submission))?.day).toBe(tomorrow)
    expect(
      await points.hold(later(at, 2), first, { kind: 'hold', reason: 'being-checked' }, 'note', today),
    ).toBe('done')
    expect(await pointOf(at)).toMatchObject({ status: 'held', decision: { kind: 'hold' } })
  })

  it('objects to a wording before release, and the voice is gone', async () => {
    const at = await confirmed()
    expect(await points.object(at, 'sealed reason', tomorrow)).toBe('done')
    const now = await pointOf(at)
    expect(now).toMatchObject({ status: 'objected' })
    expect(now).not.toHaveProperty('voice')
    expect((await voices.list('pearls')).map(({ id }) => id)).not.toContain(print(at).print.id)
    expect(await points.propose(later(at, 1), first, proposal, today)).toBe('done')
  })

  it('withdraws a point, letters and voice with it; the other point stays', async () => {
    const at = await confirmed()
    expect(await points.withdraw(at, tomorrow)).toBe('done')
    expect(await pointOf(at)).toMatchObject({ status: 'withdrawn' })
    expect(await lettersOf(at)).toEqual([])
    expect((await voices.list('pearls')).map(({ id }) => id)).not.toContain(print(at).print.id)
    expect(await pointOf({ ...at, point: 2 })).toMatchObject({ status: 'received', version: 1 })
    expect(await points.propose(later(at, 1), first, proposal, today)).toBe('not-now')
  })
})

describe('release', () => {
  const uses = (at: At) => [
    { id: print(at).print.id, used_in: ['participant-briefing', 'speaking-notes'] as const },
  ]

  it('tells the sender where, and cuts what leads from the text to the sender', async () => {
    const at = await confirmed()
    expect(await voices.release('pearls', uses(at), first, today)).toBe('done')
    expect(await pointOf(at)).toMatchObject({
      status: 'used',
      version: 4,
      used_in: ['participant-briefing', 'speaking-notes'],
    })
    expect(await pointOf(at)).not.toHaveProperty('voice')
    expect((await voices.list('pearls')).find(({ id }) => id === print(at).print.id)).toEqual({
      id: print(at).print.id,
      voice,
      released: true,
    })
    const row = await sql
      .prepare('SELECT submission, point FROM voices WHERE id = ?')
      .bind(print(at).print.id)
      .first()
    expect(row).toEqual({ submission: null, point: null })
    expect(await voices.release('pearls', uses(at), first, today)).toBe('stale')
    expect(await points.object(later(at, 1), undefined, today)).toBe('not-now')
    expect(await points.withdraw(later(at, 1), today)).toBe('not-now')
  })

  it('does not release what a sender objected to in the meantime, nor anything with it', async () => {
    const [objected, other] = [await confirmed(), await confirmed()]
    await points.object(objected, undefined, today)
    expect(await voices.release('pearls', [...uses(objected), ...uses(other)], first, today)).toBe('stale')
    expect(await pointOf(other)).toMatchObject({ status: 'to-be-printed' })
    expect(await voices.release('corals', uses(other), first, today)).toBe('stale')
    expect(await voices.release('pearls', uses(other), first, today)).toBe('done')
  })

  it('leaves what counting needs: per point its sender, status and decision', async () => {
    const outcomes = await voices.outcomes('pearls')
    expect(outcomes).toContainEqual({ submission: 'record-0', status: 'to-be-printed', decision: 'use' })
    expect(outcomes).toContainEqual({ submission: 'record-0', status: 'received' })
    expect(await voices.outcomes('corals')).toEqual([])
  })
})
