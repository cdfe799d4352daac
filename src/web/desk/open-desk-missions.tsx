/** One mission at the desk: what it is, and its briefings for every audience. */
import { audiences } from '../../domain/closed-lists.ts'
import { datesOf } from '../../domain/mission-dates.ts'
import { may } from '../../domain/official.ts'
import { mergeBriefing } from '../../merge/merge-briefing.ts'
import type { KeptMission } from '../../store/missions.ts'
import { takes } from '../guard-origin.ts'
import { answerOrder } from '../order/answer-order.ts'
import { BriefingForm } from '../order/briefing-form.tsx'
import { type BriefingOrder, isComplete, readOrder } from '../order/briefing-order.ts'
import { OrderIncomplete } from '../order/order-incomplete.tsx'
import { Mission } from '../public/mission.tsx'
import type { Rooms, Visitor } from '../rooms.tsx'
import { byOfficial } from '../sign-in/by-official.ts'
import { only } from '../sign-in/guard-desk.tsx'
import { confirmedVoices } from '../voices-for.ts'
import { findStanding } from './glance/find-standing.ts'
import { Glance } from './glance/glance.tsx'
import { writeCalendar } from './glance/write-calendar.ts'
import { MissionTasks } from './mission-tasks.tsx'

export function openDeskMissions({ house, reader, doors, show }: Rooms): void {
  const { language } = reader

  doors.get('/desk/missions/:id', only('see-mission'), async visitor => {
    const kept = await visitor.env.missions.findKept(visitor.req.param('id'))
    return kept ? showMission(visitor, kept) : visitor.notFound()
  })

  doors.get('/desk/missions/:id/briefing', only('make-briefing'), async visitor => {
    const kept = await visitor.env.missions.findKept(visitor.req.param('id'))
    if (!kept) return visitor.notFound()
    const order = readOrder(visitor.req.query(), audiences)
    return isComplete(order)
      ? answerOrder(visitor, kept.mission, await confirmedVoices(visitor, kept.mission.id), order, house)
      : showMission(visitor, kept, order)
  })

  doors.post('/desk/missions/:id/announce', takes('form', 1000), only('announce-mission'), async visitor => {
    const id = visitor.req.param('id')
    if (!(await visitor.env.missions.find(id))) return visitor.notFound()
    const { announced } = await visitor.req.parseBody()
    await visitor.env.missions.announce(id, announced === 'yes', await byOfficial(visitor))
    return visitor.redirect(reader.to(`desk/missions/${id}`), 303)
  })

  doors.get('/desk/missions/:id/tasks.ics', only('see-mission'), async visitor => {
    const { missions, calls, today } = visitor.env
    const kept = await missions.findKept(visitor.req.param('id'))
    if (!kept) return visitor.notFound()
    const dates = datesOf(kept.mission, await calls.find(kept.mission.id))
    return visitor.body(await writeCalendar(kept, dates, today, reader), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${kept.mission.id.replace(/[^a-z0-9-]/g, '')}.ics"`,
    })
  })

  async function showMission(visitor: Visitor, kept: KeptMission, order?: Partial<BriefingOrder>) {
    const { official, env } = { official: visitor.var.official, env: visitor.env }
    if (!official) return visitor.notFound()
    const { mission } = kept
    const place = `desk/missions/${mission.id}`
    const briefing = mergeBriefing({
      ...{ mission, content: house.content, voices: [], language },
      audience: 'official',
      asOf: env.today,
    })
    const standing = await findStanding(visitor, official, kept, briefing)
    const page = {
      title: mission.title[language],
      place,
      children: (
        <Mission
          reader={reader}
          mission={mission}
          briefing={briefing}
          back="desk"
          notice={order && <OrderIncomplete reader={reader} order={order} />}
          tasks={
            <>
              <MissionTasks reader={reader} kept={kept} official={official} />
              <Glance {...{ reader, official, standing, briefing }} />
            </>
          }
        >
          {may(official, 'make-briefing', mission.id) && (
            <BriefingForm reader={reader} place={place} audiences={audiences} order={order} />
          )}
        </Mission>
      ),
    }
    return show(visitor, page, order ? 400 : 200)
  }
}
