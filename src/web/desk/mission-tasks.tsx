/** What this official can do with a mission as a whole: make it known, or take that back. */
import { may, type Official } from '../../domain/official.ts'
import type { KeptMission } from '../../store/missions.ts'
import { Aside } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

interface MissionTasksProps {
  readonly reader: Reader
  readonly kept: KeptMission
  readonly official: Official
}

export function MissionTasks({ reader, kept, official }: MissionTasksProps) {
  const { say, to } = reader
  const { id } = kept.mission
  const now = kept.announced ? 'announced' : 'unannounced'
  return (
    <section class="tasks">
      <Aside>{say(`pages.desk.mission.state.${now}`)}</Aside>
      {may(official, 'announce-mission', id) && (
        <form method="post" action={to(`desk/missions/${id}/announce`)}>
          <button
            class="utrecht-button utrecht-button--secondary-action"
            type="submit"
            name="announced"
            value={kept.announced ? 'no' : 'yes'}
          >
            {say(`pages.desk.mission.change.${now}`)}
          </button>
        </form>
      )}
    </section>
  )
}
