/** The audit trail against whoever has the database in hand: every tampering is found, at the first entry it touched. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AuditAnchor,
  type AuditEntry,
  auditActs,
  beforeFirst,
  hashOf,
} from '../../src/domain/audit-entry.ts'
import { checkTrail } from '../../src/intake/check-trail.ts'
import { auditIn } from '../../src/store/audit.ts'
import { localBlobs, localSql } from '../support/sqlite.ts'

const sql = localSql()
const audit = auditIn(sql, localBlobs())
const length = 60
for (let index = 0; index < length; index++) {
  const act = auditActs[index % auditActs.length] ?? 'submission-read'
  const subject = `record-${index % 7}/${index % 3}`
  await audit.commit({ day: '2027-01-05', act, actor: 'sender', mission: 'pearls', subject }, [])
  if (index % 20 === 19) await audit.anchor()
}
const sound = await audit.entries()
const anchors = await audit.anchors()

/** Does something to the table with all triggers gone, exports it, and undoes it. */
async function tampered(tamper: () => void): Promise<AuditEntry[]> {
  sql.raw.exec('BEGIN')
  try {
    for (const name of ['takes_only_the_next_entry', 'never_changes', 'never_forgets']) {
      sql.raw.exec(`DROP TRIGGER audit_${name}`)
    }
    tamper()
    return await audit.entries()
  } finally {
    sql.raw.exec('ROLLBACK')
  }
}

/** Entries written anew from one place on, each hash right: what somebody does who read the code. */
async function rewritten(from: number, change: Partial<AuditEntry>): Promise<AuditEntry[]> {
  const kept = sound.slice(0, from - 1)
  let last: AuditAnchor = kept.at(-1) ?? beforeFirst
  const anew: AuditEntry[] = []
  for (const entry of sound.slice(from - 1)) {
    const next = { ...entry, ...(entry.seq === from && change), prev: last.hash }
    last = { ...next, hash: await hashOf(next) }
    anew.push(last as AuditEntry)
  }
  return [...kept, ...anew]
}

const columns = ['prev', 'hash', 'day', 'act', 'actor', 'mission', 'subject'] as const
const run = (statement: string, ...values: (string | number)[]) =>
  void sql.raw.prepare(statement).run(...values)
const row = 'prev, hash, day, act, actor, mission, subject'

/** A trail written anew has no bad link: it is found where it first differs from what was anchored, every 20 entries. */
const firstBad = ({ kind, at }: Tampering) => (kind === 'rewrite' ? Math.ceil(at / 20) * 20 : at)

/** `at` is the first entry that is no longer what it was. */
const tamperings = fc.oneof(
  fc.record({
    kind: fc.constant('change' as const),
    at: fc.integer({ min: 1, max: length }),
    column: fc.constantFrom(...columns),
    to: fc.string({ maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constantFrom('delete' as const, 'insert' as const, 'replace' as const, 'rewrite' as const),
    at: fc.integer({ min: 1, max: length }),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.integer({ min: 1, max: length }) }),
  fc.uniqueArray(fc.integer({ min: 1, max: length }), { minLength: 2, maxLength: 2 }).map(pair => ({
    kind: 'swap' as const,
    at: Math.min(...pair),
    other: Math.max(...pair),
  })),
)
type Tampering = typeof tamperings extends fc.Arbitrary<infer T> ? T : never

function perform(one: Tampering): Promise<AuditEntry[]> {
  const { at } = one
  switch (one.kind) {
    case 'rewrite':
      return rewritten(at, { actor: 'product', subject: 'somebody-else' })
    case 'change':
      return tampered(() =>
        run(`UPDATE audit SET ${one.column} = ? WHERE seq = ?`, fitting(one.column, one.to), at),
      )
    case 'delete':
      return tampered(() => run('DELETE FROM audit WHERE seq = ?', at))
    case 'cut':
      return tampered(() => run('DELETE FROM audit WHERE seq >= ?', at))
    case 'replace':
      return tampered(() =>
        run(
          `INSERT OR REPLACE INTO audit (seq, ${row}) SELECT seq, prev, hash, day, act, 'product', mission, 'x' FROM audit WHERE seq = ?`,
          at,
        ),
      )
    case 'insert':
      return tampered(() => {
        run('UPDATE audit SET seq = -seq WHERE seq >= ?', at)
        run('UPDATE audit SET seq = 1 - seq WHERE seq < 0')
        run(
          `INSERT INTO audit (seq, ${row}) SELECT ?, prev, ?, day, act, actor, mission, 'new' FROM audit WHERE seq = ?`,
          at,
          'f'.repeat(64),
          at + 1,
        )
      })
    case 'swap':
      return tampered(() => {
        for (const [from, to] of [
          [at, -1],
          [one.other, at],
          [-1, one.other],
        ] as const) {
          run('UPDATE audit SET seq = ? WHERE seq = ?', to, from)
        }
      })
  }
}

/** What the table would take: its own checks are not what is tested here. */
function fitting(column: (typeof columns)[number], to: string): string {
  if (column === 'day') return '1999-12-31'
  return column === 'hash' ? Buffer.from(to.padEnd(32, 'x')).toString('hex').slice(0, 64) : `${to}!`
}

describe('checkTrail', () => {
  it('passes a trail as it was written', async () => {
    const head = { seq: length, hash: sound.at(-1)?.hash }
    expect(await checkTrail(sound, anchors)).toEqual({ sound: true, entries: length, anchors: 3, head })
    expect(await checkTrail([], [])).toMatchObject({ sound: true, entries: 0 })
  })

  it('finds 1,000 of 1,000 tamperings, and names the first entry that was touched', async () => {
    const found = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(tamperings, async tampering => {
        expect(await checkTrail(await perform(tampering), anchors)).toMatchObject({
          sound: false,
          seq: firstBad(tampering),
        })
        found.set(tampering.kind, (found.get(tampering.kind) ?? 0) + 1)
      }),
      { numRuns: 1000, seed: 18, endOnFailure: true },
    )
    expect([...found.keys()].sort()).toEqual([
      'change',
      'cut',
      'delete',
      'insert',
      'replace',
      'rewrite',
      'swap',
    ])
    expect([...found.values()].reduce((sum, count) => sum + count)).toBe(1000)
  })

  it('needs the anchors to find a trail that was written anew or cut off', async () => {
    expect(await checkTrail(await rewritten(25, { actor: 'product' }), [])).toMatchObject({ sound: true })
    expect(await checkTrail(sound.slice(0, 49), [])).toMatchObject({ sound: true })
    expect(await checkTrail(sound.slice(0, 49), anchors)).toMatchObject({ sound: false, seq: 50 })
    expect(await checkTrail(sound.slice(0, 49), anchors.slice(0, 2))).toMatchObject({ sound: true })
  })

  it('finds a head that was anchored twice', async () => {
    const fork = { seq: 30, hash: 'f'.repeat(64) }
    expect(await checkTrail(sound, [...anchors, fork])).toMatchObject({ sound: false, seq: 30 })
  })
})
