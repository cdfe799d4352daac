/** The pages of announced missions, and the counter where anybody may order the briefing for the public. */
import type { Audience } from '../../domain/closed-lists.ts'
import type { Mission as MissionData } from '../../domain/mission.ts'
import { mergeBriefing } from '../../merge/merge-briefing.ts'
import { answerOrder } from '../order/answer-order.ts'
import { BriefingForm } from '../order/briefing-form.tsx'
import { type BriefingOrder, isComplete, readOrder } from '../order/briefing-order.ts'
import { OrderIncomplete } from '../order/order-incomplete.tsx'
import type { Rooms, Visitor } from '../rooms.tsx'
import { Mission } from './mission.tsx'
import { Missions } from './missions.tsx'

/** Participants will show a code; until then their briefing is open on one's own machine only. */
const audiencesFor = ({ env }: Visitor): readonly Audience[] =>
  env.open ? ['participant', 'public'] : ['public']

export function openMissions({ house, reader, doors, show }: Rooms): void {
  const { content } = house
  const { say, language } = reader

  doors.get('/missions', async visitor =>
    show(visitor, {
      title: say('pages.missions.title'),
      place: 'missions',
      room: 'missions',
      children: <Missions reader={reader} missions={await visitor.env.missions.listAnnounced()} />,
    }),
  )

  doors.get('/missions/:id', async visitor => {
    const mission = await visitor.env.missions.findAnnounced(visitor.req.param('id'))
    return mission ? showMission(visitor, mission) : visitor.notFound()
  })

  doors.get('/missions/:id/briefing', async visitor => {
    const mission = await visitor.env.missions.findAnnounced(visitor.req.param('id'))
    if (!mission) return visitor.notFound()
    const order = readOrder(visitor.req.query(), audiencesFor(visitor))
    return isComplete(order)
      ? answerOrder(visitor, mission, order, house)
      : showMission(visitor, mission, order)
  })

  /** With an order that came back, when something in it is missing. */
  function showMission(visitor: Visitor, mission: MissionData, order?: Partial<BriefingOrder>) {
    const asOf = visitor.env.today
    const briefing = mergeBriefing({ mission, content, voices: [], audience: 'public', language, asOf })
    const place = `missions/${mission.id}`
    const page = {
      title: mission.title[language],
      place,
      room: 'missions' as const,
      children: (
        <Mission
          reader={reader}
          mission={mission}
          briefing={briefing}
          back="missions"
          notice={order && <OrderIncomplete reader={reader} order={order} />}
        >
          <BriefingForm reader={reader} place={place} audiences={audiencesFor(visitor)} order={order} />
        </Mission>
      ),
    }
    return show(visitor, page, order ? 400 : 200)
  }
}
