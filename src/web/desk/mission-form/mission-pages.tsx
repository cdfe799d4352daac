/** The pages on which a mission is made or changed, each with the form and what the reader should know above it. */
import type { Child } from 'hono/jsx'
import type { KeptMission } from '../../../store/missions.ts'
import { Breadcrumb } from '../../layout/breadcrumb.tsx'
import { Lead, Title } from '../../layout/elements.tsx'
import type { Rooms, Visitor } from '../../rooms.tsx'
import type { Fault } from './check-typed-mission.ts'
import { Differences } from './differences.tsx'
import { MissionForm } from './mission-form.tsx'
import { wordFaults } from './name-fields.ts'
import { type TypedMission, typeMission } from './typed-mission.ts'

interface Shown {
  readonly typed: TypedMission
  readonly faults?: readonly Fault[]
  /** Of which rows more are wanted. */
  readonly more?: string | null
  readonly notice?: Child
}

interface Changed extends Shown {
  readonly kept: KeptMission
}

export interface MissionPages {
  make(visitor: Visitor, shown: Shown, status?: 200 | 400): Response | Promise<Response>
  change(visitor: Visitor, shown: Changed, status?: 200 | 400 | 412 | 428): Response | Promise<Response>
  overtaken(visitor: Visitor, shown: Changed, status: 412 | 428): Response | Promise<Response>
}

/** Empty rows that a form begins with, and how many the button adds. */
const few = { programme: 2, contacts: 1 }
const many = { programme: 5, contacts: 3 }

export function makeMissionPages({ reader, show }: Rooms): MissionPages {
  const { say, language } = reader
  const roomFor = (more: string | null | undefined) => ({
    programme: more === 'programme' ? many.programme : few.programme,
    contacts: more === 'contacts' ? many.contacts : few.contacts,
  })

  const pages: MissionPages = {
    make(visitor, { typed, faults = [], more, notice }, status = 200) {
      const title = say('pages.mission_form.titles.make')
      const errors = wordFaults(faults, reader)
      const children = (
        <div class="column">
          <Breadcrumb reader={reader} to="desk" />
          <Title>{title}</Title>
          {notice}
          <Lead>{say('pages.mission_form.lead')}</Lead>
          <MissionForm filling={{ reader, typed, errors }} to="desk/new-mission" room={roomFor(more)} />
        </div>
      )
      return show(visitor, { title: marked(title, errors), place: 'desk/new-mission', children }, status)
    },

    change(visitor, { kept, typed, faults = [], more, notice }, status = 200) {
      const { id, title: name } = kept.mission
      const title = say('pages.mission_form.titles.change', { mission: name[language] })
      const errors = wordFaults(faults, reader)
      const place = `desk/missions/${id}/edit`
      const children = (
        <div class="column">
          <Breadcrumb reader={reader} to="desk" />
          <Title>{title}</Title>
          {notice}
          <MissionForm
            filling={{ reader, typed, errors }}
            to={place}
            version={kept.version}
            room={roomFor(more)}
          />
        </div>
      )
      return show(visitor, { title: marked(title, errors), place, children }, status)
    },

    overtaken(visitor, shown, status) {
      const kept = typeMission(shown.kept.mission, language)
      const notice = <Differences {...{ reader, kept, typed: shown.typed }} known={status === 412} />
      return pages.change(visitor, { ...shown, notice }, status)
    },
  }
  return pages

  /** A screen reader says the title first, so it tells at once that something is to be corrected. */
  function marked(title: string, errors: readonly unknown[]): string {
    return errors.length > 0 ? say('pages.form.title_with_errors', { title }) : title
  }
}
