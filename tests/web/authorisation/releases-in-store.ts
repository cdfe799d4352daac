/** A version in every state that officials act on: each mission of the matrix has one. */
import type { ReleaseState } from '../../../src/domain/closed-lists.ts'
import type { Mission } from '../../../src/domain/mission.ts'
import { prepareBriefing } from '../../../src/prepare-briefing.ts'
import type { ReleaseRooms } from '../../../src/release-rooms.ts'
import { surveyRelease } from '../../../src/survey-release.ts'
import { asOf, content } from '../../support/atlantis.ts'
import { presses, shell } from '../../support/house.ts'
import { releaseMission } from '../../support/release-mission.ts'
import type { ReleaseStore } from '../../support/release-store.ts'

/** What a form on the page of a version sends along. */
export interface Seen {
  readonly version: string
  readonly revision: string
  /** Of a caution that was found, and accepted. */
  readonly key: string
}

export async function bringTo(store: ReleaseStore, mission: Mission, state: ReleaseState): Promise<Seen> {
  const rooms: ReleaseRooms = {
    ...{ ...(await store.releases()), ...(await store.releasing()), content, contentRevision: 'c0ffee' },
    prepare: inputs => prepareBriefing(inputs, presses[inputs.language], shell),
    track: () => new Uint8Array(),
    voices: { list: async () => [] },
  }
  await releaseMission(rooms, mission, asOf, { until: state })
  const { versions, cautions } = await surveyRelease(rooms, mission, asOf)
  const kept = versions.at(-1)
  const key = cautions[0]?.key
  if (kept?.release.state !== state || !key) throw new Error(`${mission.id} is not ${state}`)
  return { version: String(kept.release.version), revision: String(kept.revision), key }
}
