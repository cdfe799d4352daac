/**
 * The script of the input form: takes its steps in the browser, so that the text is sealed before anything leaves it.
 *
 * It comes in before anything is typed or not at all: a page on which text stands already stays with the server that made it.
 */
import { type Language, languages } from '../../../domain/closed-lists.ts'
import type { Day } from '../../../domain/day.ts'
import type { Recipient } from '../../../domain/recipient.ts'
import { chooseRecipients, verifyRecipients } from '../../../intake/recipients.ts'
import { makeReader, type Reader } from '../../reader.ts'
import { Confirmation } from '../confirmation.tsx'
import type { GivenToScript } from '../given-to-script.ts'
import { Sealing } from '../sealing.tsx'
import { Blocked } from './blocked.tsx'
import { replacePart, showPage } from './stage.tsx'
import { takeStepsHere } from './take-steps-here.tsx'
import type { Wordings } from './words.ts'

/** What the build, which knows the pinned key, and the browser, which knows the day, tell the script. */
export interface Told {
  readonly wordings: Wordings
  /** The key that the list of recipients must be signed with. */
  readonly signer: string
  readonly today: Day
}

export async function sealHere({ wordings, signer, today }: Told): Promise<void> {
  const main = document.querySelector('main')
  const form = main?.querySelector<HTMLFormElement>('form[data-given]')
  if (!main || !form || !isSecureContext) return
  const given: GivenToScript = JSON.parse(form.dataset.given ?? '')
  const language = languages.find(one => one === document.documentElement.lang) as Language
  const reader = makeReader(language, wordings[language])
  let recipients: Recipient[]
  try {
    const list = await verifyRecipients(given.signed, signer, today)
    recipients = chooseRecipients(list, given.shown.call.recipients)
  } catch (error) {
    // An older browser knows no Ed25519 and stays with the server; any other failure means that somebody changed the list.
    if ((error as Error).name === 'NotSupportedError') return
    return showPage(main, <Blocked reader={reader} />, reader.say('pages.input.sealing.blocked_title'))
  }
  const part = main.querySelector('#sealing')
  if (part) replacePart(part, <Sealing reader={reader} shown={given.shown} sealing="browser" />)
  takeStepsHere({ main, reader, given, recipients, sent: showReceipt(main, reader) })
}

function showReceipt(main: HTMLElement, reader: Reader) {
  return (receipt: string, points: number) =>
    showPage(
      main,
      <Confirmation reader={reader} receipt={receipt} points={points} />,
      reader.say('pages.input.titles.sent'),
    )
}
