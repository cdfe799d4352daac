/** Does what a sender asks for with a receipt. Asked a second time, nothing happens and the answer is the same. */
import type { Day } from '../../domain/day.ts'
import { steps } from '../../domain/point-status.ts'
import { readLetter } from '../../intake/read-letter.ts'
import type { Intake } from '../../open-intake.ts'
import type { At, Outcome } from '../../store/move-point.ts'
import { isSealedLetter, sealAnswer } from '../../write-letter.ts'
import type { SentWithReceipt } from './sent-with-receipt.ts'

export const acts = ['answer', 'object', 'withdraw'] as const
export type Act = (typeof acts)[number]
/** `changed`: the point is no longer what the sender had seen. */
export type ActNotice = Act | 'changed'

type SentAct = Pick<SentWithReceipt, 'text' | 'sealed'> & { readonly act: Act }

export interface LetterProblem {
  readonly problem: 'missing' | 'too-long' | 'not-sealed'
}

export async function actOnPoint(
  sent: SentAct,
  at: At,
  intake: Intake,
  today: Day,
): Promise<ActNotice | LetterProblem> {
  const { points } = intake
  if (sent.act === 'withdraw') return tell('withdraw', at, await points.withdraw(at, today), intake)
  const letter = await letterOf(sent, at, intake)
  if (typeof letter === 'object') return letter
  if (sent.act === 'object') return tell('object', at, await points.object(at, letter, today), intake)
  if (letter === undefined) return { problem: 'missing' }
  return tell('answer', at, await points.answer(at, letter, today), intake)
}

/** Nothing where nothing was written, which is enough for an objection. */
async function letterOf({ text, sealed }: SentAct, at: At, { calls, recipients }: Intake) {
  const call = await calls.find(at.mission)
  if (!call) throw new Error('a submission without its call')
  if (sealed) {
    return isSealedLetter('answer', sealed, call, recipients) ? sealed : ({ problem: 'not-sealed' } as const)
  }
  const read = readLetter(text)
  if ('text' in read) return sealAnswer(read.text, at, call, recipients)
  return read.problem === 'missing' ? undefined : ({ problem: read.problem } as const)
}

/** Where the point stands one step further already, exactly as asked, it is the same request that came twice. */
async function tell(act: Act, at: At, outcome: Outcome, { submissions }: Intake): Promise<ActNotice> {
  if (outcome === 'done') return act
  const now = (await submissions.find(at.mission, at.submission))?.points.find(
    ({ number }) => number === at.point,
  )
  return now?.version === at.version + 1 && now.status === steps[act].to ? act : 'changed'
}
