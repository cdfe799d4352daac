/** The audit trail in a real D1: it grows by one sound entry at a time, and nothing else can be done to it. */
import { describe, expect, it } from 'vitest'
import { type AuditFact, nextEntry } from '../../src/domain/audit-entry.ts'
import { checkTrail } from '../../src/intake/check-trail.ts'
import { openRooms } from './intake-rooms.ts'
import { today } from './sealed-thing.ts'

const { sql, audit } = await openRooms()
const fact = (subject: string): AuditFact => ({
  day: today,
  act: 'submission-read',
  actor: 'product',
  mission: 'pearls',
  subject,
})
const count = async (table: string) =>
  (await sql.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n

describe('auditIn', () => {
  it('chains 60 entries that come at the same time, without a gap, and is anchored outside D1', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => audit.commit(fact(`record-${index}`), [])))
    const entries = await audit.entries()
    expect(new Set(entries.map(({ subject }) => subject)).size).toBe(60)
    await audit.anchor()
    await audit.anchor()
    const anchors = await audit.anchors()
    expect(anchors).toEqual([{ seq: 60, hash: entries.at(-1)?.hash }])
    expect(await checkTrail(entries, anchors)).toMatchObject({ sound: true, entries: 60, anchors: 1 })
  })

  it('stores the entry and what it records together or not at all', async () => {
    const before = await count('audit')
    const arrive = sql.prepare(
      `INSERT INTO arrivals (day, received, by_slow_lane) VALUES ('2027-01-01', 1, 0)`,
    )
    const impossible = sql.prepare('INSERT INTO expectation (met) SELECT 0')
    await expect(audit.commit(fact('nothing'), [arrive, impossible])).rejects.toThrow(/expectation not met/)
    expect([await count('audit'), await count('arrivals')]).toEqual([before, 0])
    await audit.commit(fact('something'), [arrive, sql.prepare('INSERT INTO expectation (met) SELECT 1')])
    expect([await count('audit'), await count('arrivals')]).toEqual([(before ?? 0) + 1, 1])
  })

  it('refuses to change, replace, delete or invent entries', async () => {
    const before = JSON.stringify(await audit.entries())
    const columns = 'seq, prev, hash, day, act, actor, mission, subject'
    const [first] = await audit.entries()
    const last = (await audit.entries()).at(-1)
    if (!first || !last) throw new Error('there are no entries')
    const next = await nextEntry(last, fact('forged'))
    const insert = (how: string, entry: typeof first) =>
      sql
        .prepare(`${how} INTO audit (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
        .bind(
          entry.seq,
          entry.prev,
          entry.hash,
          entry.day,
          entry.act,
          entry.actor,
          entry.mission,
          entry.subject,
        )
    const attempts = [
      insert('INSERT OR REPLACE', { ...first, subject: 'other' }),
      insert('REPLACE', { ...next, hash: first.hash }),
      insert('INSERT OR IGNORE', { ...first, subject: 'other' }),
      insert('INSERT', { ...next, seq: next.seq + 1 }),
      insert('INSERT', { ...next, prev: first.prev }),
      sql.prepare(`UPDATE audit SET subject = 'other' WHERE seq = 1`),
      sql.prepare(`UPDATE OR REPLACE audit SET seq = 2 WHERE seq = 1`),
      sql.prepare('DELETE FROM audit WHERE seq = 1'),
      sql.prepare('DELETE FROM audit'),
      sql.prepare(
        `INSERT INTO audit (${columns}) SELECT ${columns} FROM audit WHERE seq = 1
         ON CONFLICT (seq) DO UPDATE SET subject = 'other'`,
      ),
      sql.prepare(
        `INSERT INTO audit (${columns.slice(5)}) SELECT ${columns.slice(5)} FROM audit WHERE seq = 1`,
      ),
    ]
    for (const attempt of attempts) await expect(attempt.run()).rejects.toThrow(/audit: /)
    expect(JSON.stringify(await audit.entries())).toBe(before)
    await insert('INSERT', next).run()
    expect(await checkTrail(await audit.entries(), await audit.anchors())).toMatchObject({ sound: true })
  })
})
