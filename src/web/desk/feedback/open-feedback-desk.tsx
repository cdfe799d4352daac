/** The doors of the desk for feedback after a mission: who may read input may read this, and that it was handed out is on the trail. */
import { officialMark } from '../../../intake/mark.ts'
import { openIntake } from '../../civil-society/find-call.ts'
import type { Rooms, Visitor } from '../../rooms.tsx'
import { only } from '../../sign-in/guard-desk.tsx'
import { FeedbackList } from './feedback-list.tsx'

export function openFeedbackDesk({ house, reader, doors, show }: Rooms): void {
  doors.get('/desk/missions/:id/feedback', only('read-input'), async visitor => {
    const mission = await visitor.env.missions.find(visitor.req.param('id'))
    if (!mission) return visitor.notFound()
    const { feedback } = await openIntake(visitor)
    const list = await feedback.list(mission.id)
    return show(visitor, {
      title: reader.say('pages.desk_feedback.title'),
      place: `desk/missions/${mission.id}/feedback`,
      ...(list.length > 0 && { script: house.assets.opening }),
      children: <FeedbackList reader={reader} mission={mission} list={list} />,
    })
  })

  doors.get('/desk/missions/:id/feedback/sealed', only('read-input'), async visitor => {
    const handedOut = await handOut(visitor)
    if (!handedOut) return visitor.notFound()
    return visitor.json({ feedback: handedOut.map(({ id, sealed }) => ({ id, sealed })) })
  })

  /** For the `age` command: the same file as the script opens. */
  doors.get('/desk/missions/:id/feedback/:record/file', only('read-input'), async visitor => {
    const record = visitor.req.param('record')
    const found = (await handOut(visitor, record))?.find(({ id }) => id === record)
    if (!found) return visitor.notFound()
    return visitor.body(found.sealed, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${found.id.replace(/[^a-z0-9-]/g, '')}.age"`,
    })
  })
}

/** Noted before it is handed out: whoever could read it stands on the trail, whether they opened it or not. */
async function handOut(visitor: Visitor, record?: string) {
  const { env, req, var: at } = visitor
  const mission = await env.missions.find(req.param('id') ?? '')
  if (!mission || !at.official) return undefined
  const { feedback, secret } = await openIntake(visitor)
  const list = await feedback.list(mission.id)
  if (record !== undefined && !list.some(({ id }) => id === record)) return undefined
  const by = { day: env.today, actor: await officialMark(secret, at.official.subject) }
  await feedback.noteReading(mission.id, record, by)
  return list
}
