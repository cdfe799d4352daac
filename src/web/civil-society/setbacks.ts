/** What a sender is told when the intake refuses, and whether the form needs a new token before it can be sent again. */
import type { Refused } from '../../receive-submission.ts'
import type { Setback } from './input-page.tsx'

const setbacks: Readonly<Record<Refused, Setback>> = {
  'no-call': 'closed',
  'call-closed': 'closed',
  'bad-key': 'failed',
  'not-sealed': 'not-sealed',
  'form-forged': 'expired',
  'form-expired': 'expired',
  'form-unripe': 'unripe',
  'proof-unreadable': 'proof',
  'proof-forged': 'proof',
  'proof-expired': 'proof',
  'proof-not-solved': 'proof',
  spent: 'proof',
  'lane-busy': 'busy',
  'lane-full': 'full',
  'other-body': 'sent-before',
  erased: 'erased',
}

export function setbackOf(refused: Refused): Setback {
  return setbacks[refused]
}

/** With the old token it would be refused again. */
export function needsNewForm(setback: Setback): boolean {
  return setback === 'expired' || setback === 'sent-before' || setback === 'erased'
}

/** Seconds after which trying again makes sense, where that is a matter of waiting. */
export const waits: Readonly<Partial<Record<Setback, number>>> = {
  unripe: 30,
  busy: 60,
  full: 3600,
  failed: 2,
}
