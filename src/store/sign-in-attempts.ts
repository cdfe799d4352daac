/** Where it is kept what a browser on its way to the provider must bring back. Each serves once, and not for long. */
import type { Sql } from './sql.ts'

export const lastsFor = 10 * 60_000

export interface SignInAttempt {
  readonly state: string
  readonly nonce: string
  /** The secret half of PKCE: shows that who began is who ends. */
  readonly verifier: string
  /** The session that this browser had, by its hash: it ends when the new one begins. */
  readonly before?: string
}

export interface SignInAttempts {
  keep(tokenHash: string, attempt: SignInAttempt, now: number): Promise<void>
  /** Takes it out: whoever comes second with the same token finds nothing. */
  take(tokenHash: string, now: number): Promise<SignInAttempt | undefined>
}

export function signInAttemptsIn(sql: Sql): SignInAttempts {
  return {
    async keep(tokenHash, attempt, now) {
      await sql.batch([
        sql.prepare('DELETE FROM sign_in_attempts WHERE began <= ?').bind(now - lastsFor),
        sql
          .prepare('INSERT INTO sign_in_attempts (token_hash, attempt, began) VALUES (?, ?, ?)')
          .bind(tokenHash, JSON.stringify(attempt), now),
      ])
    },
    async take(tokenHash, now) {
      const row = await sql
        .prepare('DELETE FROM sign_in_attempts WHERE token_hash = ? RETURNING attempt, began')
        .bind(tokenHash)
        .first<{ attempt: string; began: number }>()
      return row && row.began > now - lastsFor ? (JSON.parse(row.attempt) as SignInAttempt) : undefined
    },
  }
}
