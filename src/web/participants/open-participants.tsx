/** The doors of participants: a code for a session, and within it the pack. What they answer lives as long as the request. */
import { takesFeedback } from '../../domain/feedback.ts'
import type { Mission } from '../../domain/mission.ts'
import { takes } from '../guard-origin.ts'
import type { Rooms, Visitor } from '../rooms.tsx'
import { giveToken, takeBack, tokenHashOf } from '../sign-in/browser-tokens.ts'
import { CodeForm } from './code-form.tsx'
import { openFeedback } from './feedback/open-feedback.tsx'
import { findBriefing, packState } from './find-briefing.ts'
import { missionOf } from './find-mission.ts'
import { PackForm } from './pack-form.tsx'
import { isWhole, type ReadChoice, readChoice } from './read-choice.ts'
import { sendPack } from './send-pack.ts'

const place = 'participant'

export function openParticipants(rooms: Rooms): void {
  const { house, reader, doors, show } = rooms
  const { say, language } = reader

  doors.get('/participant', async visitor => {
    if (!visitor.env.gate) return visitor.notFound()
    const mission = await missionOf(visitor)
    return mission ? showForm(visitor, mission) : askCode(visitor, false)
  })

  doors.post('/participant', takes('form', 1000), async visitor => {
    const { gate, today } = visitor.env
    if (!gate) return visitor.notFound()
    const { code } = await visitor.req.parseBody()
    const codeMark = await gate.markOf(typeof code === 'string' ? code : '')
    const id = await gate.participants.findCode(codeMark, today)
    if (id === undefined) return askCode(visitor, true)
    const before = await tokenHashOf(visitor, 'participant')
    if (before) await gate.participants.end(before)
    await gate.participants.begin(await giveToken(visitor, 'participant', gate.newToken()), id, gate.now)
    return visitor.redirect(reader.to(place), 303)
  })

  doors.post('/participant/pack', takes('form', 8000), async visitor => {
    const mission = await missionOf(visitor)
    if (!mission) return visitor.env.gate ? askCode(visitor, false, 403) : visitor.notFound()
    const read = readChoice(await visitor.req.parseBody({ all: true }), mission)
    if (!isWhole(read)) return showForm(visitor, mission, read)
    const briefing = await findBriefing(visitor, mission, read.choice.language, house)
    if (!briefing) return showForm(visitor, mission, read)
    const { choice } = read
    return sendPack(house.preparePack({ mission, choice, briefing, asOf: visitor.env.today }))
  })

  doors.post('/participant/leave', takes('form', 1000), async visitor => {
    if (!visitor.env.gate) return visitor.notFound()
    const hash = await tokenHashOf(visitor, 'participant')
    if (hash) await visitor.env.gate.participants.end(hash)
    takeBack(visitor, 'participant')
    return visitor.redirect(reader.to(place), 303)
  })

  openFeedback(rooms)

  function askCode(visitor: Visitor, refused: boolean, status: 200 | 403 = 200) {
    const title = say('pages.participant.title')
    const children = <CodeForm reader={reader} refused={refused} />
    return show(visitor, { title, place, script: house.assets.fillInCode, children }, refused ? 400 : status)
  }

  async function showForm(visitor: Visitor, mission: Mission, read?: ReadChoice) {
    const state = await packState(visitor, mission)
    const afterwards = takesFeedback(mission, visitor.env.today)
    const children = <PackForm {...{ reader, mission, state, read, afterwards }} />
    return show(visitor, { title: mission.title[language], place, children }, read ? 400 : 200)
  }
}
