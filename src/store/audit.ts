/** Writes the audit trail: whatever is recorded and its entry are stored together or not at all. */
import {
  type AuditAnchor,
  type AuditEntry,
  type AuditFact,
  beforeFirst,
  nextEntry,
} from '../domain/audit-entry.ts'
import { allKeys, type Blobs } from './blobs.ts'
import type { Sql, Statement } from './sql.ts'
import { takeTurn } from './take-turns.ts'

export interface Audit {
  /** Stores what the statements say, with the fact; throws what the database says when they may not be. */
  commit(fact: AuditFact, statements: readonly Statement[]): Promise<void>
  entries(): Promise<AuditEntry[]>
  anchors(): Promise<AuditAnchor[]>
  /**
   * Keeps how far the trail is outside the database. Once a day, and not with each entry: R2 dates what it keeps to the
   * second, and an anchor of its own would tell when a sender came.
   */
  anchor(): Promise<void>
}

const folder = 'audit-anchors/'

export function auditIn(sql: Sql, blobs: Blobs): Audit {
  const head = async () =>
    (await sql.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').first<AuditAnchor>()) ??
    beforeFirst

  return {
    commit: (fact, statements) =>
      takeTurn(sql, async () => {
        for (;;) {
          const entry = await nextEntry(await head(), fact)
          try {
            await sql.batch([insert(sql, entry), ...statements])
          } catch (error) {
            // Another isolate's entry came first. Each such failure is another's success, so this ends.
            if (String(error).includes('audit: not the next entry')) continue
            throw error
          }
          return
        }
      }),
    async entries() {
      const { results } = await sql
        .prepare('SELECT seq, prev, hash, day, act, actor, mission, subject FROM audit ORDER BY seq')
        .all<AuditEntry>()
      return results
    },
    async anchors() {
      const keys = await allKeys(blobs, folder)
      return keys.map(key => {
        const [seq, hash = ''] = key.slice(folder.length).split('-')
        return { seq: Number(seq), hash }
      })
    },
    async anchor() {
      const { seq, hash } = await head()
      // Both are in the name, so that no later anchor can take the place of an earlier one.
      if (seq > 0) await blobs.put(`${folder}${String(seq).padStart(9, '0')}-${hash}`, '')
    },
  }
}

function insert(sql: Sql, { seq, prev, hash, day, act, actor, mission, subject }: AuditEntry): Statement {
  return sql
    .prepare(
      'INSERT INTO audit (seq, prev, hash, day, act, actor, mission, subject) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .bind(seq, prev, hash, day, act, actor, mission, subject)
}
