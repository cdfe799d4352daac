/** A mission, its call, and something sealed as far as the store can tell. */
import type { CallForInput } from '../../src/domain/call-for-input.ts'
import type { Mission } from '../../src/domain/mission.ts'
import type { NewFeedback } from '../../src/store/feedback.ts'
import type { NewSubmission } from '../../src/store/submissions.ts'

export const today = '2027-01-05'

/** Whose hand is on the trail where it does not matter. */
export const seed = { day: today, actor: 'product' } as const

export const mission = (id: string, returns = '2027-02-12'): Mission => ({
  id,
  title: { nl: 'Parels van Atlantis', en: 'Pearls of Atlantis' },
  countries: ['XA'],
  sectors: ['maritime'],
  departs: returns,
  returns,
  instruments: ['trade-mission'],
  programme: [],
  contacts: [],
})

export const call = (id: string): CallForInput => ({
  mission: id,
  until: '2027-01-20',
  read_by: [{ nl: 'Parelkamer', en: 'Pearl Office' }],
  recipients: ['pearl-desk', 'coral-desk'],
  routes: ['bmo', 'handelsberaad', 'direct'],
})

/** Something sealed, as far as the store can tell. */
export const sealedThing = (id: string, change: Partial<NewSubmission> = {}): NewSubmission => ({
  id,
  mission: 'pearls',
  day: today,
  sealed: `sealed ${id}`,
  sealed_in: 'browser',
  points: 2,
  mailbox: 'age1mailbox',
  receipt_mark: `receipt ${id}`,
  key_mark: `key ${id}`,
  body_mark: `body ${id}`,
  erasure_mark: `erasure ${id}`,
  ...change,
})

/** Feedback after a mission, likewise. */
export const feedbackThing = (id: string): NewFeedback => ({
  id,
  ...{ mission: 'pearls', day: today, sealed: `sealed ${id}`, sealed_in: 'browser' },
  ...{ receipt_mark: `receipt ${id}`, key_mark: `key ${id}`, body_mark: `body ${id}` },
  erasure_mark: `erasure ${id}`,
})

export const byProof = (spent: string) => ({ lane: 'proof', spent, until: '2027-01-06' }) as const
