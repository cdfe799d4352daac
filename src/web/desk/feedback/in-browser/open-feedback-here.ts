/** Opens all feedback on one mission with an identity that goes nowhere, and believes only what is bound to its record. */
import { Feedback, feedbackFields } from '../../../../domain/feedback.ts'
import { headerOfFeedback } from '../../../../domain/sealed.ts'
import { open } from '../../../../intake/open.ts'
import type { StoredFeedback } from '../../../../store/feedback.ts'
import { showFields } from '../../input/in-browser/page-parts.ts'
import { takeIdentity } from '../../input/in-browser/take-identity.ts'
import type { GivenToFeedbackOpening } from '../feedback-list.tsx'

export function openFeedbackHere(): void {
  const page = document.querySelector<HTMLElement>('[data-feedback]')
  if (!page?.querySelector('#identity')) return
  const given: GivenToFeedbackOpening = JSON.parse(page.dataset.feedback ?? '')
  takeIdentity(page, given.told, identity => openAll(page, given, identity))
}

/** The name of what to tell: the first thing that went wrong where nothing could be opened. */
async function openAll(
  page: HTMLElement,
  { mission, place }: GivenToFeedbackOpening,
  identity: string,
): Promise<string> {
  const answer = await fetch(`${place}/sealed`).catch(() => undefined)
  if (!answer?.ok) return 'no-answer'
  const { feedback }: { feedback: Pick<StoredFeedback, 'id' | 'sealed'>[] } = await answer.json()
  const wrong = await Promise.all(
    feedback.map(async ({ id, sealed }) => {
      const part = page.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"] [data-original]`)
      // Came in since the page was made.
      if (!part) return undefined
      const opened = await open(sealed, identity, headerOfFeedback(mission, id))
      if ('refused' in opened) return opened.refused
      const read = Feedback.safeParse(opened.content)
      if (!read.success) return 'wrong-shape'
      showFields(part, Object.fromEntries(feedbackFields.map(field => [field, read.data[field]])))
      return undefined
    }),
  )
  const faults = wrong.filter(one => one !== undefined)
  if (faults.length === 0) return 'opened'
  return faults.length < feedback.length ? 'opened-in-part' : (faults[0] ?? 'damaged')
}
