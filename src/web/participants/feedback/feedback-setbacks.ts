/** What a participant is told when feedback is not taken, and whether the form needs a new ticket before it can be sent again. */
import type { FeedbackRefused } from '../../../receive-feedback.ts'
import type { Reader } from '../../reader.ts'

export type FeedbackSetback =
  | 'unripe'
  | 'expired'
  | 'not-sealed'
  | 'no-answer'
  | 'failed'
  | 'full'
  | 'sent-before'
  | 'erased'
  | 'signed-out'

const setbacks: Readonly<Record<FeedbackRefused, FeedbackSetback>> = {
  'not-sealed': 'not-sealed',
  'form-forged': 'expired',
  'form-expired': 'expired',
  'form-unripe': 'unripe',
  'other-body': 'sent-before',
  erased: 'erased',
  full: 'full',
}

export function setbackOf(refused: FeedbackRefused): FeedbackSetback {
  return setbacks[refused]
}

/** With the old ticket it would be refused again. */
export function needsNewTicket(setback: FeedbackSetback): boolean {
  return setback === 'expired' || setback === 'sent-before' || setback === 'erased'
}

/** Said in the words of the input form where they fit. */
const own: readonly FeedbackSetback[] = ['full', 'sent-before', 'erased', 'signed-out']

export function saySetback(setback: FeedbackSetback, { say }: Reader): string {
  return own.includes(setback)
    ? say(`pages.feedback.setbacks.${setback}`)
    : say(`pages.input.setbacks.${setback}`)
}
