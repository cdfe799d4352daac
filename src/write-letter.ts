/** Letters about a point: seals a sender's answer where the browser could not, and takes from browsers only what is sealed. */
import type { CallForInput } from './domain/call-for-input.ts'
import type { RecipientList } from './domain/recipient.ts'
import { headerOfLetter } from './domain/sealed.ts'
import { looksSealed } from './intake/inspect-sealed.ts'
import { chooseRecipients } from './intake/recipients.ts'
import { seal } from './intake/seal.ts'
import type { At } from './store/move-point.ts'

/** To the officials of the call and recovery; the sender knows what the answer says. */
export function sealAnswer(
  text: string,
  { mission, submission, point, version }: At,
  call: CallForInput,
  list: RecipientList,
): Promise<string> {
  const header = headerOfLetter('answer', mission, submission, point, version)
  return seal({ text }, header, chooseRecipients(list, call.recipients))
}

/** Questions and decisions are sealed to the sender's mailbox too, answers are not. */
export function isSealedLetter(
  kind: 'question' | 'decision' | 'answer',
  sealed: string,
  call: CallForInput,
  list: RecipientList,
): boolean {
  const readers = chooseRecipients(list, call.recipients).length + (kind === 'answer' ? 0 : 1)
  return looksSealed(sealed, readers)
}
