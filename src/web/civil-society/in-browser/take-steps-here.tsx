/** The steps of the form in the browser: every button leads on without a word to the server, and Back loses nothing. */
import type { Recipient } from '../../../domain/recipient.ts'
import type { Receipt } from '../../../intake/receipt.ts'
import type { Reader } from '../../reader.ts'
import { type Entry, readForm } from '../form-fields.ts'
import type { GivenToScript } from '../given-to-script.ts'
import { InputPage, type Setback, titleOf } from '../input-page.tsx'
import { firstView, type InputView, takeStep } from '../take-step.ts'
import { senderTo } from './send-sealed.ts'
import { showPage } from './stage.tsx'

interface Steps {
  readonly main: HTMLElement
  readonly reader: Reader
  readonly given: GivenToScript
  readonly recipients: readonly Recipient[]
  readonly sent: (receipt: Receipt, points: number) => void
}

export function takeStepsHere({ main, reader, given: { shown }, recipients, sent }: Steps): void {
  const context = { language: reader.language, routes: shown.call.routes }
  const send = senderTo(reader.to(`missions/${shown.mission.id}/input`), shown.mission.id, recipients)
  /** What the browser's Back and Forward lead to. */
  let views: InputView[] = [firstView]
  let done = false

  const show = (view: InputView, setback?: Setback) => {
    document.querySelector('.languages')?.remove()
    const page = <InputPage {...{ reader, shown, view, setback }} token="" sealing="browser" />
    showPage(main, page, titleOf(view, reader))
  }
  const goOn = (view: InputView, setback?: Setback) => {
    const place = (history.state ?? 0) + 1
    views = [...views.slice(0, place), view]
    history.pushState(place, '')
    show(view, setback)
  }
  const typedNow = (button?: HTMLElement | null) => {
    const form = main.querySelector('form')
    return readForm(form ? ([...new FormData(form, button)] as unknown as Entry[]) : [])
  }

  main.addEventListener('submit', async event => {
    event.preventDefault()
    const form = typedNow(event.submitter)
    const view = takeStep(form, context)
    if (view.on !== 'send') return goOn(view)
    const { submission } = view
    const stop = sayBusy(main, reader)
    const answer = await send(submission)
    stop()
    if ('setback' in answer) return goOn({ ...view, on: 'check' }, answer.setback)
    done = true
    views = []
    sent(answer.receipt, submission.points.length)
  })

  addEventListener('popstate', ({ state }) => {
    if (done) return location.reload()
    const { typed } = takeStep(typedNow(), context)
    const view: InputView = { ...(views[state ?? 0] ?? firstView), typed, problems: [] }
    show(view.on === 'point' && view.number > typed.points.length ? { ...view, on: 'check' } : view)
  })

  addEventListener('beforeunload', event => {
    if (!done && typedNow().raw.points.length > 0) event.preventDefault()
  })
}

/** While sealing and sending: once is enough, and a screen reader hears it. */
function sayBusy(main: HTMLElement, { say }: Reader): () => void {
  const buttons = [...main.querySelectorAll('button')]
  for (const button of buttons) button.disabled = true
  const status = main.querySelector('[role=status]')
  if (status) status.textContent = say('pages.input.sealing.working')
  return () => {
    for (const button of buttons) button.disabled = false
  }
}
