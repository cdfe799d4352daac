/** The signed list of recipients: nobody is sealed to whom the keepers did not sign for, whatever the server is told. */
import { canonicalJson } from '../domain/canonical-json.ts'
import type { Day } from '../domain/day.ts'
import { digestOf } from '../domain/digest.ts'
import { type Recipient, RecipientList, SignedRecipients } from '../domain/recipient.ts'
import { isSignedBy, signText } from '../domain/signature.ts'

export async function signRecipients(list: RecipientList, signer: CryptoKey): Promise<SignedRecipients> {
  const text = canonicalJson(RecipientList.parse(list))
  return { list: text, signature: await signText(text, signer) }
}

/** `pinned` is the keepers' public key, which comes with the product and not with the list. Throws: nothing may be sealed then. */
export async function verifyRecipients(signed: unknown, pinned: string, today: Day): Promise<RecipientList> {
  const { list: text, signature } = SignedRecipients.parse(signed)
  if (!(await isSignedBy(pinned, text, signature))) {
    throw new Error('the list of recipients is not signed with the pinned key')
  }
  const list = RecipientList.parse(JSON.parse(text))
  if (today > list.valid_until) throw new Error(`the list of recipients was valid until ${list.valid_until}`)
  for (const key of ['id', 'age'] as const) {
    if (new Set(list.recipients.map(one => one[key])).size < list.recipients.length) {
      throw new Error(`the list of recipients names one ${key} twice`)
    }
  }
  return list
}

/** The officials of a call and every recovery key: never fewer than two and one, so that no single loss loses the text. */
export function chooseRecipients(list: RecipientList, officials: readonly string[]): Recipient[] {
  const chosen = officials.map(id => {
    const found = list.recipients.find(one => one.id === id && one.kind === 'official')
    if (!found) throw new Error(`the signed list has no official ${id}`)
    return found
  })
  return mustSuffice([...chosen, ...list.recipients.filter(one => one.kind === 'recovery')])
}

export function mustSuffice(recipients: readonly Recipient[]): Recipient[] {
  const distinct = [...new Map(recipients.map(one => [one.age, one])).values()]
  const count = (kind: Recipient['kind']) => distinct.filter(one => one.kind === kind).length
  if (count('official') < 2 || count('recovery') < 1) {
    throw new Error('sealing needs at least two officials and a recovery key')
  }
  return distinct
}

/** For people to compare by eye or by telephone: eight groups of four. */
export async function fingerprintOf({ age }: Recipient): Promise<string> {
  return (await digestOf(age)).slice(0, 32).replace(/.{4}(?=.)/g, '$& ')
}
