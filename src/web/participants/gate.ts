/** How participants come in: where codes and their sessions are kept, and the key without which no code can be tried. */

import { makeCode, readCode, type TypedCode } from '../../domain/typed-code.ts'
import { mark as markOf, officialMark, readSecret } from '../../intake/mark.ts'
import { auditIn } from '../../store/audit.ts'
import type { Blobs } from '../../store/blobs.ts'
import { type Participants, participantsIn } from '../../store/participants.ts'
import type { Sql } from '../../store/sql.ts'

export interface Gate {
  readonly participants: Participants
  /** Milliseconds since 1970, UTC. */
  readonly now: number
  /** 256 bits of chance, as text. */
  readonly newToken: () => string
  readonly newCode: () => TypedCode
  /** What the store knows a typed code by. What cannot be a code gets a mark all the same, so that it takes the same way. */
  markOf(typed: string): Promise<string>
  /** How an official stands on the audit trail. */
  actorOf(subject: string): Promise<string>
}

interface GateFrom extends Pick<Gate, 'now' | 'newToken'> {
  readonly secret: string | undefined
  readonly sql: Sql
  readonly blobs: Blobs
  readonly newChance: () => Uint8Array
}

/** Nothing, where no secret is set: then there are no codes. */
export function makeGate({ secret, sql, blobs, now, newToken, newChance }: GateFrom): Gate | undefined {
  if (secret === undefined) return undefined
  return {
    participants: participantsIn(sql, auditIn(sql, blobs)),
    now,
    newToken,
    newCode: () => makeCode(newChance()),
    async markOf(typed) {
      const read = readCode(typed)
      return markOf(await readSecret(secret), 'participant-code', 'code' in read ? read.code : '')
    },
    async actorOf(subject) {
      return officialMark(await readSecret(secret), subject)
    },
  }
}
