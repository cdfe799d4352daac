/** What an official decides on a point. It is sealed like the point itself: only what a second official confirms is stored to be read. */
import { canonicalJson } from './canonical-json.ts'
import { type DecisionKind, type DecisionReason, decisionReasons } from './closed-lists.ts'
import { digestOf } from './digest.ts'
import type { Voice } from './voice.ts'

/** The part of a decision that is stored in the open: it says nothing of what the sender wrote. */
export interface DecisionMark {
  readonly kind: DecisionKind
  readonly reason: DecisionReason
}

/** A kind of decision with a reason that there may be for it; nothing else is taken from a form. */
export function readDecisionMark(kind: unknown, reason: unknown): DecisionMark | undefined {
  const kinds = Object.keys(decisionReasons) as DecisionKind[]
  const found = kinds.find(one => one === kind)
  const why = found && decisionReasons[found].find(one => one === reason)
  return found && why && { kind: found, reason: why }
}

/**
 * The sealed part. `voice` is what will be printed, written anew in Dutch and English; without it a point that is used
 * serves as background. `salt` keeps the digest that stands in the store from being guessed at.
 */
export type Decision = DecisionMark & {
  readonly to_sender?: string
  readonly voice?: Voice
  readonly salt: string
}

/** What the second official confirms is what the first proposed: both digests must be the same. */
export function decisionDigest({ kind, reason, voice, salt }: Omit<Decision, 'to_sender'>): Promise<string> {
  return digestOf(canonicalJson([kind, reason, voice ?? null, salt]))
}
