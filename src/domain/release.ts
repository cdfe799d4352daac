/** One version of a mission's briefings on its way to participants: what it holds, and what may follow what. */
import type { ReleaseState } from './closed-lists.ts'
import type { Day } from './day.ts'

/** A caution that stays, with the reason why that may be. Kept for good, also when the caution itself is gone. */
export interface AcceptedCaution {
  /** The caution's own `key`. */
  readonly key: string
  readonly reason: string
  /** The mark of an official: told apart, never named. */
  readonly by: string
  readonly on: Day
}

export interface Release {
  readonly mission: string
  /** Counted from 1 for each mission. */
  readonly version: number
  readonly state: ReleaseState
  /** Marks of everybody who worked on it: none of them may approve it. */
  readonly authors: readonly string[]
  readonly accepted: readonly AcceptedCaution[]
  /** A moment in UTC, `none`, or nothing yet: see src/domain/embargo.ts. */
  readonly embargo: string
  /** The version that this one takes the place of. */
  readonly supersedes?: number
  /** The day that the briefings speak for, from when they were submitted. */
  readonly facts_as_at?: Day
  /** Of all briefings as submitted: whoever approves and whoever releases must have the same before them. */
  readonly text?: string
  readonly approver?: string
  /** The office of the approver, as it is printed. */
  readonly office?: string
  readonly released_on?: Day
  readonly withdrawn?: { readonly by: string; readonly on: Day; readonly reason: string }
}

export const releaseActs = [
  'accept-caution',
  'refuse-caution',
  'set-embargo',
  'submit',
  'return',
  'approve',
  'release',
  'supersede',
  'withdraw',
] as const
export type ReleaseAct = (typeof releaseActs)[number]

interface Step {
  readonly from: readonly ReleaseState[]
  readonly to: ReleaseState
}

/** There is no way to `released` but through `approved`, and none to `approved` but through `in-review`. */
export const releaseSteps: Readonly<Record<ReleaseAct, Step>> = {
  'accept-caution': { from: ['draft'], to: 'draft' },
  'refuse-caution': { from: ['draft'], to: 'draft' },
  'set-embargo': { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'in-review' },
  return: { from: ['in-review', 'approved'], to: 'draft' },
  approve: { from: ['in-review'], to: 'approved' },
  release: { from: ['approved'], to: 'released' },
  supersede: { from: ['released'], to: 'superseded' },
  withdraw: { from: ['released', 'superseded'], to: 'withdrawn' },
}

/** Still being worked on: a mission has one of these at most. */
export const unreleased: readonly ReleaseState[] = ['draft', 'in-review', 'approved']
