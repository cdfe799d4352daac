/** Takes in what a participant tells afterwards, as input is taken in: sealed, stored, and answered with a receipt. No code comes along. */
import type { CallForInput } from './domain/call-for-input.ts'
import { canonicalJson } from './domain/canonical-json.ts'
import type { Day } from './domain/day.ts'
import type { Feedback } from './domain/feedback.ts'
import type { Recipient, RecipientList } from './domain/recipient.ts'
import { headerOfFeedback } from './domain/sealed.ts'
import { makeFormToken, readFormToken } from './intake/form-token.ts'
import { looksSealed } from './intake/inspect-sealed.ts'
import { mark } from './intake/mark.ts'
import { type Receipt, receiptFor } from './intake/receipt.ts'
import { chooseRecipients } from './intake/recipients.ts'
import { recordIdFor } from './intake/record-id.ts'
import { seal } from './intake/seal.ts'
import type { FeedbackStore, ReceivedFeedback } from './store/feedback.ts'

export interface FeedbackRooms {
  readonly secret: CryptoKey
  readonly feedback: FeedbackStore
}

export interface SendingFeedback {
  readonly mission: string
  readonly recipients: readonly Recipient[]
  /** Came with the form, and makes that it is received once. */
  readonly token: string
  /** Sealed in the participant's browser, or still to be sealed here, in memory only. */
  readonly brought: { readonly sealed: string } | { readonly feedback: Feedback }
  readonly today: Day
  readonly now: number
}

export type FeedbackRefused =
  | 'not-sealed'
  | `form-${'forged' | 'expired' | 'unripe'}`
  | Exclude<ReceivedFeedback, 'stored' | 'same'>

export type FeedbackSent = { readonly receipt: Receipt } | { readonly refused: FeedbackRefused }

/** No mission's id holds a slash, so that no form, key or receipt of the one serves for the other. */
const scopeOf = (mission: string) => `${mission}/feedback`

/** Ids of officials: those whom the call for input names; without a call, every official that the keepers signed for. */
export function readersOfFeedback(call: CallForInput | undefined, list: RecipientList): readonly string[] {
  return call?.recipients ?? list.recipients.filter(({ kind }) => kind === 'official').map(({ id }) => id)
}

export function recipientsOfFeedback(call: CallForInput | undefined, list: RecipientList): Recipient[] {
  return chooseRecipients(list, readersOfFeedback(call, list))
}

/** A token for the form, and the record that a browser must bind what it seals to. */
export async function beginFeedback(
  secret: CryptoKey,
  mission: string,
  { key, now }: { readonly key: string; readonly now: number },
) {
  const scope = scopeOf(mission)
  return {
    token: await makeFormToken(secret, scope, key, now),
    record: await recordIdFor(secret, scope, key),
  }
}

export async function receiveFeedback(sending: SendingFeedback, rooms: FeedbackRooms): Promise<FeedbackSent> {
  const { mission, recipients, token, brought, today, now } = sending
  const { secret, feedback } = rooms
  const scope = scopeOf(mission)
  const form = await readFormToken(secret, scope, token, now)
  if (!('key' in form)) return { refused: `form-${form.state}` }
  const { key } = form
  const receipt = await receiptFor(secret, scope, key)
  const body = 'sealed' in brought ? canonicalJson([brought.sealed]) : canonicalJson(brought.feedback)
  const marks = {
    receipt_mark: await mark(secret, 'lookup', receipt),
    key_mark: await mark(secret, 'key', scope, key),
    body_mark: await mark(secret, 'body', key, body),
  }
  const known = await feedback.known(marks.key_mark, marks.body_mark)
  if (known === 'same') return { receipt }
  if (known) return { refused: known }
  if (form.state === 'unripe') return { refused: 'form-unripe' }
  if ('sealed' in brought && !looksSealed(brought.sealed, recipients.length)) return { refused: 'not-sealed' }

  const id = await recordIdFor(secret, scope, key)
  const stored = await feedback.receive({
    ...{ id, mission, day: today, ...marks },
    ...('sealed' in brought
      ? { sealed: brought.sealed, sealed_in: 'browser' }
      : {
          sealed: await seal(brought.feedback, headerOfFeedback(mission, id), recipients),
          sealed_in: 'server',
        }),
    erasure_mark: await mark(secret, 'erasure', id),
  })
  return stored === 'stored' || stored === 'same' ? { receipt } : { refused: stored }
}
