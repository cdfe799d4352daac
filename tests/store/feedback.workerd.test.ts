/** Feedback in a real D1: kept once, with the trail, in no order that tells of time, and gone for good once erased. */
import { describe, expect, it } from 'vitest'
import { erasuresIn } from '../../src/store/erasures.ts'
import { openRooms } from './intake-rooms.ts'
import { feedbackThing, mission, today } from './sealed-thing.ts'

const { sql, blobs, audit, feedback, erasures } = await openRooms(mission('pearls'), mission('reefs'))
const acts = async () =>
  (await audit.entries()).map(({ act }) => act).filter(act => act.startsWith('feedback'))

describe('feedback', () => {
  it('is kept once, with its entry on the trail', async () => {
    expect(await feedback.receive(feedbackThing('b'))).toBe('stored')
    expect(await feedback.receive(feedbackThing('b'))).toBe('same')
    expect(await feedback.receive({ ...feedbackThing('b'), body_mark: 'other' })).toBe('other-body')
    expect(await feedback.receive(feedbackThing('a'))).toBe('stored')
    expect((await feedback.list('pearls')).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(await feedback.list('reefs')).toEqual([])
    expect(await acts()).toEqual(['feedback-received', 'feedback-received'])
  })

  it('is of a mission that there is, and has a day without a time', async () => {
    await expect(feedback.receive({ ...feedbackThing('c'), mission: 'nowhere' })).rejects.toThrow(
      /FOREIGN KEY/,
    )
    await expect(feedback.receive({ ...feedbackThing('c'), day: `${today}T10:00` })).rejects.toThrow(/CHECK/)
    expect(await acts()).toHaveLength(2)
  })

  it('is marked as read, one or all, together with who could read it', async () => {
    const status = async () => (await feedback.list('pearls')).map(one => one.status)
    await feedback.noteReading('pearls', 'b', { day: today, actor: 'official:1' })
    expect(await status()).toEqual(['received', 'read'])
    await feedback.noteReading('pearls', undefined, { day: today, actor: 'official:1' })
    expect(await status()).toEqual(['read', 'read'])
    expect((await acts()).slice(2)).toEqual(['feedback-read', 'feedback-read'])
  })

  it('stays erased, also when an old copy comes back', async () => {
    const [first] = await feedback.list('pearls')
    if (!first) throw new Error('nothing to erase')
    await erasures.erase(first, today, 'feedback-erased')
    expect((await feedback.list('pearls')).map(({ id }) => id)).toEqual(['b'])
    expect(await feedback.receive(feedbackThing('a'))).toBe('erased')
    // The copy knows of no erasure; the list outside does.
    await sql.batch([sql.prepare('DELETE FROM erasures'), sql.prepare('DELETE FROM erasure_head')])
    expect(await feedback.receive(feedbackThing('a'))).toBe('stored')
    await erasuresIn(sql, blobs, audit).ensureApplied(today)
    expect((await feedback.list('pearls')).map(({ id }) => id)).toEqual(['b'])
  })

  it('is not taken without end: so many a day and mission', async () => {
    expect(await feedback.receive({ ...feedbackThing('flood'), mission: 'reefs' })).toBe('stored')
    await sql
      .prepare(
        `WITH RECURSIVE flood (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM flood WHERE n < 198)
         INSERT INTO feedback
           (id, mission, day, sealed, sealed_in, receipt_mark, key_mark, body_mark, erasure_mark)
         SELECT n, 'reefs', ?, 'sealed', 'browser', n, n, n, n FROM flood`,
      )
      .bind(today)
      .run()
    expect(await feedback.receive({ ...feedbackThing('last'), mission: 'reefs' })).toBe('stored')
    expect(await feedback.receive({ ...feedbackThing('too many'), mission: 'reefs' })).toBe('full')
    const tomorrow = { ...feedbackThing('tomorrow'), mission: 'reefs', day: '2027-01-06' }
    expect(await feedback.receive(tomorrow)).toBe('stored')
    expect(await feedback.receive(feedbackThing('elsewhere'))).toBe('stored')
  })
})
