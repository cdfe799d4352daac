/** What the script on the input form asks and sends: a calculation to do, and a text that is sealed already. */
import { makeChallenge } from '../../intake/proof-of-work.ts'
import { recordIdFor } from '../../intake/record-id.ts'
import { receiveSubmission } from '../../receive-submission.ts'
import { takes } from '../guard-origin.ts'
import type { Rooms } from '../rooms.tsx'
import { findCall } from './find-call.ts'
import { setbackOf } from './setbacks.ts'

/** The largest sealed file, with the calculation beside it. */
const mostBytes = 120_000

export function openSealedInput({ doors }: Rooms): void {
  /** A record is known by the key it is sent with, so both come with the challenge. */
  doors.get('/missions/:id/input/challenge', async visitor => {
    const found = await findCall(visitor)
    if (!found) return visitor.notFound()
    const { now, today, newKey } = visitor.env
    const { secret, submissions } = found.intake
    const { id } = found.mission
    const key = newKey()
    const challenge = await makeChallenge(secret, id, now, await submissions.receivedOn(today))
    return visitor.json({ challenge, key, record: await recordIdFor(secret, id, key) })
  })

  doors.post('/missions/:id/input/sealed', takes('json', mostBytes), async visitor => {
    const found = await findCall(visitor)
    if (!found) return visitor.notFound()
    const { key, payload, sealed, points } = readSealed(await visitor.req.text())
    const { today, now } = visitor.env
    const sent = await receiveSubmission(
      {
        ...{ mission: found.mission.id, today, now },
        entrance: { lane: 'proof', key, payload },
        brought: { sealed, points },
      },
      found.intake,
    )
    if ('receipt' in sent) return visitor.json({ receipt: sent.receipt })
    return visitor.json({ setback: setbackOf(sent.refused) }, 409)
  })
}

/** Of any shape until now; what is no text is none, and then it is refused further on. */
function readSealed(body: string) {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const { key, payload, sealed, points } = parse(body)
  return {
    ...{ key: text(key), payload: text(payload), sealed: text(sealed).toWellFormed() },
    points: Number.isSafeInteger(points) ? Number(points) : 0,
  }
}

function parse(body: string): Partial<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body))
  } catch {
    return {}
  }
}
