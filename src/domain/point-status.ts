/** What may happen to a point of a submission, and how far it is then. One table: the store and the pages read it. */
import type { DecisionKind, PointStatus } from './closed-lists.ts'

/** `confirm` of what is printed nowhere ends a point; `confirm` of a text for print lets the sender object first. */
export const pointActs = [
  'propose',
  'return',
  'confirm-print',
  'confirm-background',
  'confirm-not-used',
  'hold',
  'ask',
  'answer',
  'object',
  'withdraw',
  'release',
] as const
export type PointAct = (typeof pointActs)[number]

/** What an official has yet to decide on. */
const undecided: readonly PointStatus[] = ['received', 'asked', 'answered', 'held', 'objected']

interface Step {
  readonly from: readonly PointStatus[]
  readonly to: PointStatus
}

export const steps: Readonly<Record<PointAct, Step>> = {
  propose: { from: undecided, to: 'proposed' },
  return: { from: ['proposed'], to: 'received' },
  'confirm-print': { from: ['proposed'], to: 'to-be-printed' },
  'confirm-background': { from: ['proposed'], to: 'used' },
  'confirm-not-used': { from: ['proposed'], to: 'not-used' },
  hold: { from: undecided, to: 'held' },
  ask: { from: undecided, to: 'asked' },
  answer: { from: ['asked'], to: 'answered' },
  object: { from: ['to-be-printed'], to: 'objected' },
  withdraw: { from: [...undecided, 'proposed', 'to-be-printed', 'not-used'], to: 'withdrawn' },
  release: { from: ['to-be-printed'], to: 'used' },
}

export function mayFollow(act: PointAct, status: PointStatus): boolean {
  return steps[act].from.includes(status)
}

/** All that counting needs to know of a point. */
export interface PointOutcome {
  readonly submission: string
  readonly status: PointStatus
  readonly decision?: DecisionKind
}
