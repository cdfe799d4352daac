/** What the release desk needs of one mission: who asks, what they may act with, and how its versions stand. */
import { HTTPException } from 'hono/http-exception'
import type { Mission } from '../../../domain/mission.ts'
import type { Official } from '../../../domain/official.ts'
import type { Acting, ReleaseRooms } from '../../../release-rooms.ts'
import { type Survey, surveyRelease } from '../../../survey-release.ts'
import type { House } from '../../house.ts'
import type { Visitor } from '../../rooms.tsx'
import { listVoices } from '../../voices-for.ts'

export interface ReleaseFound {
  readonly mission: Mission
  readonly official: Official
  readonly acting: Acting
  readonly rooms: ReleaseRooms
}

/** Undefined where there is no such mission. */
export async function findReleaseDesk(visitor: Visitor, house: House): Promise<ReleaseFound | undefined> {
  const { env } = visitor
  const { official } = visitor.var
  const mission = await env.missions.find(visitor.req.param('id') ?? '')
  if (!official || !mission) return undefined
  // Without its secret nobody can be told apart, and then nobody can be the second.
  if (!env.gate) throw new HTTPException(503)
  const by = await env.gate.actorOf(official.subject)
  const { content, prepare, contentRevision, track } = house
  return {
    ...{ mission, official },
    acting: { mission, by, office: official.office, today: env.today },
    rooms: {
      ...(await env.releases()),
      ...(await env.releasing()),
      ...{ content, prepare, contentRevision, track },
      voices: { list: id => listVoices(visitor, id) },
    },
  }
}

export function surveyFound({ rooms, mission, acting }: ReleaseFound): Promise<Survey> {
  return surveyRelease(rooms, mission, acting.today)
}
