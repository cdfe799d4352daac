/** The pages of missions, and the counter where their briefings are ordered and handed over. */
import type { Mission as MissionData } from '../../domain/mission.ts'
import { mergeBriefing } from '../../merge/merge-briefing.ts'
import { Mission } from '../public/mission.tsx'
import { Missions } from '../public/missions.tsx'
import type { Rooms, Visitor } from '../rooms.tsx'
import { answerOrder } from './answer-order.ts'
import { BriefingForm } from './briefing-form.tsx'
import { type BriefingOrder, isComplete, readOrder } from './briefing-order.ts'
import { OrderIncomplete } from './order-incomplete.tsx'

export function openMissionRooms({ house, reader, doors, show }: Rooms): void {
  const { content } = house
  const { say, language } = reader

  doors.get('/missions', async visitor =>
    show(visitor, {
      title: say('pages.missions.title'),
      place: 'missions',
      room: 'missions',
      children: <Missions reader={reader} missions={await visitor.env.missions.list()} />,
    }),
  )

  doors.get('/missions/:id', async visitor => {
    const mission = await visitor.env.missions.find(visitor.req.param('id'))
    return mission ? showMission(visitor, mission) : visitor.notFound()
  })

  doors.get('/missions/:id/briefing', async visitor => {
    const mission = await visitor.env.missions.find(visitor.req.param('id'))
    if (!mission) return visitor.notFound()
    const order = readOrder(visitor.req.query())
    return isComplete(order)
      ? answerOrder(visitor, mission, order, house)
      : showMission(visitor, mission, order)
  })

  /** With an order that came back, when something in it is missing. */
  function showMission(visitor: Visitor, mission: MissionData, order?: Partial<BriefingOrder>) {
    const asOf = visitor.env.today
    const briefing = mergeBriefing({ mission, content, voices: [], audience: 'public', language, asOf })
    const page = {
      title: mission.title[language],
      place: `missions/${mission.id}`,
      room: 'missions' as const,
      children: (
        <Mission
          reader={reader}
          mission={mission}
          briefing={briefing}
          notice={order && <OrderIncomplete reader={reader} order={order} />}
        >
          <BriefingForm reader={reader} missionId={mission.id} order={order} />
        </Mission>
      ),
    }
    return show(visitor, page, order ? 400 : 200)
  }
}
