/** Sends input as the script of the public form does: seals it, calculates, and brings it to the door. */

import { headerOfSubmission } from '../../src/domain/sealed.ts'
import type { Point, Submission } from '../../src/domain/submission.ts'
import { demoKeys } from '../../src/generated/demo-keys.ts'
import { chooseRecipients, verifyRecipients } from '../../src/intake/recipients.ts'
import { seal } from '../../src/intake/seal.ts'
import { solve } from '../../src/intake/solve-challenge.ts'

export interface Sent {
  readonly record: string
  readonly receipt: string
}

export async function demoRecipients() {
  const list = await verifyRecipients(JSON.parse(demoKeys.recipients), demoKeys.signer, '2026-12-01')
  return chooseRecipients(list, ['demo-official-1', 'demo-official-2'])
}

export async function sendInput(address: string, mission: string, points: Point[]): Promise<Sent> {
  const door = `${address}/en/missions/${mission}/input`
  const { challenge, key, record } = await (await fetch(`${door}/challenge`)).json()
  const submission: Submission = { language: 'en', route: 'direct', points }
  const sealed = await seal(submission, headerOfSubmission(mission, record), await demoRecipients())
  const answer = await fetch(`${door}/sealed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ key, sealed, points: points.length, payload: await solve(challenge) }),
  })
  const { receipt, setback } = await answer.json()
  if (!receipt) throw new Error(`not taken: ${answer.status} ${setback}`)
  return { record, receipt }
}
