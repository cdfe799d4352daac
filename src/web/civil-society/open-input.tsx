/** The doors of the input form: its steps for browsers without JavaScript, and what the sealing script asks and sends. */
import { isOpen } from '../../domain/call-for-input.ts'
import { inputRoutes } from '../../domain/closed-lists.ts'
import type { Submission } from '../../domain/submission.ts'
import { makeFormToken } from '../../intake/form-token.ts'
import { receiveSubmission } from '../../receive-submission.ts'
import { takes } from '../guard-origin.ts'
import type { Rooms, Visitor } from '../rooms.tsx'
import { CallClosed } from './call-closed.tsx'
import { type CallFound, findCall, showCall } from './find-call.ts'
import { readForm } from './form-fields.ts'
import { InputPage, type InputPageProps, type Setback, titleOf } from './input-page.tsx'
import { KeptText } from './kept-text.tsx'
import { Confirmation } from './confirmation.tsx'
import { setbackOf, statusOf } from './setbacks.ts'
import { firstView, type InputView, takeStep } from './take-step.ts'
import { openSealedInput } from './open-sealed-input.ts'

/** Ten points in a script of three bytes a character, as a form writes them. */
const mostBytes = 700_000

export function openInput(rooms: Rooms): void {
  const { house, reader, doors, show } = rooms
  const { say, language } = reader

  doors.get('/missions/:id/input', async visitor => {
    const found = await findCall(visitor)
    if (!found) return visitor.notFound()
    if (!isOpen(found.call, visitor.env.today)) return showClosed(visitor, found)
    return showStep(visitor, found, firstView, await newToken(visitor, found))
  })

  doors.post('/missions/:id/input', takes('form', mostBytes), async visitor => {
    const sent = readForm(new URLSearchParams(await visitor.req.text()))
    try {
      const found = await findCall(visitor)
      if (!found) return visitor.notFound()
      const view = takeStep(sent, { language, routes: found.call.routes })
      const token = sent.token || (await newToken(visitor, found))
      if (view.on !== 'send') return showStep(visitor, found, view, token)
      return await send(visitor, found, view, token)
    } catch {
      // The store is busy or broken, so the page is made without it, and the text is on it.
      const { typed } = takeStep(sent, { language, routes: inputRoutes })
      visitor.header('retry-after', '2')
      const children = <KeptText reader={reader} mission={visitor.req.param('id')} sent={sent} typed={typed} />
      return show(visitor, { title: say('pages.input.not_sent'), place: 'missions', typing: true, children }, 503)
    }
  })

  openSealedInput(rooms)

  async function send(
    visitor: Visitor,
    found: CallFound,
    view: Extract<InputView, { on: 'send' }>,
    token: string,
  ) {
    const { today, now } = visitor.env
    const { submission } = view
    const sent = await receiveSubmission(
      { mission: found.mission.id, entrance: { lane: 'slow', token }, brought: { submission }, today, now },
      found.intake,
    )
    if ('receipt' in sent) return showReceipt(visitor, submission, sent.receipt)
    const setback = setbackOf(sent.refused)
    const again = setback.newForm ? await newToken(visitor, found) : token
    return showStep(visitor, found, { ...view, on: 'check' }, again, setback.name)
  }

  function newToken({ env }: Visitor, { intake, mission }: CallFound): Promise<string> {
    return makeFormToken(intake.secret, mission.id, env.newKey(), env.now)
  }
```
