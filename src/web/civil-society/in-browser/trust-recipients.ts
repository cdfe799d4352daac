/** To whom the browser seals: those on the list that the keepers signed, checked here and not taken from the server's word. */
import type { Day } from '../../../domain/day.ts'
import type { Recipient, SignedRecipients } from '../../../domain/recipient.ts'
import { chooseRecipients, verifyRecipients } from '../../../intake/recipients.ts'
import type { Wordings } from './words.ts'

/** What the build, which knows the pinned key, and the browser, which knows the day, tell the script. */
export interface Told {
  readonly wordings: Wordings
  /** The key that the list of recipients must be signed with. */
  readonly signer: string
  readonly today: Day
}

/** `cannot`: an older browser, which leaves sealing to the server. `changed`: somebody meddled, and nothing may be sent. */
export async function trustRecipients(
  signed: SignedRecipients,
  chosen: readonly string[],
  { signer, today }: Told,
): Promise<readonly Recipient[] | 'cannot' | 'changed'> {
  if (!isSecureContext) return 'cannot'
  try {
    return chooseRecipients(await verifyRecipients(signed, signer, today), chosen)
  } catch (error) {
    return (error as Error).name === 'NotSupportedError' ? 'cannot' : 'changed'
  }
}
