/** Erased is erased: at once, for everybody, and also after an old copy of the database came back. */
import { describe, expect, it } from 'vitest'
import { auditIn } from '../../src/store/audit.ts'
import type { Blobs } from '../../src/store/blobs.ts'
import { erasuresIn } from '../../src/store/erasures.ts'
import { openRooms } from './intake-rooms.ts'
import { byProof, mission, sealedThing, today } from './sealed-thing.ts'

const rooms = await openRooms(mission('pearls'))
const { sql, blobs, audit, submissions, points, voices, erasures } = rooms
const tables = ['submissions', 'points', 'letters', 'voices', 'erasures', 'erasure_head'] as const
type Copy = { table: string; rows: Record<string, string | number | null>[] }[]

async function copy(): Promise<Copy> {
  return Promise.all(
    tables.map(async table => ({
      table,
      rows: (await sql.prepare(`SELECT * FROM ${table}`).all<Copy[number]['rows'][number]>()).results,
    })),
  )
}

/** What Time Travel does to these tables: as they were, whatever happened since. */
async function restore(from: Copy): Promise<void> {
  await sql.batch(
    ['submissions', 'voices', 'erasures', 'erasure_head'].map(table => sql.prepare(`DELETE FROM ${table}`)),
  )
  for (const { table, rows } of from) {
    for (const row of rows) {
      const names = Object.keys(row)
      const marks = names.map(() => '?')
      await sql
        .prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`)
        .bind(...Object.values(row))
        .run()
    }
  }
}

const statement = { nl: 'Duikers rusten niet.', en: 'Divers get no rest.' }
const voice = { use: 'anonymous', theme: 'labour', sectors: 'all', statement, sources: [] } as const

async function receive(id: string) {
  await submissions.receive(sealedThing(id), byProof(`proof ${id}`))
  const at = { mission: 'pearls', submission: id, point: 1, version: 1 }
  const mark = { kind: 'use', reason: 'bears-on-the-mission' } as const
  await points.propose(at, 'official:1', { mark, sealed: 'sealed letter', digest: 'd' }, today)
  const print = { id: `voice-${id}`, voice: { ...voice, sources: [] } }
  await points.confirm({ ...at, version: 2 }, 'official:2', { digest: 'd', print }, today)
}
const erase = async (id: string) => {
  const found = await submissions.find('pearls', id)
  if (found) await erasures.erase(found, today)
}
const count = async (table: string) =>
  (await sql.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n

describe('erasuresIn', () => {
  it('leaves nothing of a submission but its mark and the day on the trail', async () => {
    await receive('gone')
    expect(await submissions.findByReceipt('receipt gone')).toMatchObject({ letters: [{ kind: 'decision' }] })
    await erase('gone')
    expect(await submissions.findByReceipt('receipt gone')).toBeUndefined()
    for (const table of ['submissions', 'points', 'letters', 'voices']) expect(await count(table)).toBe(0)
    expect((await audit.entries()).at(-1)).toMatchObject({
      act: 'submission-erased',
      subject: 'gone',
      day: today,
    })
  })

  it('lets what was erased not be sent again, by an old page or a retry', async () => {
    expect(await submissions.receive(sealedThing('gone'), byProof('another proof'))).toBe('erased')
    expect(await count('submissions')).toBe(0)
  })

  it('keeps a released text: it is printed, and nothing leads from it to the sender', async () => {
    await receive('printed')
    await voices.release(
      'pearls',
      [{ id: 'voice-printed', used_in: ['participant-briefing'] }],
      'official:1',
      today,
    )
    await erase('printed')
    expect(await voices.list('pearls')).toMatchObject([{ id: 'voice-printed', released: true }])
    expect(await submissions.find('pearls', 'printed')).toBeUndefined()
  })

  it('brings back none of 20 erased submissions when an old copy comes back', async () => {
    const ids = Array.from({ length: 23 }, (_, index) => `record-${String(index).padStart(3, '0')}`)
    for (const id of ids) await receive(id)
    const old = await copy()
    for (const id of ids.slice(0, 20)) await erase(id)
    await restore(old)
    expect((await submissions.list('pearls')).length).toBe(23)
    await erasures.ensureApplied(today)
    expect((await submissions.list('pearls')).map(({ id }) => id)).toEqual(ids.slice(20))
    expect((await voices.list('pearls')).length).toBe(4)
    expect((await audit.entries()).at(-1)).toMatchObject({ act: 'erasures-reapplied', actor: 'product' })
    const before = await count('audit')
    await erasures.ensureApplied(today)
    expect(await count('audit')).toBe(before)
  }, 60_000)

  it('erases all of 20 that are erased at the same time, and keeps one list', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `together-${index}`)
    for (const id of ids) await receive(id)
    await Promise.all(ids.map(erase))
    await erasures.ensureApplied(today)
    const { objects } = await blobs.list({ prefix: '' })
    expect(objects.map(({ key }) => key)).toEqual(['erasures.json'])
    const marks = JSON.parse((await (await blobs.get('erasures.json'))?.text()) ?? '')
    expect(marks).toEqual(expect.arrayContaining(ids.map(id => `erasure ${id}`)))
    const before = await count('audit')
    await erasures.refresh()
    await erasures.ensureApplied(today)
    expect(await count('audit')).toBe(before)
  }, 60_000)

  it('erases later what could only be marked outside, and tells the sender that it did not work', async () => {
    await receive('half')
    const found = await submissions.find('pearls', 'half')
    if (!found) throw new Error('nothing was received')
    const broken = { ...audit, commit: () => Promise.reject(new Error('D1 is away')) }
    await expect(erasuresIn(sql, blobs, broken).erase(found, today)).rejects.toThrow('D1 is away')
    expect(await submissions.find('pearls', 'half')).toBeDefined()
    await erasures.ensureApplied(today)
    expect(await submissions.find('pearls', 'half')).toBeUndefined()
  })

  it('throws when it cannot look, so that nothing is served unseen', async () => {
    const away: Blobs = { ...blobs, head: () => Promise.reject(new Error('R2 is away')) }
    await expect(erasuresIn(sql, away, auditIn(sql, away)).ensureApplied(today)).rejects.toThrow('R2 is away')
    const gone: Blobs = { ...blobs, head: async () => null, get: async () => null }
    await expect(erasuresIn(sql, gone, auditIn(sql, gone)).ensureApplied(today)).rejects.toThrow(/is gone/)
  })
})
