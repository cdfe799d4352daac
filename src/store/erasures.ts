/** Erases at once and for good: the marks of what was erased lie outside the database, so that a restore cannot undo it. */
import type { Day } from '../domain/day.ts'
import type { Audit } from './audit.ts'
import type { Blobs } from './blobs.ts'
import type { Sql, Statement } from './sql.ts'
import type { StoredSubmission } from './submissions.ts'

type Erasable = Pick<StoredSubmission, 'id' | 'mission' | 'erasure_mark'>

export interface Erasures {
  /**
   * Of a submission: ciphertext, letters, points and whatever text for print was not released. What was released stays
   * printed. Of feedback: all of it.
   */
  erase(what: Erasable, day: Day, act?: 'submission-erased' | 'feedback-erased'): Promise<void>
  /**
   * Before anything is shown or taken: applies what was erased outside this copy of the database. One look at each of the
   * two when nothing is amiss. When it throws, nothing may be served.
   */
  ensureApplied(day: Day): Promise<void>
  /** Writes the list again as it is, so that its date tells the hour of this round and not of somebody's visit. */
  refresh(): Promise<void>
}

/** One list, since a file for each would keep the second in which each was erased. */
const key = 'erasures.json'

export function erasuresIn(sql: Sql, blobs: Blobs, audit: Audit): Erasures {
  const applied = async () =>
    (await sql.prepare('SELECT head FROM erasure_head').first<{ head: string }>())?.head

  const read = async () => {
    const found = await blobs.get(key)
    return found && { etag: found.etag, marks: JSON.parse(await found.text()) as string[] }
  }
  /** The etag of the list with this mark in it; tried again for as long as others add theirs. */
  const add = async (mark: string): Promise<string> => {
    for (;;) {
      const before = await read()
      if (before?.marks.includes(mark)) return before.etag
      const marks = [...(before?.marks ?? []), mark].sort()
      const onlyIf = before ? { etagMatches: before.etag } : ({ etagDoesNotMatch: '*' } as const)
      const put = await blobs.put(key, JSON.stringify(marks), { onlyIf })
      if (put) return put.etag
    }
  }

  return {
    async erase({ id, mission, erasure_mark }, day, act = 'submission-erased') {
      // First outside: if the rest fails, the sender is told so, and the next look erases it all the same.
      const head = await add(erasure_mark)
      const fact = { day, act, actor: 'sender', mission, subject: id } as const
      await audit.commit(fact, apply(sql, [erasure_mark], head))
    },
    async ensureApplied(day) {
      const [outside, inside] = await Promise.all([blobs.head(key), applied()])
      if (outside?.etag === inside) return
      const list = await read()
      if (!list) throw new Error('the list of what was erased is gone: nothing may be shown')
      const fact = { day, act: 'erasures-reapplied', actor: 'product', mission: '', subject: '' } as const
      await audit.commit(fact, apply(sql, list.marks, list.etag))
    },
    async refresh() {
      const list = await read()
      if (list) await blobs.put(key, JSON.stringify(list.marks), { onlyIf: { etagMatches: list.etag } })
    },
  }
}

/** Points, letters and linked voices go with their submission. */
function apply(sql: Sql, erased: readonly string[], head: string): Statement[] {
  const list = JSON.stringify(erased)
  return [
    ...['submissions', 'feedback'].map(table =>
      sql.prepare(`DELETE FROM ${table} WHERE erasure_mark IN (SELECT value FROM json_each(?))`).bind(list),
    ),
    sql.prepare('INSERT OR IGNORE INTO erasures (mark) SELECT value FROM json_each(?)').bind(list),
    sql
      .prepare(
        'INSERT INTO erasure_head (one, head) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET head = excluded.head',
      )
      .bind(head),
  ]
}
