/** Who must do what next, in the order in which it is due; what this official can do leads to where it is done. */
import type { Mission } from '../../../domain/mission.ts'
import type { Task, TaskKind } from '../../../domain/next-tasks.ts'
import { type Deed, may, type Official, rolesFor } from '../../../domain/official.ts'
import { Aside, Link, Paragraph } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'

interface TaskListProps {
  readonly reader: Reader
  readonly official: Official
  readonly mission: Mission
  readonly tasks: readonly Task[]
}

/** Below the page of the mission. */
const places: Readonly<Record<TaskKind, string>> = {
  'decide-risk': '/edit#high_risk',
  'review-decision': '/edit#high_risk',
  announce: '#announce',
  'decide-input': '/input',
  'confirm-input': '/input',
  'resolve-cautions': '#cautions',
  'invite-ambassador': '#briefing',
  'give-codes': '/codes',
  'read-feedback': '/feedback',
}

export function TaskList({ reader, official, mission, tasks }: TaskListProps) {
  const { say, to, term, formats } = reader
  const whoMay = (deed: Deed) => formats.either(rolesFor(deed).map(role => term('roles', role)))
  if (tasks.length === 0) return <Paragraph>{say('pages.glance.nothing')}</Paragraph>
  return (
    <ol class="utrecht-ordered-list">
      {tasks.map(({ kind, deed, count = 0, by }) => {
        const words = say(`pages.glance.tasks.${kind}`, { count })
        return (
          <li class="utrecht-ordered-list__item">
            {may(official, deed, mission.id) ? (
              <Link href={to(`desk/missions/${mission.id}${places[kind]}`)}>{words}</Link>
            ) : (
              words
            )}
            <Aside>{say('pages.glance.who_by', { who: whoMay(deed), date: formats.day(by) })}</Aside>
          </li>
        )
      })}
    </ol>
  )
}
