/** Sends input as a script on our page does: asks for work, does it, seals the text here, and sends it once. */
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { headerOfSubmission } from '../src/domain/sealed.ts'
import type { Submission } from '../src/domain/submission.ts'
import { demoKeys } from '../src/generated/demo-keys.ts'
import { chooseRecipients, verifyRecipients } from '../src/intake/recipients.ts'
import { seal } from '../src/intake/seal.ts'
import { telltale } from '../tests/web/telltale.ts'

export interface Prepared {
  readonly key: string
  readonly body: string
}

export function submissionWith(happens: string): Submission {
  return {
    language: 'en',
    route: 'direct',
    points: [{ theme: 'labour', sectors: 'all', happens, sources: [], use: 'anonymous', consent: true }],
  }
}

export async function prepare(address: string, mission: string, happens: string): Promise<Prepared> {
  const at = `${address}/en/missions/${mission}/input`
  const asked = await fetch(`${at}/challenge`, { headers: telltale })
  if (!asked.ok) throw new Error(`no challenge: ${asked.status}`)
  const { challenge, key, record } = (await asked.json()) as {
    challenge: Challenge
    key: string
    record: string
  }
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('the work could not be done')
  const list = await verifyRecipients(
    JSON.parse(demoKeys.recipients),
    demoKeys.signer,
    new Date().toISOString().slice(0, 10),
  )
  const recipients = chooseRecipients(list, ['demo-official-1', 'demo-official-2'])
  const sealed = await seal(submissionWith(happens), headerOfSubmission(mission, record), recipients)
  return {
    key,
    body: JSON.stringify({ key, payload: JSON.stringify({ challenge, solution }), sealed, points: 1 }),
  }
}

/** The receipt, or why there is none. */
export async function send(
  address: string,
  mission: string,
  { body }: Prepared,
): Promise<{ receipt?: string; status: number }> {
  const answer = await fetch(`${address}/en/missions/${mission}/input/sealed`, {
    method: 'POST',
    headers: { ...telltale, origin: address, 'content-type': 'application/json' },
    body,
  })
  const { receipt } = (await answer.json().catch(() => ({}))) as { receipt?: string }
  return { ...(receipt && { receipt }), status: answer.status }
}
