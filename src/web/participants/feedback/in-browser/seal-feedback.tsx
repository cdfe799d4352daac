/** The feedback form in the browser: what is typed there leaves sealed, and stays on the page until it was received. */
import { canonicalJson } from '../../../../domain/canonical-json.ts'
import type { Feedback } from '../../../../domain/feedback.ts'
import type { Recipient } from '../../../../domain/recipient.ts'
import { headerOfFeedback } from '../../../../domain/sealed.ts'
import { readFeedback } from '../../../../intake/read-feedback.ts'
import { seal } from '../../../../intake/seal.ts'
import { Blocked } from '../../../civil-society/in-browser/blocked.tsx'
import { replacePart, showPage } from '../../../civil-society/in-browser/stage.tsx'
import { type Told, trustRecipients } from '../../../civil-society/in-browser/trust-recipients.ts'
import { Sealing } from '../../../civil-society/sealing.tsx'
import type { Reader } from '../../../reader.ts'
import { FeedbackForm, type FeedbackTicket, type GivenToFeedback } from '../feedback-form.tsx'
import { FeedbackSent } from '../feedback-sent.tsx'
import { type FeedbackSetback, saySetback } from '../feedback-setbacks.ts'

type Answer =
  | { readonly receipt: string }
  | { readonly setback: FeedbackSetback; readonly ticket?: FeedbackTicket }

export async function sealFeedback(main: HTMLElement, reader: Reader, told: Told): Promise<void> {
  const form = main.querySelector<HTMLFormElement>('form[data-feedback]')
  if (!form) return
  const given: GivenToFeedback = JSON.parse(form.dataset.feedback ?? '')
  const recipients = await trustRecipients(given.signed, given.recipients, told)
  if (recipients === 'cannot') return
  if (recipients === 'changed') {
    return showPage(main, <Blocked reader={reader} />, reader.say('pages.input.sealing.blocked_title'))
  }
  const part = main.querySelector('#sealing')
  if (part) replacePart(part, <Sealing reader={reader} shown={given.shown} sealing="browser" />)
  const hint = <p class="hint">{reader.say('pages.input.sealing.short.browser')}</p>
  for (const one of form.querySelectorAll('form > .hint')) replacePart(one, hint)
  listen(main, reader, given, recipients)
}

function listen(
  main: HTMLElement,
  reader: Reader,
  given: GivenToFeedback,
  recipients: readonly Recipient[],
): void {
  let ticket: FeedbackTicket = given
  let last: { readonly text: string; readonly record: string; readonly sealed: string } | undefined
  /** A second try sends the same thing again, so that nothing arrives twice. */
  const prepare = async (feedback: Feedback) => {
    const { record } = ticket
    const text = canonicalJson(feedback)
    if (last?.text !== text || last.record !== record) {
      const sealed = await seal(feedback, headerOfFeedback(given.mission, record), recipients)
      last = { text, record, sealed }
    }
    return last.sealed
  }
  main.addEventListener('submit', async event => {
    const form = event.target as HTMLFormElement
    if (form.dataset.feedback === undefined) return
    event.preventDefault()
    const { feedback, typed, problems } = readFeedback(
      Object.fromEntries(new FormData(form)),
      reader.language,
    )
    if (!feedback) {
      const page = <FeedbackForm {...{ reader, given, typed, problems }} token="" sealing="browser" />
      replacePart(form, page)
      return main.querySelector<HTMLElement>('#errors')?.focus()
    }
    const stop = sayBusy(form, reader)
    const sealed = await prepare(feedback)
    const answer = await send(form.action, { token: ticket.token, sealed })
    if ('receipt' in answer) {
      const sent = <FeedbackSent reader={reader} receipt={answer.receipt} />
      return showPage(main, sent, reader.say('pages.feedback.sent.title'))
    }
    ticket = answer.ticket ?? ticket
    stop(saySetback(answer.setback, reader))
  })
}

async function send(address: string, fields: Record<string, string>): Promise<Answer> {
  try {
    const answered = await fetch(address, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(fields),
    })
    return [200, 403, 409, 503].includes(answered.status) ? await answered.json() : { setback: 'failed' }
  } catch {
    return { setback: 'no-answer' }
  }
}

/** While sealing and sending: once is enough, and a screen reader hears it. */
function sayBusy(form: HTMLFormElement, { say }: Reader): (outcome: string) => void {
  const button = form.querySelector('button')
  const status = form.querySelector('[role=status]')
  const set = (busy: boolean, words: string) => {
    if (button) button.disabled = busy
    if (status) status.textContent = words
  }
  set(true, say('pages.input.sealing.working'))
  return outcome => set(false, outcome)
}
