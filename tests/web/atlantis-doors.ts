/** The doors of the house, opened on Atlantis: no server, no database, the real words and templates. */
import { describeApi } from '../../scripts/describe-api.ts'
import type { Mission } from '../../src/domain/mission.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import type { Missions } from '../../src/store/missions.ts'
import { openDoors } from '../../src/web/open-doors.tsx'
import { asOf, content, pearls, twoCountries } from '../support/atlantis.ts'
import { wordings } from '../support/catalogues.ts'
import { presses, shell } from '../support/house.ts'

export const doors = openDoors({
  content,
  wordings,
  assets: { stylesheet: '/assets/app.css', twinStyle: 'sha256-test' },
  apiDescription: describeApi(),
  prepare: inputs => prepareBriefing(inputs, presses[inputs.language], shell),
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
    if (broken) throw new Error('D1_ERROR: secret of the database')
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
      missions: store as Missions,
      entrance: undefined,
    }),
  )
}
