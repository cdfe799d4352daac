/** Missions as files: one read in and put into the form, one written out. */
import { may, maySomewhere } from '../../domain/official.ts'
import { takes } from '../guard-origin.ts'
import { Alert, Paragraph } from '../layout/elements.tsx'
import type { Rooms } from '../rooms.tsx'
import { only } from '../sign-in/guard-desk.tsx'
import { ImportPage } from './import-page.tsx'
import { makeMissionPages } from './mission-form/mission-pages.tsx'
import { typeMission } from './mission-form/typed-mission.ts'

/** A little more than the largest file that is read, so that it is told how large it may be. */
const upload = takes('upload', 1_200_000)
/** The name in messages: what the browser says a file is called is none of our business. */
const name = 'mission.yaml'

export function openMissionFiles(rooms: Rooms): void {
  const { reader, doors, show } = rooms
  const { say, language } = reader
  const pages = makeMissionPages(rooms)
  const page = { title: say('pages.import.title'), place: 'desk/import-mission' }

  doors.get('/desk/import-mission', visitor => {
    const { official } = visitor.var
    if (!official || !maySomewhere(official, 'edit-mission')) return visitor.notFound()
    return show(visitor, { ...page, children: <ImportPage reader={reader} text="" problems={[]} /> })
  })

  doors.post('/desk/import-mission', upload, async visitor => {
    const { official } = visitor.var
    if (!official || !maySomewhere(official, 'edit-mission')) return visitor.notFound()
    const { file, text } = await visitor.req.parseBody()
    const bytes =
      file instanceof File && file.size > 0
        ? new Uint8Array(await file.arrayBuffer())
        : new TextEncoder().encode(typeof text === 'string' ? text : '')
    // Asked for only here, so that a Worker starts without the reader of YAML (docs/decisions/0032).
    const { readMission } = await import('../../content/read-mission.ts')
    const { value, problems } = readMission(name, bytes)
    if (!value) {
      const children = (
        <ImportPage reader={reader} text={new TextDecoder().decode(bytes)} problems={problems} />
      )
      return show(visitor, { ...page, title: say('pages.form.title_with_errors', page), children }, 400)
    }
    const mine = may(official, 'edit-mission', value.id)
    const kept = mine ? await visitor.env.missions.findKept(value.id) : undefined
    const kind = kept ? 'changes' : 'makes'
    const notice = (
      <Alert title={say('pages.import.read')}>
        <Paragraph>{say(`pages.import.next.${kind}`)}</Paragraph>
      </Alert>
    )
    const typed = typeMission(value, language)
    return kept ? pages.change(visitor, { kept, typed, notice }) : pages.make(visitor, { typed, notice })
  })

  doors.get('/desk/missions/:id/file', only('see-mission'), async visitor => {
    const mission = await visitor.env.missions.find(visitor.req.param('id'))
    if (!mission) return visitor.notFound()
    const { writeMission } = await import('../../content/write-mission.ts')
    return visitor.body(writeMission(mission), 200, {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': `attachment; filename="${mission.id.replace(/[^a-z0-9-]/g, '')}.yaml"`,
    })
  })
}
