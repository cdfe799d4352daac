/**
 * Input by a program: sealed by it, or here, in memory only. The same way in as the form has (`receiveSubmission`): a piece
 * of work instead of an account, a key by which it is received once, and a receipt.
 */
import { makeChallenge } from '../../intake/proof-of-work.ts'
import { printReceipt } from '../../intake/receipt.ts'
import { recordIdFor } from '../../intake/record-id.ts'
import { type Refused, receiveSubmission } from '../../receive-submission.ts'
import { findCall } from '../civil-society/find-call.ts'
import { takes } from '../guard-origin.ts'
import { type Api, answer, bodyOf, inBody } from './in-and-out.ts'
import { type FieldProblem, problem } from './problem-details.ts'
import { badKey, readSubmissionSent } from './read-submission-sent.ts'

/** All text of a submission, with every character that is not ASCII written as JSON may write it. */
const mostBytes = 250_000

export function openSubmissionsApi(api: Api): void {
  api.get('/missions/:id/submissions/challenge', async context => {
    const found = await findCall(context)
    if (!found) return problem(404)
    const { now, today, newKey } = context.env
    const { mission, call, intake } = found
    const key = newKey()
    return answer(context, {
      challenge: await makeChallenge(
        ...([intake.secret, mission.id, now, await intake.submissions.receivedOn(today)] as const),
      ),
      key,
      record: await recordIdFor(intake.secret, mission.id, key),
      call: { until: call.until, routes: call.routes, recipients: call.recipients },
      signed_recipients: intake.signed,
    })
  })

  api.post('/missions/:id/submissions', takes('json', mostBytes), async context => {
    const found = await findCall(context)
    if (!found) return problem(404)
    const key = context.req.header('idempotency-key')
    const read = readSubmissionSent(await bodyOf(context), key, found.call.routes)
    if (!read.sent) return problem(400, read.errors)
    const { proof: payload, brought } = read.sent
    const { today, now } = context.env
    const sent = await receiveSubmission(
      {
        ...{ mission: found.mission.id, brought, today, now },
        entrance: { lane: 'proof', key: read.sent.key, payload },
      },
      found.intake,
    )
    // The same answer when it came before: whoever asks again does not know that the first answer was lost.
    if ('receipt' in sent) return answer(context, { receipt: printReceipt(sent.receipt) }, 201)
    const { status, error } = refusals[sent.refused]
    return problem(status, [error])
  })
}

interface Refusal {
  readonly status: number
  readonly error: FieldProblem
}

const proof = (status: number, expected: string): Refusal => ({
  status,
  error: inBody(['proof'], `expected ${expected}`),
})
const solved = proof(400, 'the challenge of this mission as it was handed out, with its solution')
const onceMore = proof(409, 'the solution of a new challenge: this one is too old, or was used before')
const closed = { status: 409, error: inBody([], 'expected before the last day of the call: it is closed') }
const keyUsed = (status: number, detail: string): Refusal => ({
  status,
  error: { in: 'header', pointer: 'idempotency-key', detail },
})
const busy = { status: 503, error: inBody([], 'expected later') }

/** Of the forms without a program there is nothing here: they come in by another lane. */
const refusals: Readonly<Record<Refused, Refusal>> = {
  'no-call': closed,
  'call-closed': closed,
  'bad-key': { status: 400, error: badKey },
  'not-sealed': {
    status: 400,
    error: inBody(
      ['sealed'],
      'expected an age file, in its armour, to each recipient of the call and to recovery',
    ),
  },
  'proof-unreadable': solved,
  'proof-forged': solved,
  'proof-not-solved': solved,
  'proof-expired': onceMore,
  spent: onceMore,
  'other-body': keyUsed(422, 'expected a new key: this one came with something else'),
  erased: keyUsed(409, 'expected a new key: what came with this one was erased'),
  'form-forged': busy,
  'form-expired': busy,
  'form-unripe': busy,
  'lane-busy': busy,
  'lane-full': busy,
}
