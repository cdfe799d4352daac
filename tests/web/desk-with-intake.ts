/** The desk of Atlantis with a call for input on the pearl mission, and a way to send to it. */

import type { Point } from '../../src/domain/submission.ts'
import { demoKeys } from '../../src/generated/demo-keys.ts'
import { makeFormToken } from '../../src/intake/form-token.ts'
import { printReceipt } from '../../src/intake/receipt.ts'
import { openSlowLane } from '../../src/intake/slow-lane.ts'
import { openIntake, readKeys } from '../../src/open-intake.ts'
import { receiveSubmission } from '../../src/receive-submission.ts'
import { seed } from '../store/sealed-thing.ts'
import { asOf, pearls } from '../support/atlantis.ts'
import { localBlobs } from '../support/sqlite.ts'
import { openAtlantisDesk } from './atlantis-desk.ts'
import { call } from './atlantis-input.ts'

export async function openDeskWithIntake() {
  const desk = await openAtlantisDesk()
  const keys = await readKeys(demoKeys, asOf)
  const now = desk.now / 1000
  const intake = await openIntake(desk.sql, localBlobs(), keys, openSlowLane(now), asOf)
  const { visit } = desk
  Object.assign(desk, { visit: () => ({ ...visit(), intake: async () => intake, calls: intake.calls }) })
  await intake.calls.save(call, 'product', asOf)
  await desk.visit().missions.announce(pearls.id, true, seed)
  let sent = 0
  return {
    ...{ desk, intake },
    /** The code of the receipt, as a sender types it. */
    async send(points: Point[]): Promise<string> {
      const token = await makeFormToken(
        keys.secret,
        pearls.id,
        `key-of-a-sender-${++sent}`.padEnd(24, '-'),
        now - 60,
      )
      const submission = { language: 'en' as const, route: 'direct' as const, points }
      const entrance = { lane: 'slow' as const, token }
      const answer = await receiveSubmission(
        { mission: pearls.id, entrance, brought: { submission }, today: asOf, now },
        intake,
      )
      if ('refused' in answer) throw new Error(`refused: ${answer.refused}`)
      return printReceipt(answer.receipt)
    },
  }
}
