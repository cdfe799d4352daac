/** Seals a text for its recipients as one age file. The same code in the browser and in the Worker: no API of either alone. */
import { armor, Encrypter } from 'age-encryption'
import { canonicalJson, type Json } from '../domain/canonical-json.ts'
import type { Recipient } from '../domain/recipient.ts'
import type { SealedHeader } from '../domain/sealed.ts'
import { mustSuffice } from './recipients.ts'
import { pad } from './size-classes.ts'

/**
 * Armoured, so that it is text in a form, in the store and in a terminal: `age --decrypt -i identity` opens it. `mailbox`
 * lets the sender read it too, with the receipt.
 */
export async function seal(
  content: Json,
  header: SealedHeader,
  recipients: readonly Recipient[],
  mailbox?: string,
): Promise<string> {
  const encrypter = new Encrypter()
  for (const { age } of mustSuffice(recipients)) encrypter.addRecipient(age)
  if (mailbox !== undefined) encrypter.addRecipient(mailbox)
  const { version, kind, mission, record, point, turn } = header
  const json = canonicalJson({ version, kind, mission, record, point, turn, content })
  return armor.encode(await encrypter.encrypt(pad(json)))
}
