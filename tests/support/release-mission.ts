/** Takes a mission's next version to its release, or to a state before it, as two officials do: for tests of what comes after. */
import type { ReleaseState } from '../../src/domain/closed-lists.ts'
import type { Mission } from '../../src/domain/mission.ts'
import { type Asked, beginRelease, takeStep } from '../../src/release-desk.ts'
import type { ReleaseRooms } from '../../src/release-rooms.ts'
import { surveyRelease } from '../../src/survey-release.ts'

export const author = { by: 'official:author', office: 'Zeepaardenbureau' }
export const approver = { by: 'official:approver', office: 'Ministerie van de Zee' }

interface ReleaseCourse {
  readonly embargo?: string
  readonly until?: ReleaseState
}

export async function releaseMission(
  rooms: ReleaseRooms,
  mission: Mission,
  today: string,
  { embargo = 'none', until = 'released' }: ReleaseCourse = {},
) {
  const of = (who: typeof author) => ({ mission, today, ...who })
  const step = async (who: typeof author, asked: Asked) => {
    const { working } = await surveyRelease(rooms, mission, today)
    if (!working) throw new Error('no version is being worked on')
    const at = { version: working.release.version, revision: working.revision }
    const told = await takeStep(rooms, of(who), at, asked)
    if (told !== 'done') throw new Error(`${asked.act}: ${told}`)
  }
  const begun = await beginRelease(rooms, of(author))
  if (begun !== 'done') throw new Error(`begin: ${begun}`)
  for (const { key } of (await surveyRelease(rooms, mission, today)).cautions) {
    await step(author, { act: 'accept-caution', key, reason: 'Besproken.' })
  }
  await step(author, { act: 'set-embargo', embargo })
  if (until === 'draft') return
  await step(author, { act: 'submit' })
  if (until === 'in-review') return
  await step(approver, { act: 'approve' })
  if (until === 'approved') return
  await step(approver, { act: 'release' })
}
