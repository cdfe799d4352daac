/** The doors of feedback after a mission. The session says for which mission, and goes no further: nothing of it is kept with the text. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { takesFeedback } from '../../../domain/feedback.ts'
import type { Mission } from '../../../domain/mission.ts'
import { type ReadFeedback, readFeedback } from '../../../intake/read-feedback.ts'
import type { Intake } from '../../../open-intake.ts'
import {
  beginFeedback,
  readersOfFeedback,
  receiveFeedback,
  recipientsOfFeedback,
} from '../../../receive-feedback.ts'
import { keysOf, openIntake } from '../../civil-society/find-call.ts'
import { takes } from '../../guard-origin.ts'
import type { Rooms, Visitor } from '../../rooms.tsx'
import { missionOf } from '../find-mission.ts'
import type { GivenToFeedback } from './feedback-form.tsx'
import { FeedbackPage } from './feedback-page.tsx'
import { FeedbackSent } from './feedback-sent.tsx'
import { type FeedbackSetback, needsNewTicket, setbackOf } from './feedback-setbacks.ts'
import { KeptFeedback } from './kept-feedback.tsx'

const place = 'participant/feedback'
/** Three fields in a script of three bytes a character, as a form writes them, or sealed. */
const mostBytes = 120_000

export function openFeedback({ house, reader, doors, show }: Rooms): void {
  const { say, language } = reader

  doors.get('/participant/feedback', async visitor => {
    if (!visitor.env.gate) return visitor.notFound()
    const mission = await missionOf(visitor)
    if (!mission || !takesFeedback(mission, visitor.env.today)) {
      return visitor.redirect(reader.to('participant'), 303)
    }
    return showForm(visitor, mission, await openIntake(visitor))
  })

  doors.post('/participant/feedback', takes('form', mostBytes), async visitor => {
    if (!visitor.env.gate) return visitor.notFound()
    const form = new URLSearchParams(await visitor.req.text())
    const [token, sealed] = [form.get('token') ?? '', form.get('sealed')?.toWellFormed()]
    const read = readFeedback(Object.fromEntries(form), language)
    try {
      const mission = await missionOf(visitor)
      const { today, now } = visitor.env
      if (!mission || !takesFeedback(mission, today)) return keep(visitor, token, read, 'signed-out', 403)
      const intake = await openIntake(visitor)
      const brought = sealed !== undefined ? { sealed } : read.feedback && { feedback: read.feedback }
      if (!brought) return await showForm(visitor, mission, intake, { read, token })
      const recipients = recipientsOfFeedback(await intake.calls.find(mission.id), intake.recipients)
      const sent = await receiveFeedback(
        { mission: mission.id, recipients, token, brought, today, now },
        intake,
      )
      if ('refused' in sent) {
        return await showForm(visitor, mission, intake, { read, token, setback: setbackOf(sent.refused) })
      }
      const { receipt } = sent
      if (wantsJson(visitor)) return visitor.json({ receipt })
      const children = <FeedbackSent reader={reader} receipt={receipt} />
      return await show(visitor, { title: say('pages.feedback.sent.title'), place, typing: true, children })
    } catch {
      visitor.header('retry-after', '2')
      return keep(visitor, token, read, 'failed', 503)
    }
  })

  async function showForm(
    visitor: Visitor,
    mission: Mission,
    intake: Intake,
    back?: { readonly read: ReadFeedback; readonly token: string; readonly setback?: FeedbackSetback },
  ) {
    const { setback } = back ?? {}
    const given = await giveTo(visitor, mission, intake)
    const again = back && !(setback && needsNewTicket(setback))
    const status = setback ? 409 : back ? 400 : 200
    if (wantsJson(visitor)) {
      const { token, record } = given
      return visitor.json(
        { setback: setback ?? 'not-sealed', ...(!again && { ticket: { token, record } }) },
        409,
      )
    }
    const children = (
      <FeedbackPage
        {...{ reader, mission, setback, standing: house.content.standing, read: back?.read }}
        given={again ? { ...given, token: back.token } : given}
      />
    )
    // A page on which text stands already stays with the server: its record is not the one of a new ticket.
    const script = back ? undefined : house.assets.sealing
    return show(
      visitor,
      { title: titleOf(back), place, typing: back !== undefined, script, children },
      status,
    )
  }

  function titleOf(back: { readonly read: ReadFeedback } | undefined): string {
    const title = say('pages.feedback.title')
    return back && back.read.problems.length > 0 ? say('pages.form.title_with_errors', { title }) : title
  }

  async function giveTo(visitor: Visitor, mission: Mission, intake: Intake): Promise<GivenToFeedback> {
    const { newKey, now } = visitor.env
    const { secret, signed, calls } = intake
    const call = await calls.find(mission.id)
    const keys = await keysOf(recipientsOfFeedback(call, intake.recipients))
    return {
      ...(await beginFeedback(secret, mission.id, { key: newKey(), now })),
      ...{ mission: mission.id, signed, recipients: readersOfFeedback(call, intake.recipients) },
      shown: { keys, script: house.assets.sealing },
    }
  }

  function keep(
    visitor: Visitor,
    token: string,
    read: ReadFeedback,
    setback: FeedbackSetback,
    status: ContentfulStatusCode,
  ) {
    if (wantsJson(visitor)) return visitor.json({ setback }, status)
    const children = <KeptFeedback {...{ reader, token, read, setback }} />
    return show(visitor, { title: say('pages.input.not_sent'), place, typing: true, children }, status)
  }
}

function wantsJson({ req }: Visitor): boolean {
  return req.header('accept') === 'application/json'
}
