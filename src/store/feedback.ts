/** Sealed feedback after a mission: kept like input, but read and not decided upon. Nothing here leads to a participant's code. */
import type { By } from '../domain/audit-entry.ts'
import type { FeedbackStatus, SealingPlace } from '../domain/closed-lists.ts'
import type { Day } from '../domain/day.ts'
import type { Audit } from './audit.ts'
import type { Sql } from './sql.ts'

/** Marks are keyed hashes (src/intake/mark.ts): without the key of the environment they lead to nobody. */
export interface NewFeedback {
  readonly id: string
  readonly mission: string
  readonly day: Day
  readonly sealed: string
  readonly sealed_in: SealingPlace
  readonly receipt_mark: string
  readonly key_mark: string
  readonly body_mark: string
  readonly erasure_mark: string
}

export interface StoredFeedback
  extends Pick<NewFeedback, 'id' | 'mission' | 'day' | 'sealed' | 'sealed_in' | 'erasure_mark'> {
  readonly status: FeedbackStatus
}

/** `same` is a retry of what is stored already; `other-body` a key that belongs to something else. */
export type ReceivedFeedback = 'stored' | 'same' | 'other-body' | 'erased' | 'full'

export interface FeedbackStore {
  known(keyMark: string, bodyMark: string): Promise<'same' | 'other-body' | undefined>
  receive(feedback: NewFeedback): Promise<ReceivedFeedback>
  /** In the order of their random ids, which tells nothing of time. */
  list(mission: string): Promise<StoredFeedback[]>
  findByReceipt(receiptMark: string): Promise<StoredFeedback | undefined>
  /** Puts on the trail who could read one of them, or all of this mission, and with each that it was read. */
  noteReading(mission: string, id: string | undefined, by: By): Promise<void>
}

/** Many more than there are participants: enough to stop a flood without counting by code. */
const perMissionAndDay = 200

const columns = 'id, mission, day, sealed, sealed_in, status, erasure_mark'

export function feedbackIn(sql: Sql, audit: Audit): FeedbackStore {
  const known = async (keyMark: string, bodyMark: string) => {
    const row = await sql
      .prepare('SELECT body_mark FROM feedback WHERE key_mark = ?')
      .bind(keyMark)
      .first<Pick<NewFeedback, 'body_mark'>>()
    if (!row) return undefined
    return row.body_mark === bodyMark ? 'same' : 'other-body'
  }
  const whyNot = async (one: NewFeedback): Promise<Exclude<ReceivedFeedback, 'stored'> | undefined> => {
    const before = await known(one.key_mark, one.body_mark)
    if (before) return before
    const erased = sql.prepare('SELECT 1 FROM erasures WHERE mark = ?').bind(one.erasure_mark)
    if (await erased.first()) return 'erased'
    const today = sql
      .prepare('SELECT count(*) AS received FROM feedback WHERE mission = ? AND day = ?')
      .bind(one.mission, one.day)
    const { received } = (await today.first<{ received: number }>()) ?? { received: 0 }
    return received >= perMissionAndDay ? 'full' : undefined
  }
  return {
    known,
    async receive(one) {
      const { id, mission, day } = one
      const fact = { day, act: 'feedback-received', actor: 'sender', mission, subject: id } as const
      try {
        await audit.commit(fact, [
          sql
            .prepare(
              `INSERT INTO expectation (met)
               SELECT (SELECT count(*) FROM feedback WHERE mission = ? AND day = ?) < ?`,
            )
            .bind(mission, day, perMissionAndDay),
          sql
            .prepare(
              `INSERT INTO feedback
                 (id, mission, day, sealed, sealed_in, receipt_mark, key_mark, body_mark, erasure_mark)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
            )
            .bind(
              ...[id, mission, day, one.sealed, one.sealed_in],
              ...[one.receipt_mark, one.key_mark, one.body_mark, one.erasure_mark],
            ),
        ])
        return 'stored'
      } catch (error) {
        const reason = await whyNot(one)
        if (reason) return reason
        throw error
      }
    },
    async list(mission) {
      const query = `SELECT ${columns} FROM feedback WHERE mission = ? ORDER BY id`
      return (await sql.prepare(query).bind(mission).all<StoredFeedback>()).results
    },
    async findByReceipt(receiptMark) {
      const query = `SELECT ${columns} FROM feedback WHERE receipt_mark = ?`
      return (await sql.prepare(query).bind(receiptMark).first<StoredFeedback>()) ?? undefined
    },
    noteReading: (mission, id, by) =>
      audit.commit({ ...by, act: 'feedback-read', mission, subject: id ?? '' }, [
        sql
          .prepare(`UPDATE feedback SET status = 'read' WHERE mission = ? AND id = coalesce(?, id)`)
          .bind(mission, id ?? null),
      ]),
  }
}
