/** Erases at once and for good: the mark of what was erased lies outside the database, so that a restore cannot undo it. */
import type { Day } from '../domain/day.ts'
import type { Audit } from './audit.ts'
import { allKeys, type Blobs } from './blobs.ts'
import type { Sql, Statement } from './sql.ts'
import type { StoredSubmission } from './submissions.ts'

export interface Erasures {
  /** Ciphertext, letters, points and whatever text for print was not released. What was released stays printed. */
  erase(submission: Pick<StoredSubmission, 'id' | 'mission' | 'erasure_mark'>, day: Day): Promise<void>
  /**
   * Before anything is shown or taken: applies what was erased outside this copy of the database. One look at each of the
   * two when nothing is amiss. When it throws, nothing may be served.
   */
  ensureApplied(day: Day): Promise<void>
}

const marks = 'erasures/marks/'
const headKey = 'erasures/head'

export function erasuresIn(sql: Sql, blobs: Blobs, audit: Audit): Erasures {
  const inside = async () =>
    (await sql.prepare('SELECT head FROM erasure_head').first<{ head: string }>())?.head ?? ''
  const outside = async () => (await (await blobs.get(headKey))?.text()) ?? ''
  return {
    async erase({ id, mission, erasure_mark }, day) {
      // First outside: if the rest fails, the sender is told so, and the next look erases it all the same.
      await blobs.put(`${marks}${erasure_mark}`, '')
      await blobs.put(headKey, erasure_mark)
      const fact = { day, act: 'submission-erased', actor: 'sender', mission, subject: id } as const
      await audit.commit(fact, apply(sql, [erasure_mark], erasure_mark))
    },
    async ensureApplied(day) {
      const head = await outside()
      if (head === (await inside())) return
      const all = (await allKeys(blobs, marks)).map(key => key.slice(marks.length))
      const fact = { day, act: 'erasures-reapplied', actor: 'product', mission: '', subject: '' } as const
      await audit.commit(fact, apply(sql, all, head))
    },
  }
}

/** Points, letters and linked voices go with their submission. */
function apply(sql: Sql, erased: readonly string[], head: string): Statement[] {
  const list = JSON.stringify(erased)
  return [
    sql.prepare('DELETE FROM submissions WHERE erasure_mark IN (SELECT value FROM json_each(?))').bind(list),
    sql.prepare('INSERT OR IGNORE INTO erasures (mark) SELECT value FROM json_each(?)').bind(list),
    sql
      .prepare(
        'INSERT INTO erasure_head (one, head) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET head = excluded.head',
      )
      .bind(head),
  ]
}
