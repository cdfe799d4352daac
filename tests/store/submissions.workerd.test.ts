/** Sealed input in a real D1: once, whole, admitted, and without a trace of when or in which order. */
import { describe, expect, it } from 'vitest'
import { openRooms } from './intake-rooms.ts'
import { byProof, mission, sealedThing, today } from './sealed-thing.ts'

const { sql, audit, submissions, calls } = await openRooms(mission('pearls'), mission('corals'))

describe('submissionsIn', () => {
  it('gives back what was received, by receipt and by mission', async () => {
    expect(await submissions.receive(sealedThing('a'), byProof('proof a'))).toBe('stored')
    const found = await submissions.findByReceipt('receipt a')
    const point = { version: 1, status: 'received', used_in: [] }
    expect(found).toEqual({
      ...{ id: 'a', mission: 'pearls', day: today, sealed: 'sealed a', sealed_in: 'browser' },
      ...{ mailbox: 'age1mailbox', erasure_mark: 'erasure a', letters: [] },
      points: [
        { number: 1, ...point },
        { number: 2, ...point },
      ],
    })
    expect(await submissions.find('pearls', 'a')).toEqual(found)
    expect(await submissions.find('corals', 'a')).toBeUndefined()
    expect(await submissions.findByReceipt('receipt b')).toBeUndefined()
  })

  it('knows a key again, with the same body or another', async () => {
    expect(await submissions.known('key a', 'body a')).toBe('same')
    expect(await submissions.known('key a', 'body b')).toBe('other-body')
    expect(await submissions.known('key b', 'body a')).toBeUndefined()
    const again = sealedThing('a', { sealed: 'sealed anew', day: '2027-01-06' })
    expect(await submissions.receive(again, byProof('proof b'))).toBe('same')
    expect(await submissions.receive({ ...again, body_mark: 'other' }, byProof('proof b'))).toBe('other-body')
    expect((await submissions.find('pearls', 'a'))?.sealed).toBe('sealed a')
  })

  it('spends a proof once, also when 100 come with it at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        submissions.receive(sealedThing(`many-${index}`), byProof('one proof')),
      ),
    )
    expect(answers.filter(answer => answer === 'stored')).toHaveLength(1)
    expect(answers.filter(answer => answer === 'spent')).toHaveLength(99)
    expect((await submissions.list('pearls')).filter(({ id }) => id.startsWith('many'))).toHaveLength(1)
  }, 60_000)

  it('does not spend a proof on what was not stored', async () => {
    const nowhere = sealedThing('nowhere', { mission: 'no-call' })
    await expect(submissions.receive(nowhere, byProof('kept'))).rejects.toThrow(/FOREIGN KEY/)
    expect(await submissions.receive(sealedThing('b'), byProof('kept'))).toBe('stored')
  })

  it('takes so many a day in the slow lane, and counts all', async () => {
    const before = await submissions.receivedOn(today)
    const lane = { lane: 'slow', perDay: 3 } as const
    const answers: string[] = []
    for (const id of ['s1', 's2', 's3', 's4', 's5'])
      answers.push(await submissions.receive(sealedThing(id), lane))
    expect(answers).toEqual(['stored', 'stored', 'stored', 'lane-full', 'lane-full'])
    expect(await submissions.receive(sealedThing('next', { day: '2027-01-06' }), lane)).toBe('stored')
    expect(await submissions.receivedOn(today)).toBe(before + 3)
  })

  it('lists by id, with points and without ciphertext', async () => {
    const listed = await submissions.list('pearls')
    expect(listed.map(({ id }) => id)).toEqual(listed.map(({ id }) => id).sort())
    expect(listed[0]).toMatchObject({ id: 'a', points: [{ number: 1 }, { number: 2 }] })
    expect(JSON.stringify(listed)).not.toContain('sealed a')
    expect(await submissions.list('corals')).toEqual([])
  })

  it('records each receipt of a submission on the trail, once', async () => {
    const received = (await audit.entries()).filter(({ act }) => act === 'submission-received')
    expect(received.map(({ subject }) => subject).sort()).toEqual(
      (await submissions.list('pearls')).map(({ id }) => id),
    )
    expect(new Set(received.map(({ actor }) => actor))).toEqual(new Set(['sender']))
  })

  it('has no row numbers that would tell who came first', async () => {
    for (const table of ['submissions', 'points', 'letters', 'voices', 'erasures', 'spent_proofs']) {
      await expect(sql.prepare(`SELECT rowid FROM ${table}`).all()).rejects.toThrow(/no such column/)
    }
  })

  it('keeps a call as it was saved, and changes it in its place', async () => {
    const call = await calls.find('pearls')
    if (!call) throw new Error('there is no call')
    await calls.save({ ...call, until: '2027-01-25' }, 'official:1', today)
    expect(await calls.find('pearls')).toEqual({ ...call, until: '2027-01-25' })
    expect((await calls.list()).map(one => one.mission)).toEqual(['corals', 'pearls'])
    expect((await audit.entries()).at(-1)).toMatchObject({ act: 'call-changed', actor: 'official:1' })
  })
})
