/** Seals in the browser and sends: the readable text stays here, and a second try sends the same thing again. */
import { canonicalJson } from '../../../domain/canonical-json.ts'
import type { Recipient } from '../../../domain/recipient.ts'
import { headerOfSubmission } from '../../../domain/sealed.ts'
import type { Submission } from '../../../domain/submission.ts'
import type { Receipt } from '../../../intake/receipt.ts'
import { seal } from '../../../intake/seal.ts'
import { solve } from '../../../intake/solve-challenge.ts'
import type { Setback } from '../input-page.tsx'
import { needsNewForm } from '../setbacks.ts'

export type Answer = { readonly receipt: Receipt } | { readonly setback: Setback }

interface Attempt {
  readonly key: string
  readonly record: string
  readonly text: string
  readonly sealed: string
}

/** `address` is where the form lives; the mission is bound inside what is sealed. */
export function senderTo(address: string, mission: string, recipients: readonly Recipient[]) {
  let last: Attempt | undefined

  /** One key for as long as we do not know that it was used for something else, so that nothing arrives twice. */
  async function prepare(submission: Submission, given: { key: string; record: string }): Promise<Attempt> {
    const { key, record } = last ?? given
    const text = canonicalJson(submission)
    if (last?.text === text) return last
    const sealed = await seal(submission, headerOfSubmission(mission, record), recipients)
    last = { key, record, text, sealed }
    return last
  }

  return async (submission: Submission): Promise<Answer> => {
    try {
      const asked = await fetch(`${address}/challenge`)
      if (!asked.ok) return { setback: 'failed' }
      const { challenge, ...given } = await asked.json()
      const { key, sealed } = await prepare(submission, given)
      const answered = await fetch(`${address}/sealed`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          key,
          sealed,
          points: submission.points.length,
          payload: await solve(challenge),
        }),
      })
      const answer = answered.ok || answered.status === 409 ? await answered.json() : { setback: 'failed' }
      if ('receipt' in answer || needsNewForm(answer.setback)) last = undefined
      return answer
    } catch {
      return { setback: 'no-answer' }
    }
  }
}
