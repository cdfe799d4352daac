/** One line of the audit trail: what was done, on which day, by what kind of hand. Never what was said, nor by whom. */
import { canonicalJson } from './canonical-json.ts'
import type { Day } from './day.ts'
import { digestOf } from './digest.ts'

export const auditActs = [
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
  'erasures-reapplied',
  'retention-applied',
  'audit-exported',
  'recipients-changed',
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

export interface AuditEntry extends AuditFact {
  readonly seq: number
  /** The hash of the entry before; of the first, 64 zeros. */
  readonly prev: string
  readonly hash: string
}

/** What is kept outside the database: how far the trail was, and its hash there. */
export type AuditAnchor = Pick<AuditEntry, 'seq' | 'hash'>

export const beforeFirst: AuditAnchor = { seq: 0, hash: '0'.repeat(64) }

export function hashOf(entry: Omit<AuditEntry, 'hash'>): Promise<string> {
  const { seq, prev, day, act, actor, mission, subject } = entry
  return digestOf(canonicalJson([seq, prev, day, act, actor, mission, subject]))
}

export async function nextEntry(last: AuditAnchor, fact: AuditFact): Promise<AuditEntry> {
  const entry = { ...fact, seq: last.seq + 1, prev: last.hash }
  return { ...entry, hash: await hashOf(entry) }
}
