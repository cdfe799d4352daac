/** The script of a submission's page at the desk: opens it with an official's identity, and arms its forms. */
import { chooseRecipients, verifyRecipients } from '../../../../intake/recipients.ts'
import type { GivenToOpening } from '../given-to-opening.ts'
import { armDecision } from './arm-decision.ts'
import { armProposal } from './arm-proposal.ts'
import { type Fetched, type OpenedLetter, openLetters, openSubmission } from './open-sealed.ts'
import { showLetters, showOriginal } from './show-original.ts'
import { takeIdentity } from './take-identity.ts'

/** What the build, which knows the pinned key, and the browser, which knows the day, tell the script. */
export interface Told {
  readonly signer: string
  readonly today: string
  /** Chance, so that the digest of a decision cannot be guessed at. */
  readonly newSalt: () => string
}

export function openHere(told: Told): void {
  const page = document.querySelector<HTMLElement>('[data-given]')
  if (!page?.querySelector('#identity')) return
  const given: GivenToOpening = JSON.parse(page.dataset.given ?? '')
  takeIdentity(page, given.words.told, identity => openAll(page, given, identity, told))
}

async function openAll(
  page: HTMLElement,
  given: GivenToOpening,
  identity: string,
  { signer, today, newSalt }: Told,
): Promise<string> {
  const answer = await fetch(`${given.place}/sealed`).catch(() => undefined)
  if (!answer?.ok) return 'no-answer'
  const fetched: Fetched = await answer.json()
  const opened = await openSubmission(fetched, identity, given)
  if ('refused' in opened) return opened.refused
  const list = await verifyRecipients(given.signed, signer, today).catch(() => undefined)
  if (!list) return 'recipients-changed'
  const recipients = chooseRecipients(list, given.recipients)
  const letters = await openLetters(fetched.letters, identity, given)
  for (const section of page.querySelectorAll<HTMLElement>('[data-point]')) {
    const number = Number(section.dataset.point)
    const point = opened.submission.points[number - 1]
    if (!point) return 'wrong-shape'
    const about: OpenedLetter[] = letters.filter(letter => letter.point === number)
    const opening = { section, number, point, given, recipients, letters: about, newSalt }
    showOriginal(opening)
    showLetters(opening)
    armDecision(opening)
    armProposal(opening)
  }
  return 'opened'
}
