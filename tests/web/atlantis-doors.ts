/** The doors of the house, opened on Atlantis: no server, no database, the real words and templates. */
import { describeApi } from '../../scripts/describe-api.ts'
import type { Mission } from '../../src/domain/mission.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { preparePack } from '../../src/prepare-pack.ts'
import type { Calls } from '../../src/store/calls.ts'
import type { Missions } from '../../src/store/missions.ts'
import type { ReleasedFiles } from '../../src/store/released-files.ts'
import type { Releases } from '../../src/store/releases.ts'
import { trackChanges } from '../../src/track-changes.ts'
import { openDoors } from '../../src/web/open-doors.tsx'
import { asOf, content, pearls, twoCountries } from '../support/atlantis.ts'
import { wordings } from '../support/catalogues.ts'
import { presses, shell } from '../support/house.ts'

const sealing = { src: '/assets/sealing.js', integrity: 'sha256-test' }
const noReleases: Pick<Releases, 'ofMission' | 'withFile'> = {
  ofMission: async () => [],
  withFile: async () => [],
}
const noFiles: ReleasedFiles = { keep: async () => {}, read: async () => undefined }
const noCalls: Pick<Calls, 'list' | 'find'> = { list: async () => [], find: async () => undefined }

export const doors = openDoors({
  content,
  wordings,
  assets: {
    stylesheet: '/assets/app.css',
    twinStyle: 'sha256-test',
    sealing,
    opening: sealing,
    fillInCode: sealing,
    hashing: sealing,
  },
  apiDescription: describeApi(),
  contentRevision: 'c0ffee'.repeat(10),
  track: (before, after, by) => trackChanges(before, after, by, shell),
  prepare: inputs => prepareBriefing(inputs, presses[inputs.language], shell),
  preparePack: order => {
    const { language } = order.choice
    return preparePack({ ...order, content }, wordings[language], presses[language], shell)
  },
})

export const origin = 'http://localhost'

/** Where a test may stand; the missions are all announced. */
interface Visiting {
  readonly headers?: HeadersInit
  readonly body?: BodyInit
  readonly method?: string
  readonly open?: boolean
  readonly missions?: readonly Mission[]
  readonly broken?: boolean
  readonly today?: string
}

export function visit(path: string, visiting: Visiting = {}): Promise<Response> {
  const {
    method = 'GET',
    headers = {},
    body,
    open = true,
    missions = [pearls, twoCountries],
    broken = false,
    today = asOf,
  } = visiting
  const find = async (id: string) => {
    if (broken) throw new Error('a secret of the machine')
    return missions.find(mission => mission.id === id)
  }
  const store: Pick<Missions, 'listAnnounced' | 'findAnnounced'> = {
    listAnnounced: async () => [...missions],
    findAnnounced: find,
  }
  const init = { method, headers, ...(body !== undefined && { body }) }
  return Promise.resolve(
    doors.request(path, init, {
      open,
      origin,
      today,
      now: 0,
      newKey: () => 'key',
      newId: () => 'id',
      missions: store as Missions,
      calls: noCalls as Calls,
      intake: () => Promise.reject(new Error('no keys')),
      releases: async () => ({ releases: noReleases as Releases, files: noFiles, pinned: [] }),
      releasing: () => Promise.reject(new Error('no keys')),
      entrance: undefined,
      gate: undefined,
    }),
  )
}
