/** What is bound inside a sealed file, so that it opens as nothing but what it was sealed as. */
import type { SealedKind } from './closed-lists.ts'

/** Moves with every change to what is sealed, so that an old file is never read as a new one. */
export const sealVersion = 1

export interface SealedHeader {
  readonly version: typeof sealVersion
  readonly kind: SealedKind
  readonly mission: string
  /** The id of the record in the store. */
  readonly record: string
  /** The number of the point, from 1, and the version the point had; both 0 for a submission or feedback as a whole. */
  readonly point: number
  readonly turn: number
}

/** About one point of a submission. */
export type LetterKind = Exclude<SealedKind, 'submission' | 'feedback'>

export function headerOfSubmission(mission: string, record: string): SealedHeader {
  return { version: sealVersion, kind: 'submission', mission, record, point: 0, turn: 0 }
}

export function headerOfFeedback(mission: string, record: string): SealedHeader {
  return { version: sealVersion, kind: 'feedback', mission, record, point: 0, turn: 0 }
}

/** `turn` is the version of the point that whoever writes has seen. */
export function headerOfLetter(
  kind: LetterKind,
  mission: string,
  record: string,
  point: number,
  turn: number,
): SealedHeader {
  return { version: sealVersion, kind, mission, record, point, turn }
}
