/** Where the codes of companies and the sessions they began are kept: codes by their HMAC, sessions by the hash of their token. */
import type { By } from '../domain/audit-entry.ts'
import type { Day } from '../domain/day.ts'
import type { ParticipantCode } from '../domain/participant-code.ts'
import type { Audit } from './audit.ts'
import type { Sql } from './sql.ts'

/** A working day: with the same code a device comes in again. */
export const participantSessionLasts = 12 * 3_600_000

export interface Participants {
  /** The codes of a mission that were not revoked and have not expired, by the name of the company. */
  list(mission: string, today: Day): Promise<ParticipantCode[]>
  give(code: ParticipantCode, codeMark: string, by: By): Promise<void>
  /** Nothing happens when it is a code of another mission. What was begun with it ends at once. */
  revoke(id: string, mission: string, by: By): Promise<void>
  /** The id of the code behind this mark, while it opens. Reading it uses nothing up. */
  findCode(codeMark: string, today: Day): Promise<string | undefined>
  begin(tokenHash: string, codeId: string, now: number): Promise<void>
  /** The mission of this session, while both the session and its code last. */
  findMission(tokenHash: string, today: Day, now: number): Promise<string | undefined>
  end(tokenHash: string): Promise<void>
}

export function participantsIn(sql: Sql, audit: Audit): Participants {
  const run = (statement: string, ...values: (string | number)[]) => sql.prepare(statement).bind(...values)
  return {
    async list(mission, today) {
      const { results } = await run(
        `SELECT id, mission, company, until FROM participant_codes
         WHERE mission = ? AND revoked = 0 AND until >= ? ORDER BY company, id`,
        ...[mission, today],
      ).all<ParticipantCode>()
      return results
    },
    give({ id, mission, company, until }, codeMark, by) {
      return audit.commit({ ...by, act: 'code-given', mission, subject: id }, [
        run(
          'INSERT INTO participant_codes (id, mission, company, code_mark, until) VALUES (?, ?, ?, ?, ?)',
          ...[id, mission, company, codeMark, until],
        ),
      ])
    },
    async revoke(id, mission, by) {
      const found = await run(
        'SELECT id FROM participant_codes WHERE id = ? AND mission = ? AND revoked = 0',
        ...[id, mission],
      ).first()
      if (!found) return
      await audit.commit({ ...by, act: 'code-revoked', mission, subject: id }, [
        run('UPDATE participant_codes SET revoked = 1 WHERE id = ?', id),
        run('DELETE FROM participant_sessions WHERE code = ?', id),
      ])
    },
    async findCode(codeMark, today) {
      const row = await run(
        'SELECT id FROM participant_codes WHERE code_mark = ? AND revoked = 0 AND until >= ?',
        ...[codeMark, today],
      ).first<{ id: string }>()
      return row?.id
    },
    async begin(tokenHash, codeId, now) {
      await sql.batch([
        run('DELETE FROM participant_sessions WHERE began <= ?', now - participantSessionLasts),
        run(
          'INSERT INTO participant_sessions (token_hash, code, began) VALUES (?, ?, ?)',
          ...[tokenHash, codeId, now],
        ),
      ])
    },
    async findMission(tokenHash, today, now) {
      const row = await run(
        `SELECT mission FROM participant_sessions JOIN participant_codes ON id = code
         WHERE token_hash = ? AND began > ? AND revoked = 0 AND until >= ?`,
        ...[tokenHash, now - participantSessionLasts, today],
      ).first<{ mission: string }>()
      return row?.mission
    },
    async end(tokenHash) {
      await run('DELETE FROM participant_sessions WHERE token_hash = ?', tokenHash).run()
    },
  }
}
