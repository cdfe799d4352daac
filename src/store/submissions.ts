/** Sealed input, and what became of it. The store sees ciphertext, days and statuses; it can read none of the words. */
import type { PointStatus, SealingPlace, UsePlace } from '../domain/closed-lists.ts'
import type { Day } from '../domain/day.ts'
import type { DecisionMark } from '../domain/decision.ts'
import type { LetterKind } from '../domain/sealed.ts'
import type { Voice } from '../domain/voice.ts'
import { type Admission, admit, type Refusal, whyNotAdmitted } from './admit.ts'
import type { Audit } from './audit.ts'
import { lettersOf, pointsOf, summariesOf } from './read-points.ts'
import type { Sql, Statement } from './sql.ts'

/** Marks are keyed hashes (src/intake/mark.ts): without the key of the environment they lead to nobody. */
export interface NewSubmission {
  readonly id: string
  readonly mission: string
  readonly day: Day
  readonly sealed: string
  readonly sealed_in: SealingPlace
  readonly points: number
  /** The public key that answers to the sender are sealed to. */
  readonly mailbox: string
  readonly receipt_mark: string
  readonly key_mark: string
  readonly body_mark: string
  readonly erasure_mark: string
}

export interface StoredPoint {
  readonly number: number
  /** For ETag and If-Match. */
  readonly version: number
  readonly status: PointStatus
  readonly decision?: DecisionMark
  /** The mark of the official who proposed, who may not confirm. */
  readonly proposed_by?: string
  readonly used_in: readonly UsePlace[]
  /** What will be printed, once confirmed and until released: what the sender may object to. */
  readonly voice?: Voice
}

export interface SubmissionSummary {
  readonly id: string
  readonly mission: string
  /** The day of the sender's last act: earlier days are not kept. */
  readonly day: Day
  readonly sealed_in: SealingPlace
  readonly points: readonly StoredPoint[]
}

export interface StoredSubmission extends SubmissionSummary {
  /** Missing once the time to keep it is over. */
  readonly sealed?: string
  readonly mailbox: string
  readonly erasure_mark: string
  readonly letters: readonly Letter[]
}

/** A sealed decision, question or answer about one point; `turn` is the version the point had when it was written. */
export interface Letter {
  readonly point: number
  readonly turn: number
  readonly kind: LetterKind
  readonly sealed: string
}

/** `same` is a retry of what is stored already; `other-body` a key that belongs to something else. */
export type Received = 'stored' | 'same' | 'other-body' | Refusal

export interface Submissions {
  /** Whether the key was used before: a retry needs no second proof of work. */
  known(keyMark: string, bodyMark: string): Promise<'same' | 'other-body' | undefined>
  receive(submission: NewSubmission, admission: Admission): Promise<Received>
  receivedOn(day: Day): Promise<number>
  findByReceipt(receiptMark: string): Promise<StoredSubmission | undefined>
  find(mission: string, id: string): Promise<StoredSubmission | undefined>
  /** In the order of their random ids, which tells nothing of time. */
  list(mission: string): Promise<SubmissionSummary[]>
}

type Row = Omit<StoredSubmission, 'points' | 'letters' | 'sealed'> & { readonly sealed: string | null }

const columns = 'id, mission, day, sealed, sealed_in, mailbox, erasure_mark'

export function submissionsIn(sql: Sql, audit: Audit): Submissions {
  const known = async (keyMark: string, bodyMark: string) => {
    const row = await sql
      .prepare('SELECT body_mark FROM submissions WHERE key_mark = ?')
      .bind(keyMark)
      .first<{ body_mark: string }>()
    if (!row) return undefined
    return row.body_mark === bodyMark ? 'same' : 'other-body'
  }
  const whole = async (row: Row | null): Promise<StoredSubmission | undefined> => {
    if (!row) return undefined
    const [points, letters] = await Promise.all([pointsOf(sql, row.id), lettersOf(sql, row.id)])
    const { sealed, ...rest } = row
    return { ...rest, ...(sealed !== null && { sealed }), points, letters }
  }
  return {
    known,
    async receive(submission, admission) {
      const { id, mission, day } = submission
      const fact = { day, act: 'submission-received', actor: 'sender', mission, subject: id } as const
      try {
        await audit.commit(fact, [...admit(sql, day, admission), ...insert(sql, submission)])
        return 'stored'
      } catch (error) {
        const before = await known(submission.key_mark, submission.body_mark)
        const reason = before ?? (await whyNotAdmitted(sql, submission, admission))
        if (reason) return reason
        throw error
      }
    },
    async receivedOn(day) {
      const row = await sql
        .prepare('SELECT received FROM arrivals WHERE day = ?')
        .bind(day)
        .first<{ received: number }>()
      return row?.received ?? 0
    },
    async findByReceipt(receiptMark) {
      const query = `SELECT ${columns} FROM submissions WHERE receipt_mark = ?`
      return whole(await sql.prepare(query).bind(receiptMark).first<Row>())
    },
    async find(mission, id) {
      const query = `SELECT ${columns} FROM submissions WHERE id = ? AND mission = ?`
      return whole(await sql.prepare(query).bind(id, mission).first<Row>())
    },
    list: mission => summariesOf(sql, mission),
  }
}

function insert(sql: Sql, one: NewSubmission): Statement[] {
  return [
    sql
      .prepare(
        `INSERT INTO submissions
           (id, mission, day, sealed, sealed_in, mailbox, receipt_mark, key_mark, body_mark, erasure_mark)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(
        ...[one.id, one.mission, one.day, one.sealed, one.sealed_in, one.mailbox],
        ...[one.receipt_mark, one.key_mark, one.body_mark, one.erasure_mark],
      ),
    sql
      .prepare('INSERT INTO points (submission, number) SELECT ?, value FROM json_each(?)')
      .bind(one.id, JSON.stringify(Array.from({ length: one.points }, (_, index) => index + 1))),
  ]
}
