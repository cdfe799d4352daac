/** What a code leads to; a wrong one leads nowhere, in the same time as an unknown one. */
import { mark } from '../../intake/mark.ts'
import { printReceipt, readReceipt } from '../../intake/receipt.ts'
import { type OpenedReceipt, openReceipt } from '../../open-receipt.ts'
import type { FeedbackRooms } from '../../receive-feedback.ts'
import type { IntakeRooms } from '../../receive-submission.ts'
import type { StoredFeedback } from '../../store/feedback.ts'

export type Opened = Extract<OpenedReceipt, { submission: unknown }>

/** Nobody has this one: looking it up takes as long as looking up any other. */
const nobody = '0'.repeat(26)
const nobodys = printReceipt(nobody)

export async function findReceipt(
  code: string,
  rooms: Pick<IntakeRooms, 'secret' | 'submissions'>,
): Promise<Opened | undefined> {
  const opened = await openReceipt(code, rooms)
  if (!('refused' in opened)) return opened
  if (opened.refused !== 'unknown') await openReceipt(nobodys, rooms)
  return undefined
}

/** Asked for every code that leads to no submission, and then always once. */
export async function findFeedback(
  code: string,
  { secret, feedback }: FeedbackRooms,
): Promise<StoredFeedback | undefined> {
  const read = readReceipt(code)
  return feedback.findByReceipt(await mark(secret, 'lookup', 'receipt' in read ? read.receipt : nobody))
}
