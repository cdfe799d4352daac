/** Texts that two officials agreed to print: what the merge hears, and the moment that nothing leads back from them. */
import type { DecisionKind, PointStatus, UsePlace } from '../domain/closed-lists.ts'
import type { Day } from '../domain/day.ts'
import type { PointOutcome } from '../domain/point-status.ts'
import type { Voice } from '../domain/voice.ts'
import type { Audit } from './audit.ts'
import type { Sql, Statement } from './sql.ts'

export interface StoredVoice {
  readonly id: string
  readonly voice: Voice
  /** Released, it stays printed; before that its sender may still object, withdraw or erase. */
  readonly released: boolean
}

/** A voice that goes to print, and where. */
export interface VoiceUsed {
  readonly id: string
  readonly used_in: readonly UsePlace[]
}

export interface Voices {
  /** In the order of their random ids. */
  list(mission: string): Promise<StoredVoice[]>
  /**
   * These went to print, there. `stale` when a sender objected, withdrew or erased since they were listed: then the
   * documents must be made again without that voice.
   */
  release(mission: string, uses: readonly VoiceUsed[], by: string, day: Day): Promise<'done' | 'stale'>
  /** For the numbers on the public page: see src/intake/count-outcomes.ts. */
  outcomes(mission: string): Promise<PointOutcome[]>
}

export function voicesIn(sql: Sql, audit: Audit): Voices {
  const stillThere = async (mission: string, ids: string) =>
    (
      await sql
        .prepare(
          `SELECT count(*) AS n FROM voices
           WHERE mission = ? AND submission IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
        )
        .bind(mission, ids)
        .first<{ n: number }>()
    )?.n ?? 0

  return {
    async list(mission) {
      const { results } = await sql
        .prepare('SELECT id, voice, submission IS NULL AS released FROM voices WHERE mission = ? ORDER BY id')
        .bind(mission)
        .all<{ id: string; voice: string; released: number }>()
      return results.map(({ id, voice, released }) => ({
        id,
        voice: JSON.parse(voice) as Voice,
        released: released === 1,
      }))
    },
    async release(mission, uses, by, day) {
      const fact = { day, act: 'voices-released', actor: by, mission, subject: '' } as const
      try {
        await audit.commit(fact, printVoices(sql, mission, uses))
        return 'done'
      } catch (error) {
        const ids = JSON.stringify(uses.map(({ id }) => id))
        if ((await stillThere(mission, ids)) < uses.length) return 'stale'
        throw error
      }
    },
    async outcomes(mission) {
      const { results } = await sql
        .prepare(
          `SELECT submission, status, decision FROM points JOIN submissions ON submissions.id = points.submission
           WHERE mission = ? ORDER BY submission, number`,
        )
        .bind(mission)
        .all<{ submission: string; status: PointStatus; decision: DecisionKind | null }>()
      return results.map(({ decision, ...rest }) => ({ ...rest, ...(decision && { decision }) }))
    },
  }
}

/**
 * For the batch in which they go to print: nothing of it is stored when one of them is no longer there, and from then on
 * nothing leads back from what is printed.
 */
export function printVoices(sql: Sql, mission: string, uses: readonly VoiceUsed[]): Statement[] {
  const list = JSON.stringify(uses)
  const ids = JSON.stringify(uses.map(({ id }) => id))
  return [
    sql
      .prepare(
        `INSERT INTO expectation (met) SELECT count(*) = ? FROM voices
         WHERE mission = ? AND submission IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
      )
      .bind(uses.length, mission, ids),
    sql
      .prepare(
        `UPDATE points SET status = 'used', version = points.version + 1, used_in = json_extract(uses.value, '$.used_in')
         FROM json_each(?) AS uses JOIN voices ON voices.id = json_extract(uses.value, '$.id')
         WHERE points.submission = voices.submission AND points.number = voices.point`,
      )
      .bind(list),
    sql
      .prepare(
        'UPDATE voices SET submission = NULL, point = NULL WHERE id IN (SELECT value FROM json_each(?))',
      )
      .bind(ids),
  ]
}
