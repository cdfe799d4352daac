/** Making and changing missions: the form, and what happens when somebody else saved first. */
import type { Context } from 'hono'
import { may, maySomewhere } from '../../domain/official.ts'
import type { KeptMission } from '../../store/missions.ts'
import { takes } from '../guard-origin.ts'
import type { Doors } from '../house.ts'
import type { Rooms } from '../rooms.tsx'
import { byOfficial } from '../sign-in/by-official.ts'
import { only } from '../sign-in/guard-desk.tsx'
import { checkTyped, type Fault } from './mission-form/check-typed-mission.ts'
import { makeMissionPages } from './mission-form/mission-pages.tsx'
import { copyMission, emptyMission, readTyped, typeMission } from './mission-form/typed-mission.ts'
import { readVersion } from './read-version.ts'

const form = takes('form', 200_000)

export function openMissionEditing(rooms: Rooms): void {
  const { reader, doors } = rooms
  const pages = makeMissionPages(rooms)

  doors.get('/desk/new-mission', async visitor => {
    const { official, env } = { official: visitor.var.official, env: visitor.env }
    if (!official || !maySomewhere(official, 'edit-mission')) return visitor.notFound()
    const from = visitor.req.query('from')
    if (from === undefined) return pages.make(visitor, { typed: emptyMission })
    const earlier = may(official, 'see-mission', from) ? await env.missions.find(from) : undefined
    if (!earlier) return visitor.notFound()
    return pages.make(visitor, { typed: copyMission(earlier, reader.language) })
  })

  doors.post('/desk/new-mission', form, async visitor => {
    const { official } = visitor.var
    if (!official || !maySomewhere(official, 'edit-mission')) return visitor.notFound()
    const sent = await readForm(visitor)
    const typed = readTyped(sent)
    if (wantsRows(sent)) return pages.make(visitor, { typed, more: sent.get('do') })
    const { mission, faults } = checkTyped(typed)
    if (!mission) return pages.make(visitor, { typed, faults }, 400)
    const known = { ...typed, id: mission.id }
    const refused = (kind: Fault['kind']) =>
      pages.make(visitor, { typed: known, faults: [{ path: ['id'], kind }] }, 400)
    if (!may(official, 'edit-mission', mission.id)) return refused('id_not_yours')
    if (!(await visitor.env.missions.add(mission, await byOfficial(visitor)))) return refused('id_taken')
    return visitor.redirect(reader.to(`desk/missions/${mission.id}`), 303)
  })

  doors.get('/desk/missions/:id/edit', only('edit-mission'), async visitor => {
    const kept = await visitor.env.missions.findKept(visitor.req.param('id'))
    if (!kept) return visitor.notFound()
    visitor.header('etag', `"${kept.version}"`)
    return pages.change(visitor, { kept, typed: typeMission(kept.mission, reader.language) })
  })

  doors.post('/desk/missions/:id/edit', form, only('edit-mission'), async visitor => {
    const id = visitor.req.param('id')
    const kept = await visitor.env.missions.findKept(id)
    if (!kept) return visitor.notFound()
    const sent = await readForm(visitor)
    const typed = { ...readTyped(sent), id }
    const version = readVersion(visitor, sent)
    const { mission, faults } = checkTyped(typed)
    const overtaken = (by: KeptMission) =>
      pages.overtaken(visitor, { kept: by, typed, faults }, version === undefined ? 428 : 412)
    if (version !== kept.version) return overtaken(kept)
    if (wantsRows(sent)) return pages.change(visitor, { kept, typed, more: sent.get('do') })
    if (!mission) return pages.change(visitor, { kept, typed, faults }, 400)
    if (!(await visitor.env.missions.change(mission, version, await byOfficial(visitor)))) {
      const now = await visitor.env.missions.findKept(id)
      return now ? overtaken(now) : visitor.notFound()
    }
    visitor.header('etag', `"${version + 1}"`)
    return visitor.redirect(reader.to(`desk/missions/${id}`), 303)
  })
}

type Sent = Context<Doors>

const readForm = async ({ req }: Sent) => new URLSearchParams(await req.text())

/** A button that asks for empty rows, not to be saved. */
const wantsRows = (form: URLSearchParams) => ['programme', 'contacts'].includes(form.get('do') ?? '')
