/** Takes in what a sender sends, in a dozen lines: known already, admitted, sealed, stored, and answered with the receipt. */
import { isOpen } from './domain/call-for-input.ts'
import { canonicalJson } from './domain/canonical-json.ts'
import type { Day } from './domain/day.ts'
import type { RecipientList } from './domain/recipient.ts'
import { headerOfSubmission } from './domain/sealed.ts'
import { type Submission, submissionLimits } from './domain/submission.ts'
import { readFormToken } from './intake/form-token.ts'
import { looksSealed } from './intake/inspect-sealed.ts'
import { mailboxOf } from './intake/mailbox.ts'
import { mark } from './intake/mark.ts'
import { checkProof } from './intake/proof-of-work.ts'
import { type Receipt, receiptFor } from './intake/receipt.ts'
import { chooseRecipients } from './intake/recipients.ts'
import { recordIdFor } from './intake/record-id.ts'
import { seal } from './intake/seal.ts'
import { passSlowLane, type SlowLane } from './intake/slow-lane.ts'
import type { Admission } from './store/admit.ts'
import type { Calls } from './store/calls.ts'
import type { Received, Submissions } from './store/submissions.ts'

export interface IntakeRooms {
  readonly secret: CryptoKey
  readonly recipients: RecipientList
  readonly calls: Calls
  readonly submissions: Submissions
  readonly slowLane: SlowLane
}

/** `key` makes sending happen once: 128 bits of chance that whoever sends chose, or that came with the form. */
export type Entrance =
  | { readonly lane: 'proof'; readonly key: string; readonly payload: string }
  | { readonly lane: 'slow'; readonly token: string }

/** Sealed in the sender's browser, or still to be sealed here, in memory only. */
export type Brought =
  | { readonly sealed: string; readonly points: number }
  | { readonly submission: Submission }

export interface Sending {
  readonly mission: string
  readonly entrance: Entrance
  readonly brought: Brought
  /** From the entry point: the day, and the second for what expires; the second is stored nowhere. */
  readonly today: Day
  readonly now: number
}

export type Refused =
  | 'no-call'
  | 'call-closed'
  | 'bad-key'
  | 'not-sealed'
  | `form-${'forged' | 'expired' | 'unripe'}`
  | `proof-${'unreadable' | 'forged' | 'expired' | 'not-solved'}`
  | 'lane-busy'
  | Exclude<Received, 'stored' | 'same'>

/** `again` when this was received before: the same receipt, and nothing stored twice. */
export type Sent = { readonly receipt: Receipt; readonly again: boolean } | { readonly refused: Refused }

export async function receiveSubmission(sending: Sending, rooms: IntakeRooms): Promise<Sent> {
  const { mission, brought, today } = sending
  const { secret, calls, submissions } = rooms
  const key = await keyOf(sending, secret)
  if (typeof key !== 'string') return key

  const receipt = await receiptFor(secret, mission, key)
  const key_mark = await mark(secret, 'key', mission, key)
  const body_mark = await mark(secret, 'body', key, bodyOf(brought))
  const known = await submissions.known(key_mark, body_mark)
  if (known === 'same') return { receipt, again: true }
  if (known) return { refused: known }

  const call = await calls.find(mission)
  if (!call) return { refused: 'no-call' }
  if (!isOpen(call, today)) return { refused: 'call-closed' }
  const recipients = chooseRecipients(rooms.recipients, call.recipients)
  if ('sealed' in brought && !isSealedFor(recipients.length, brought)) return { refused: 'not-sealed' }
  const admission = await admissionOf(sending, key_mark, rooms)
  if ('refused' in admission) return admission

  const id = await recordIdFor(secret, mission, key)
  const stored = await submissions.receive(
    {
      id,
      mission,
      day: today,
      ...('sealed' in brought
        ? { sealed: brought.sealed, sealed_in: 'browser', points: brought.points }
        : {
            sealed: await seal(brought.submission, headerOfSubmission(mission, id), recipients),
            sealed_in: 'server',
            points: brought.submission.points.length,
          }),
      mailbox: (await mailboxOf(receipt)).recipient,
      receipt_mark: await mark(secret, 'lookup', receipt),
      key_mark,
      body_mark,
      erasure_mark: await mark(secret, 'erasure', id),
    },
    admission,
  )
  if (stored === 'stored' || stored === 'same') return { receipt, again: stored === 'same' }
  return { refused: stored }
}

function isSealedFor(recipients: number, { sealed, points }: { sealed: string; points: number }): boolean {
  const plausible = Number.isInteger(points) && points >= 1 && points <= submissionLimits.points
  return plausible && looksSealed(sealed, recipients)
}

async function keyOf({ entrance, mission, now }: Sending, secret: CryptoKey) {
  if (entrance.lane === 'proof') {
    return /^[A-Za-z0-9_-]{22,64}$/.test(entrance.key) ? entrance.key : ({ refused: 'bad-key' } as const)
  }
  const form = await readFormToken(secret, mission, entrance.token, now)
  return 'key' in form ? form.key : ({ refused: `form-${form.state}` } as const)
}

function bodyOf(brought: Brought): string {
  return 'sealed' in brought
    ? canonicalJson([brought.sealed, brought.points])
    : canonicalJson(brought.submission)
}

async function admissionOf(
  { entrance, mission, now }: Sending,
  keyMark: string,
  { secret, slowLane }: IntakeRooms,
): Promise<Admission | { readonly refused: Refused }> {
  if (entrance.lane === 'proof') {
    const proof = await checkProof(secret, mission, entrance.payload, now)
    return 'refused' in proof ? { refused: `proof-${proof.refused}` } : { lane: 'proof', ...proof }
  }
  const form = await readFormToken(secret, mission, entrance.token, now)
  if (form.state !== 'ripe') return { refused: `form-${form.state}` }
  const passes = passSlowLane(slowLane, keyMark, now)
  return passes ? { lane: 'slow', perDay: slowLane.perDay } : { refused: 'lane-busy' }
}
