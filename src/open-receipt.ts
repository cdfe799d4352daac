/** What a sender sees who comes back with the receipt: how far each point is, why, and the letters written to them. */
import type { Decision, DecisionMark } from './domain/decision.ts'
import { mayFollow } from './domain/point-status.ts'
import { headerOfLetter } from './domain/sealed.ts'
import { mailboxOf } from './intake/mailbox.ts'
import { mark } from './intake/mark.ts'
import { open } from './intake/open.ts'
import { readReceipt } from './intake/receipt.ts'
import type { Letter, StoredPoint, StoredSubmission, Submissions } from './store/submissions.ts'

export interface SenderPoint
  extends Pick<StoredPoint, 'number' | 'version' | 'status' | 'used_in' | 'voice'> {
  /** Missing while officials have not agreed yet. */
  readonly decision?: DecisionMark & Pick<Decision, 'to_sender'>
  /** Newest last. */
  readonly questions: readonly string[]
  readonly may: readonly ('answer' | 'object' | 'withdraw')[]
}

export type OpenedReceipt =
  | { readonly refused: 'wrong-length' | 'mistyped' | 'unknown' }
  | { readonly submission: StoredSubmission; readonly points: readonly SenderPoint[] }

export async function openReceipt(
  typed: string,
  { secret, submissions }: { readonly secret: CryptoKey; readonly submissions: Submissions },
): Promise<OpenedReceipt> {
  const read = readReceipt(typed)
  if ('refused' in read) return read
  const submission = await submissions.findByReceipt(await mark(secret, 'lookup', read.receipt))
  if (!submission) return { refused: 'unknown' }
  const { identity } = await mailboxOf(read.receipt)
  const points = submission.points.map(point => showToSender(point, submission, identity))
  return { submission, points: await Promise.all(points) }
}

async function showToSender(
  point: StoredPoint,
  { letters, mission, id }: StoredSubmission,
  identity: string,
): Promise<SenderPoint> {
  const { number, version, status, used_in, voice, decision } = point
  const contentsOf = (kind: Letter['kind']) =>
    Promise.all(
      letters
        .filter(letter => letter.point === number && letter.kind === kind)
        .map(async ({ turn, sealed }) => {
          const opened = await open(sealed, identity, headerOfLetter(kind, mission, id, number, turn))
          return 'content' in opened ? opened.content : undefined
        }),
    )
  // A proposal may still change, and a point back in the pile has no decision: neither is told.
  const decided =
    decision && ['held', 'to-be-printed', 'objected', 'used', 'not-used', 'asked'].includes(status)
  const [sealedDecision] = decided ? await contentsOf('decision') : []
  const to_sender = Object(sealedDecision).to_sender
  const questions = (await contentsOf('question')).map(content => Object(content).text)
  return {
    ...{ number, version, status, used_in },
    ...(voice && { voice }),
    ...(decided && { decision: { ...decision, ...(typeof to_sender === 'string' && { to_sender }) } }),
    questions: questions.filter(text => typeof text === 'string'),
    may: (['answer', 'object', 'withdraw'] as const).filter(act => mayFollow(act, status)),
  }
}
