/**
 * The input form, from its first step on. The script comes in before anything is typed or not at all: a page on which text
 * stands already stays with the server that made it.
 */
import type { Reader } from '../../reader.ts'
import { Confirmation } from '../confirmation.tsx'
import type { GivenToScript } from '../given-to-script.ts'
import { Sealing } from '../sealing.tsx'
import { Blocked } from './blocked.tsx'
import { replacePart, showPage } from './stage.tsx'
import { takeStepsHere } from './take-steps-here.tsx'
import { type Told, trustRecipients } from './trust-recipients.ts'

export async function sealInput(main: HTMLElement, reader: Reader, told: Told): Promise<void> {
  const form = main.querySelector<HTMLFormElement>('form[data-given]')
  if (!form) return
  const given: GivenToScript = JSON.parse(form.dataset.given ?? '')
  const { shown, signed } = given
  const recipients = await trustRecipients(signed, shown.call.recipients, told)
  if (recipients === 'cannot') return
  if (recipients === 'changed') {
    return showPage(main, <Blocked reader={reader} />, reader.say('pages.input.sealing.blocked_title'))
  }
  const part = main.querySelector('#sealing')
  if (part) replacePart(part, <Sealing reader={reader} shown={shown} sealing="browser" open />)
  takeStepsHere({
    ...{ main, reader, given, recipients },
    sent: (receipt, points) =>
      showPage(
        main,
        <Confirmation reader={reader} receipt={receipt} points={points} />,
        reader.say('pages.input.titles.sent'),
      ),
  })
}
