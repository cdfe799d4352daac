/** Sealed input and what became of it. The store sees ciphertext, days and statuses; it can read none of the words. */
import type { AuditAnchor, AuditFact } from '../domain/audit-entry.ts'
import type { PointStatus, SealedKind, SealingPlace, UsePlace } from '../domain/closed-lists.ts'
import type { Day } from '../domain/day.ts'
import type { DecisionMark } from '../domain/decision.ts'
import type { Voice } from '../domain/voice.ts'

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

export interface StoredSubmission {
  readonly id: string
  readonly mission: string
  /** The day of the sender's last act: earlier days are not kept. */
  readonly day: Day
  /** Missing once the time to keep it is over. */
  readonly sealed?: string
  readonly sealed_in: SealingPlace
  readonly mailbox: string
  readonly points: readonly StoredPoint[]
  readonly letters: readonly Letter[]
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

/** A sealed decision, question or answer about one point; `turn` is the version the point had when it was written. */
export interface Letter {
  readonly point: number
  readonly turn: number
  readonly kind: Exclude<SealedKind, 'submission'>
  readonly sealed: string
}

/** Whoever acts on a point says which version was seen; `stale` when it has moved on since. */
export type Outcome = 'done' | 'stale' | 'not-found' | 'not-now' | 'same-official'

/** What proves that a sender may send now: see src/intake/proof-of-work.ts and src/intake/form-token.ts. */
export type Admission =
  | { readonly lane: 'proof'; readonly spent: string; readonly until: Day }
  | { readonly lane: 'slow'; readonly budget: number }

export type Received = 'stored' | 'same' | 'other-body' | 'erased' | 'spent' | 'lane-full'

export interface At {
  readonly mission: string
  readonly submission: string
  readonly point: number
  readonly version: number
}

export interface Submissions {
  receive(submission: NewSubmission, admission: Admission): Promise<Received>
  findByReceipt(receiptMark: string): Promise<StoredSubmission | undefined>
  find(mission: string, id: string): Promise<StoredSubmission | undefined>
  /** In the order of their random ids, which tells nothing of time. */
  list(mission: string): Promise<StoredSubmission[]>

  propose(at: At, by: string, mark: DecisionMark, sealed: string, digest: string, day: Day): Promise<Outcome>
  /** `revealed` is the digest of what the confirming official saw; `voice` what may now be printed. */
  confirm(at: At, by: string, digest: string, voice: Voice | undefined, day: Day): Promise<Outcome>
  giveBack(at: At, by: string, day: Day): Promise<Outcome>
  /** Hold, or ask back with a sealed question: neither prints nor ends anything, so one official may. */
  hold(at: At, by: string, mark: DecisionMark, sealed: string, day: Day): Promise<Outcome>
  ask(at: At, by: string, mark: DecisionMark, sealed: string, day: Day): Promise<Outcome>

  answer(at: At, sealed: string, day: Day): Promise<Outcome>
  object(at: At, day: Day): Promise<Outcome>
  withdraw(at: At, day: Day): Promise<Outcome>
  erase(id: string, erasureMark: string, day: Day): Promise<void>
}

export interface AuditTrail {
  record(fact: AuditFact): Promise<AuditAnchor>
}
