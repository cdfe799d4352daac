/** One line of the audit trail: what was done, on which day, by what kind of hand. Never what was said, nor by whom. */
import * as z from 'zod/mini'
import { canonicalJson } from './canonical-json.ts'
import type { Day } from './day.ts'
import { digestOf } from './digest.ts'

export const auditActs = [
  'mission-added',
  'mission-changed',
  'mission-announced',
  'mission-unannounced',
  'call-opened',
  'call-changed',
  'submission-received',
  'submission-read',
  'question-asked',
  'question-answered',
  'decision-proposed',
  'decision-returned',
  'decision-confirmed',
  'point-held',
  'wording-objected',
  'point-withdrawn',
  'submission-erased',
  'voices-released',
  'feedback-received',
  'feedback-read',
  'feedback-erased',
  'erasures-reapplied',
  'retention-applied',
  'audit-exported',
  'recipients-changed',
  'code-given',
  'code-revoked',
  'version-begun',
  'caution-accepted',
  'caution-refused',
  'embargo-set',
  'version-submitted',
  'version-returned',
  'version-approved',
  'version-released',
  'version-withdrawn',
] as const
export type AuditAct = (typeof auditActs)[number]

export interface AuditFact {
  readonly day: Day
  readonly act: AuditAct
  /** `sender`, `product`, or an official as an opaque mark: `official:` and 32 hexadecimal digits. */
  readonly actor: string
  readonly mission: string
  /** The id of the record, with the number of the point where there is one; empty where there is none. */
  readonly subject: string
}

/** Who did it, and on which day: what goes with every act. */
export type By = Pick<AuditFact, 'day' | 'actor'>

/** As it stands in the database and in an export; whether it is genuine is for src/intake/check-trail.ts to say. */
export const AuditEntry = z.strictObject({
  seq: z.int(),
  /** The hash of the entry before; of the first, 64 zeros. */
  prev: z.string(),
  hash: z.string(),
  day: z.string(),
  act: z.string(),
  actor: z.string(),
  mission: z.string(),
  subject: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** What is kept outside the database: how far the trail was, and its hash there. */
export const AuditAnchor = z.strictObject({ seq: z.int(), hash: z.string() })
export type AuditAnchor = z.infer<typeof AuditAnchor>

export const beforeFirst: AuditAnchor = { seq: 0, hash: '0'.repeat(64) }

export function hashOf(entry: Omit<AuditEntry, 'hash'>): Promise<string> {
  const { seq, prev, day, act, actor, mission, subject } = entry
  return digestOf(canonicalJson([seq, prev, day, act, actor, mission, subject]))
}

export async function nextEntry(last: AuditAnchor, fact: AuditFact): Promise<AuditEntry> {
  const entry = { ...fact, seq: last.seq + 1, prev: last.hash }
  return { ...entry, hash: await hashOf(entry) }
}
