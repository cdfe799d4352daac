/** Opens what the server handed out, and believes only what is bound to this record and has the shape it must have. */
import type { Recipient } from '../../../../domain/recipient.ts'
import { headerOfLetter, headerOfSubmission } from '../../../../domain/sealed.ts'
import { type Point, Submission } from '../../../../domain/submission.ts'
import { open } from '../../../../intake/open.ts'
import type { Letter } from '../../../../store/submissions.ts'
import type { GivenToOpening } from '../given-to-opening.ts'

export interface Fetched {
  readonly sealed?: string
  readonly letters: readonly Letter[]
}

export interface OpenedLetter extends Pick<Letter, 'point' | 'turn' | 'kind'> {
  readonly content: Readonly<Record<string, unknown>>
}

/** One point, opened, with its place on the page. */
export interface OpenedPoint {
  readonly section: HTMLElement
  readonly number: number
  readonly point: Point
  readonly given: GivenToOpening
  readonly recipients: readonly Recipient[]
  readonly letters: readonly OpenedLetter[]
  readonly newSalt: () => string
}

type OpenedSubmission =
  | { readonly submission: Submission }
  | { readonly refused: 'other-key' | 'damaged' | 'moved' | 'wrong-shape' }

export async function openSubmission(
  { sealed = '' }: Fetched,
  identity: string,
  { mission, record }: GivenToOpening,
): Promise<OpenedSubmission> {
  const opened = await open(sealed, identity, headerOfSubmission(mission, record))
  if ('refused' in opened) return opened
  const read = Submission.safeParse(opened.content)
  return read.success ? { submission: read.data } : { refused: 'wrong-shape' }
}

/** A letter that does not open is left out: the text it belongs to can still be read. */
export async function openLetters(
  letters: readonly Letter[],
  identity: string,
  { mission, record }: GivenToOpening,
): Promise<OpenedLetter[]> {
  const all = letters.map(async ({ point, turn, kind, sealed }) => {
    const opened = await open(sealed, identity, headerOfLetter(kind, mission, record, point, turn))
    return 'content' in opened ? [{ point, turn, kind, content: Object(opened.content) }] : []
  })
  return (await Promise.all(all)).flat()
}
