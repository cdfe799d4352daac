/** Input of two points as it lies in the store: on the first nobody decided yet, on the second one official did. */
import { type DecisionMark, decisionDigest } from '../../../src/domain/decision.ts'
import { headerOfLetter, headerOfSubmission } from '../../../src/domain/sealed.ts'
import { seal } from '../../../src/intake/seal.ts'
import type { Intake } from '../../../src/open-intake.ts'
import { submission } from '../../intake/sealing.ts'
import { asOf } from '../../support/atlantis.ts'
import { voice } from '../demo-desk.ts'
import { demoRecipients } from '../send-input.ts'

const salt = 'salt of a test'
const mark: DecisionMark = { kind: 'use', reason: 'new-and-credible' }
const recipients = await demoRecipients()
// Of nobody: what is sealed to it is never opened here.
const mailbox = recipients[0]?.age ?? ''

export const points = { untouched: '1', proposed: '2' } as const

const sealed = await seal(
  { ...mark, salt },
  headerOfLetter('decision', 'any', 'any', 1, 0),
  recipients,
  mailbox,
)
const digest = await decisionDigest({ ...mark, voice, salt })

/** What the forms on the page of a submission send, each whole. */
export const proposal = { ...mark, sealed, digest }
export const confirmation = { ...mark, salt, voice: JSON.stringify(voice) }

export async function receiveInput(intake: Intake, mission: string, id: string): Promise<void> {
  await intake.submissions.receive(
    {
      ...{ id, mission, day: asOf, sealed_in: 'browser', points: 2, mailbox },
      sealed: await seal(submission, headerOfSubmission(mission, id), recipients),
      ...{ receipt_mark: `r${id}`, key_mark: `k${id}`, body_mark: `b${id}`, erasure_mark: `e${id}` },
    },
    { lane: 'proof', spent: `p${id}`, until: asOf },
  )
  const at = { mission, submission: id, point: Number(points.proposed), version: 1 }
  const outcome = await intake.points.propose(at, 'official:other', { mark, sealed, digest }, asOf)
  if (outcome !== 'done') throw new Error(`the second point is not proposed: ${outcome}`)
}

/** Feedback under the same id: the two are kept apart. */
export async function receiveFeedbackOn({ feedback }: Intake, mission: string, id: string): Promise<void> {
  const outcome = await feedback.receive({
    ...{ id, mission, day: asOf, sealed_in: 'browser', sealed: 'never opened here' },
    ...{ receipt_mark: `fr${id}`, key_mark: `fk${id}`, body_mark: `fb${id}`, erasure_mark: `fe${id}` },
  })
  if (outcome !== 'stored') throw new Error(`feedback is not kept: ${outcome}`)
}
