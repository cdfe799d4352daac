/** The doors of the input form for browsers without JavaScript: one page for every step, and a text that is never lost. */
import { isOpen } from '../../domain/call-for-input.ts'
import { inputRoutes } from '../../domain/closed-lists.ts'
import { makeFormToken } from '../../intake/form-token.ts'
import { receiveSubmission } from '../../receive-submission.ts'
import { takes } from '../guard-origin.ts'
import type { Rooms, Visitor } from '../rooms.tsx'
import { CallClosed } from './call-closed.tsx'
import { Confirmation } from './confirmation.tsx'
import { type CallFound, findCall, showCall } from './find-call.ts'
import { readForm, type SentForm } from './form-fields.ts'
import { InputPage, type Setback, titleOf } from './input-page.tsx'
import { KeptText } from './kept-text.tsx'
import { openSealedInput } from './open-sealed-input.ts'
import { needsNewForm, setbackOf, waits } from './setbacks.ts'
import { firstView, type InputView, type Step, takeStep } from './take-step.ts'

/** Ten points in a script of three bytes a character, as a form writes them. */
const mostBytes = 700_000

export function openInput(rooms: Rooms): void {
  const { house, reader, doors, show } = rooms
  const { say, language } = reader

  doors.get('/missions/:id/input', async visitor => {
    const found = await findCall(visitor)
    if (!found) return visitor.notFound()
    if (isOpen(found.call, visitor.env.today)) return showStep(visitor, found, firstView)
    const { mission, call } = found
    const children = <CallClosed reader={reader} mission={mission} call={call} />
    const title = say('pages.input.closed_title')
    return show(visitor, { title, place: `missions/${mission.id}/input`, room: 'missions', children })
  })

  doors.post('/missions/:id/input', takes('form', mostBytes), async visitor => {
    const sent = readForm(new URLSearchParams(await visitor.req.text()))
    try {
      const found = await findCall(visitor)
      if (!found) return visitor.notFound()
      const view = takeStep(sent, { language, routes: found.call.routes })
      return await (view.on === 'send'
        ? send(visitor, found, view, sent.token)
        : showStep(visitor, found, view, sent.token))
    } catch {
      return showKept(visitor, sent)
    }
  })

  openSealedInput(rooms)

  async function send(
    visitor: Visitor,
    found: CallFound,
    view: Extract<Step, { on: 'send' }>,
    token: string,
  ) {
    const { today, now } = visitor.env
    const { submission } = view
    const sent = await receiveSubmission(
      { mission: found.mission.id, entrance: { lane: 'slow', token }, brought: { submission }, today, now },
      found.intake,
    )
    if ('refused' in sent) {
      const setback = setbackOf(sent.refused)
      const again = needsNewForm(setback) ? undefined : token
      return showStep(visitor, found, { ...view, on: 'check' }, again, setback)
    }
    const children = <Confirmation reader={reader} receipt={sent.receipt} points={submission.points.length} />
    return show(visitor, { title: say('pages.input.titles.sent'), place: 'receipt', typing: true, children })
  }

  async function showStep(
    visitor: Visitor,
    found: CallFound,
    view: InputView,
    known?: string,
    setback?: Setback,
  ) {
    const { env } = visitor
    const { mission, intake } = found
    const token = known || (await makeFormToken(intake.secret, mission.id, env.newKey(), env.now))
    const shown = await showCall(found, house.assets.sealing)
    const untouched = view.on === 'start' && view.typed.points.length === 0
    const wait = setback && waits[setback]
    if (wait) visitor.header('retry-after', String(wait))
    const page = {
      title: titleOf(view, reader),
      place: `missions/${mission.id}/input`,
      room: 'missions' as const,
      typing: !untouched,
      script: untouched ? house.assets.sealing : undefined,
      children: (
        <InputPage
          {...{ reader, shown, view, token, setback }}
          sealing="server"
          given={untouched ? { shown, signed: intake.signed } : undefined}
        />
      ),
    }
    return show(visitor, page, wait ? 503 : setback ? 409 : view.problems.length > 0 ? 400 : 200)
  }

  function showKept(visitor: Visitor, sent: SentForm) {
    const { typed } = takeStep(sent, { language, routes: inputRoutes })
    visitor.header('retry-after', '2')
    const mission = visitor.req.param('id') ?? ''
    const children = <KeptText {...{ reader, mission, sent, typed }} />
    return show(
      visitor,
      { title: say('pages.input.not_sent'), place: 'missions', typing: true, children },
      503,
    )
  }
}
