/** Moves a point one step, if it still is what whoever acts has seen, and tells why when it is not. */
import type { AuditAct } from '../domain/audit-entry.ts'
import type { DecisionKind, PointStatus } from '../domain/closed-lists.ts'
import type { Day } from '../domain/day.ts'
import { mayFollow, type PointAct, steps } from '../domain/point-status.ts'
import type { Audit } from './audit.ts'
import type { Sql, Statement } from './sql.ts'

/** The point, and the version of it that whoever acts has seen. */
export interface At {
  readonly mission: string
  readonly submission: string
  readonly point: number
  readonly version: number
}

/** `stale`: it moved on since; `not-now`: this cannot follow its status; `other-text`: not what the first official proposed. */
export type Outcome = 'done' | 'stale' | 'not-found' | 'not-now' | 'same-official' | 'other-text'

export interface Step {
  readonly step: PointAct
  readonly act: AuditAct
  readonly by: string
  readonly day: Day
  readonly set?: Readonly<Record<string, string>>
  readonly also?: readonly Statement[]
  /** For a confirmation: the digest of what was confirmed, by somebody who did not propose it. */
  readonly confirms?: string
}

export async function movePoint(sql: Sql, audit: Audit, at: At, step: Step): Promise<Outcome> {
  const { mission, submission, point } = at
  const { act, by, day, also = [] } = step
  const fact = { day, act, actor: by, mission, subject: `${submission}/${point}` }
  try {
    await audit.commit(fact, [expect(sql, at, step), move(sql, at, step), ...also])
    return 'done'
  } catch (error) {
    const reason = await whyNot(sql, at, step)
    if (reason) return reason
    throw error
  }
}

/** Compare and swap: the batch stands only if the point still is what whoever acts has seen. */
function expect(sql: Sql, at: At, { step, by, confirms }: Step): Statement {
  const { mission, submission, point, version } = at
  const second = confirms === undefined ? '' : 'AND digest = ? AND proposed_by <> ?'
  return sql
    .prepare(
      `INSERT INTO expectation (met) SELECT EXISTS (
         SELECT 1 FROM points JOIN submissions ON submissions.id = points.submission
         WHERE mission = ? AND submission = ? AND number = ? AND version = ?
           AND status IN (SELECT value FROM json_each(?)) ${second})`,
    )
    .bind(
      ...[mission, submission, point, version, JSON.stringify(steps[step].from)],
      ...(confirms === undefined ? [] : [confirms, by]),
    )
}

function move(sql: Sql, { submission, point }: At, { step, set = {} }: Step): Statement {
  const more = Object.keys(set).map(column => `, ${column} = ?`)
  return sql
    .prepare(
      `UPDATE points SET status = ?, version = version + 1${more.join('')} WHERE submission = ? AND number = ?`,
    )
    .bind(steps[step].to, ...Object.values(set), submission, point)
}

interface PointNow {
  readonly version: number
  readonly status: PointStatus
  readonly decision: DecisionKind | null
  readonly proposed_by: string | null
  readonly digest: string | null
}

function now(sql: Sql, { mission, submission, point }: At): Promise<PointNow | null> {
  return sql
    .prepare(
      `SELECT version, status, decision, proposed_by, digest
       FROM points JOIN submissions ON submissions.id = points.submission
       WHERE mission = ? AND submission = ? AND number = ?`,
    )
    .bind(mission, submission, point)
    .first<PointNow>()
}

export async function decisionOn(sql: Sql, at: At): Promise<DecisionKind | undefined> {
  return (await now(sql, at))?.decision ?? undefined
}

/** Asked only when nothing was stored. */
async function whyNot(sql: Sql, at: At, { step, by, confirms }: Step): Promise<Outcome | undefined> {
  const found = await now(sql, at)
  if (!found) return 'not-found'
  if (found.version !== at.version) return 'stale'
  if (!mayFollow(step, found.status)) return 'not-now'
  if (confirms === undefined) return undefined
  if (found.proposed_by === by) return 'same-official'
  return found.digest === confirms ? undefined : 'other-text'
}
