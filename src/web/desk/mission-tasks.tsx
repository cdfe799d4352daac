/** What this official can do with a mission as a whole: change it, copy it, take it along, make it known. */
import { may, maySomewhere, type Official } from '../../domain/official.ts'
import type { KeptMission } from '../../store/missions.ts'
import { Aside, Link } from '../layout/elements.tsx'
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
      {may(official, 'edit-mission', id) && (
        <Link href={to(`desk/missions/${id}/edit`)}>{say('pages.desk.mission.edit')}</Link>
      )}
      {maySomewhere(official, 'edit-mission') && (
        <Link href={`${to('desk/new-mission')}?from=${id}`}>{say('pages.desk.mission.copy')}</Link>
      )}
      <Link href={to(`desk/missions/${id}/file`)}>{say('pages.desk.mission.file')}</Link>
      {may(official, 'read-input', id) && (
        <Link href={to(`desk/missions/${id}/input`)}>{say('pages.desk_input.title')}</Link>
      )}
      {may(official, 'read-input', id) && (
        <Link href={to(`desk/missions/${id}/feedback`)}>{say('pages.desk_feedback.title')}</Link>
      )}
      {may(official, 'make-briefing', id) && (
        <Link href={to(`desk/missions/${id}/release`)}>{say('pages.release.title')}</Link>
      )}
      {may(official, 'give-codes', id) && (
        <Link href={to(`desk/missions/${id}/codes`)}>{say('pages.codes.title')}</Link>
      )}
      <Aside>{say(`pages.desk.mission.state.${now}`)}</Aside>
      {may(official, 'announce-mission', id) && (
        <form id="announce" method="post" action={to(`desk/missions/${id}/announce`)}>
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
