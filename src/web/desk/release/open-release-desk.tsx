/** The release of a mission, for officials who make it: how it stands, its drafts, and every version with its frozen files. */
import { audiences } from '../../../domain/closed-lists.ts'
import { openRelease } from '../../../open-release.ts'
import { answerOrder, answerReleased } from '../../order/answer-order.ts'
import { isComplete, readOrder } from '../../order/briefing-order.ts'
import type { Rooms, Visitor } from '../../rooms.tsx'
import { only } from '../../sign-in/guard-desk.tsx'
import { findReleaseDesk, surveyFound } from './find-release-desk.ts'
import { makeReleasePages } from './show-release.tsx'

export function openReleaseDesk(rooms: Rooms): void {
  const { house, doors } = rooms
  const pages = makeReleasePages(rooms)
  const place = '/desk/missions/:id/release'

  doors.get(place, only('make-briefing'), async visitor => {
    const found = await findReleaseDesk(visitor, house)
    return found ? pages.state(visitor, found) : visitor.notFound()
  })

  /** As it would be released: of the day for which it was submitted. */
  doors.get(`${place}/draft`, only('make-briefing'), async visitor => {
    const found = await findReleaseDesk(visitor, house)
    const order = readOrder(visitor.req.query(), audiences)
    if (!found || !isComplete(order)) return visitor.notFound()
    const { inputs } = await surveyFound(found)
    return answerOrder(visitor, found.mission, inputs.voices, order, house, inputs.asOf)
  })

  doors.get(`${place}/versions/:version`, only('make-briefing'), async visitor => {
    const { found, kept } = await findVersion(visitor)
    return found && kept ? pages.version(visitor, found, kept) : visitor.notFound()
  })

  /** For whoever wants to check it without us: docs/keys.md. */
  doors.get(`${place}/versions/:version/manifest`, only('make-briefing'), async visitor => {
    const { kept } = await findVersion(visitor)
    if (!kept?.signed) return visitor.notFound()
    const { mission, version } = kept.release
    const name = `${mission.replace(/[^a-z0-9-]/g, '')}-v${version}-manifest.json`
    visitor.header('content-disposition', `attachment; filename="${name}"`)
    return visitor.json(kept.signed)
  })

  doors.get(`${place}/versions/:version/:file`, only('make-briefing'), async visitor => {
    const { found, kept } = await findVersion(visitor)
    const opened = found && kept && (await openRelease(found.rooms, kept))
    const file = opened?.manifest.files.find(({ name }) => name === visitor.req.param('file'))
    if (!opened || !file) return visitor.notFound()
    const bytes = await opened.readFile(file)
    if (!bytes) throw new Error('a released file is not as it was signed')
    return answerReleased(visitor, bytes, file)
  })

  async function findVersion(visitor: Visitor) {
    const found = await findReleaseDesk(visitor, house)
    const versions = found ? await found.rooms.releases.ofMission(found.mission.id) : []
    const kept = versions.find(
      ({ release, signed }) => signed && `${release.version}` === visitor.req.param('version'),
    )
    return { found, kept }
  }
}
