/** The desk: where officials work. Every door here stands behind the guard; what is about one mission asks again. */
import { may } from '../../domain/official.ts'
import type { Rooms } from '../rooms.tsx'
import { guardDesk } from '../sign-in/guard-desk.tsx'
import { DeskHome } from './desk-home.tsx'
import { openFeedbackDesk } from './feedback/open-feedback-desk.tsx'
import { openInputActs } from './input/open-input-acts.tsx'
import { openInputDesk } from './input/open-input-desk.tsx'
import { openAudit } from './open-audit.tsx'
import { openCodes } from './open-codes.tsx'
import { openDeskMissions } from './open-desk-missions.tsx'
import { openMissionEditing } from './open-mission-editing.tsx'
import { openMissionFiles } from './open-mission-files.tsx'
import { openReleaseActs } from './release/open-release-acts.tsx'
import { openReleaseDesk } from './release/open-release-desk.tsx'

export function openDesk(rooms: Rooms): void {
  const { reader, doors, show } = rooms
  doors.use('/desk/*', guardDesk(rooms))

  doors.get('/desk', async visitor => {
    const { official } = visitor.var
    if (!official) return visitor.notFound()
    const missions = await visitor.env.missions.list()
    const seen = missions.filter(({ id }) => may(official, 'see-mission', id))
    return show(visitor, {
      title: reader.say('pages.desk.title'),
      place: 'desk',
      children: <DeskHome reader={reader} official={official} missions={seen} />,
    })
  })
  openDeskMissions(rooms)
  openMissionEditing(rooms)
  openMissionFiles(rooms)
  openInputDesk(rooms)
  openInputActs(rooms)
  openFeedbackDesk(rooms)
  openReleaseDesk(rooms)
  openReleaseActs(rooms)
  openAudit(rooms)
  openCodes(rooms)
}
