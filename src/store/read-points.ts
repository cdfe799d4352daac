/** Reads points and letters of submissions back from their rows. */
import type {
  DecisionKind,
  DecisionReason,
  PointStatus,
  SealingPlace,
  UsePlace,
} from '../domain/closed-lists.ts'
import type { Voice } from '../domain/voice.ts'
import type { Sql } from './sql.ts'
import type { Letter, StoredPoint, SubmissionSummary } from './submissions.ts'

interface PointRow {
  readonly number: number
  readonly version: number
  readonly status: PointStatus
  readonly decision: DecisionKind | null
  readonly reason: DecisionReason | null
  readonly proposed_by: string | null
  readonly used_in: string
  readonly voice: string | null
}

const pointColumns =
  'points.number, points.version, status, decision, reason, proposed_by, used_in, voices.voice'
const withVoices =
  'LEFT JOIN voices ON voices.submission = points.submission AND voices.point = points.number'

export async function pointsOf(sql: Sql, submission: string): Promise<StoredPoint[]> {
  const { results } = await sql
    .prepare(`SELECT ${pointColumns} FROM points ${withVoices} WHERE points.submission = ? ORDER BY number`)
    .bind(submission)
    .all<PointRow>()
  return results.map(read)
}

export async function lettersOf(sql: Sql, submission: string): Promise<Letter[]> {
  const { results } = await sql
    .prepare('SELECT point, turn, kind, sealed FROM letters WHERE submission = ? ORDER BY point, turn, kind')
    .bind(submission)
    .all<Letter>()
  return results
}

export async function summariesOf(sql: Sql, mission: string): Promise<SubmissionSummary[]> {
  const { results } = await sql
    .prepare(
      `SELECT submissions.id, day, sealed_in, ${pointColumns}
       FROM submissions JOIN points ON points.submission = submissions.id ${withVoices}
       WHERE submissions.mission = ? ORDER BY submissions.id, number`,
    )
    .bind(mission)
    .all<PointRow & { id: string; day: string; sealed_in: SealingPlace }>()
  return [...Map.groupBy(results, ({ id }) => id)].flatMap(([id, rows]) =>
    rows[0] ? [{ id, mission, day: rows[0].day, sealed_in: rows[0].sealed_in, points: rows.map(read) }] : [],
  )
}

function read({
  number,
  version,
  status,
  decision,
  reason,
  proposed_by,
  used_in,
  voice,
}: PointRow): StoredPoint {
  return {
    number,
    version,
    status,
    ...(decision && reason && { decision: { kind: decision, reason } }),
    ...(proposed_by && { proposed_by }),
    used_in: JSON.parse(used_in) as UsePlace[],
    ...(voice && { voice: JSON.parse(voice) as Voice }),
  }
}
