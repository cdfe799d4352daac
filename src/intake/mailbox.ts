/** The sender's mailbox: a key pair that follows from the receipt, so that questions and answers open with it alone. */
import { bech32 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import type { Receipt } from './receipt.ts'

export interface Mailbox {
  /** Opens what was sealed to the sender; made anew from the receipt at every visit and kept nowhere. */
  readonly identity: string
  /** What others seal to; stored with the submission. */
  readonly recipient: string
}

export async function mailboxOf(receipt: Receipt): Promise<Mailbox> {
  const encode = (text: string) => new TextEncoder().encode(text)
  const key = await crypto.subtle.importKey('raw', encode(receipt), 'HKDF', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encode('geleidebrief mailbox') },
    key,
    256,
  )
  const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-', new Uint8Array(bits)).toUpperCase()
  return { identity, recipient: await identityToRecipient(identity) }
}
