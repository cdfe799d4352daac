/** The pages of announced missions, and the counter where anybody may order the briefing that was released for the public. */
import { isOpen } from '../../domain/call-for-input.ts'
import type { Audience } from '../../domain/closed-lists.ts'
import type { Mission as MissionData } from '../../domain/mission.ts'
import { countOutcomes } from '../../intake/count-outcomes.ts'
import { mergeBriefing } from '../../merge/merge-briefing.ts'
import { findFile, type OpenedRelease, readReleased, readReleasedBriefing } from '../../open-release.ts'
import { CallNotice } from '../civil-society/call-notice.tsx'
import { openIntake } from '../civil-society/find-call.ts'
import { OpenCalls } from '../civil-society/open-calls.tsx'
import { findCurrent } from '../find-release.ts'
import { Paragraph } from '../layout/elements.tsx'
import { answerOrder, answerReleased } from '../order/answer-order.ts'
import { BriefingForm } from '../order/briefing-form.tsx'
import { type BriefingOrder, isComplete, readOrder } from '../order/briefing-order.ts'
import { OrderIncomplete } from '../order/order-incomplete.tsx'
import type { Rooms, Visitor } from '../rooms.tsx'
import { releasedVoices } from '../voices-for.ts'
import { Mission } from './mission.tsx'
import { Missions } from './missions.tsx'

/** Participants will show a code; until then their briefing is open on one's own machine only. */
const audiencesFor = ({ env }: Visitor): readonly Audience[] =>
  env.open ? ['participant', 'public'] : ['public']

export function openMissions({ house, reader, doors, show }: Rooms): void {
  const { content } = house
  const { say, language } = reader

  doors.get('/missions', async visitor => {
    const { env } = visitor
    const [missions, calls] = await Promise.all([env.missions.listAnnounced(), env.calls.list()])
    const open = missions.flatMap(mission => {
      const call = calls.find(one => one.mission === mission.id && isOpen(one, env.today))
      return call ? [{ mission, call }] : []
    })
    return show(visitor, {
      title: say('pages.missions.title'),
      place: 'missions',
      room: 'missions',
      children: (
        <Missions reader={reader} missions={missions}>
          <OpenCalls reader={reader} calls={open} />
        </Missions>
      ),
    })
  })

  doors.get('/missions/:id', async visitor => {
    const mission = await visitor.env.missions.findAnnounced(visitor.req.param('id'))
    return mission ? showMission(visitor, mission) : visitor.notFound()
  })

  doors.get('/missions/:id/briefing', async visitor => {
    const mission = await visitor.env.missions.findAnnounced(visitor.req.param('id'))
    if (!mission) return visitor.notFound()
    const released = await findCurrent(visitor, mission.id)
    if (!released && !visitor.env.open) return visitor.notFound()
    const order = readOrder(visitor.req.query(), audiencesFor(visitor))
    if (!isComplete(order)) return showMission(visitor, mission, order)
    return released
      ? sendReleased(visitor, released, order)
      : answerOrder(visitor, mission, await releasedVoices(visitor, mission.id), order, house)
  })

  async function sendReleased(visitor: Visitor, released: OpenedRelease, order: BriefingOrder) {
    const file = findFile(released.manifest, order)
    return file ? answerReleased(visitor, await readReleased(released, order), file) : visitor.notFound()
  }

  /** With an order that came back, when something in it is missing. */
  async function showMission(visitor: Visitor, mission: MissionData, order?: Partial<BriefingOrder>) {
    const asOf = visitor.env.today
    const call = await visitor.env.calls.find(mission.id)
    const outcomes = call && countOutcomes(await (await openIntake(visitor)).voices.outcomes(mission.id))
    const released = await findCurrent(visitor, mission.id)
    const briefing = released
      ? await readReleasedBriefing(released, 'public', language)
      : mergeBriefing({ mission, content, voices: [], audience: 'public', language, asOf })
    // Concepts are for one's own machine: elsewhere a mission is where and when, until two officials released more.
    const withheld = !released && !visitor.env.open
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
          withheld={withheld}
        >
          {withheld ? (
            <Paragraph>{say('pages.mission.not_released')}</Paragraph>
          ) : (
            <BriefingForm
              {...{ reader, place, order }}
              audiences={audiencesFor(visitor)}
              released={released !== undefined}
            />
          )}
          {call && <CallNotice {...{ reader, mission, call, outcomes }} today={asOf} />}
        </Mission>
      ),
    }
    return show(visitor, page, order ? 400 : 200)
  }
}
