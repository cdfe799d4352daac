/** Where sessions of officials are kept: by the hash of their token, until they end, lie idle, or have lasted a working day. */
import type { Official } from '../domain/official.ts'
import type { Sql } from './sql.ts'

const minute = 60_000
export const idleAfter = 30 * minute
export const endsAfter = 10 * 60 * minute
/** Use is written down this often at most, so that reading a page seldom writes. */
export const notedEvery = 5 * minute

export interface Sessions {
  /** Begins one, in place of the session this browser had before. Clears away those that are over. */
  begin(tokenHash: string, official: Official, now: number, before?: string): Promise<void>
  /** The official, while the session lasts. */
  find(tokenHash: string, now: number): Promise<Official | undefined>
  noteUse(tokenHash: string, now: number): Promise<void>
  end(tokenHash: string): Promise<void>
  /** On every machine this official signed in. */
  endAll(subject: string): Promise<void>
}

export function sessionsIn(sql: Sql): Sessions {
  const run = (statement: string, ...values: (string | number)[]) => sql.prepare(statement).bind(...values)
  return {
    async begin(tokenHash, official, now, before = '') {
      await sql.batch([
        run('DELETE FROM sessions WHERE began <= ? OR used <= ?', now - endsAfter, now - idleAfter),
        run('DELETE FROM sessions WHERE token_hash = ?', before),
        run(
          'INSERT INTO sessions (token_hash, subject, official, began, used) VALUES (?, ?, ?, ?, ?)',
          ...[tokenHash, official.subject, JSON.stringify(official), now, now],
        ),
      ])
    },
    async find(tokenHash, now) {
      const row = await run(
        'SELECT official FROM sessions WHERE token_hash = ? AND began > ? AND used > ?',
        ...[tokenHash, now - endsAfter, now - idleAfter],
      ).first<{ official: string }>()
      return row ? (JSON.parse(row.official) as Official) : undefined
    },
    async noteUse(tokenHash, now) {
      await run(
        'UPDATE sessions SET used = ? WHERE token_hash = ? AND used <= ?',
        ...[now, tokenHash, now - notedEvery],
      ).run()
    },
    async end(tokenHash) {
      await run('DELETE FROM sessions WHERE token_hash = ?', tokenHash).run()
    },
    async endAll(subject) {
      await run('DELETE FROM sessions WHERE subject = ?', subject).run()
    },
  }
}
