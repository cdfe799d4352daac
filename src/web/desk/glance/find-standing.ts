/** How a mission stands today: gathered for the glance, and only as far as this official may know. */
import type { Briefing } from '../../../domain/briefing.ts'
import type { MissionStanding, WaitingInput } from '../../../domain/next-tasks.ts'
import { may, type Official } from '../../../domain/official.ts'
import type { KeptMission } from '../../../store/missions.ts'
import type { Visitor } from '../../rooms.tsx'
import { waitsFor } from '../input/input-list.tsx'

export async function findStanding(
  { env }: Visitor,
  official: Official,
  { mission, announced }: KeptMission,
  { cautions }: Pick<Briefing, 'cautions'>,
): Promise<MissionStanding> {
  const { today, calls, gate } = env
  const [call, codes, input] = await Promise.all([
    calls.find(mission.id),
    gate?.participants.list(mission.id, today),
    may(official, 'read-input', mission.id) ? countInput({ env }, mission.id) : undefined,
  ])
  // A decision is asked for as a task of its own.
  const open = cautions.filter(({ kind }) => kind !== 'decision-missing' && kind !== 'decision-past-review')
  return { mission, today, announced, call, cautions: open.length, codes: codes?.length ?? 0, input }
}

/** Nothing while the keys are missing or the store cannot be trusted: then it is not known. */
async function countInput({ env }: Pick<Visitor, 'env'>, id: string): Promise<WaitingInput | undefined> {
  const intake = await env.intake().catch(() => undefined)
  if (!intake) return undefined
  const [submissions, feedback] = await Promise.all([intake.submissions.list(id), intake.feedback.list(id)])
  const waits = submissions.flatMap(({ points }) => points.map(point => waitsFor(point, '')))
  return {
    undecided: waits.filter(wait => wait === 'official').length,
    unconfirmed: waits.filter(wait => wait === 'second').length,
    unreadFeedback: feedback.filter(({ status }) => status === 'received').length,
  }
}
