/** The list of recipients: taken only when the keepers signed it, and only as far as it goes. */

import { base64urlnopad } from '@scure/base'
import { describe, expect, it } from 'vitest'
import type { RecipientList } from '../../src/domain/recipient.ts'
import {
  chooseRecipients,
  fingerprintOf,
  signRecipients,
  verifyRecipients,
} from '../../src/intake/recipients.ts'
import { coral, pearl, recipients, recovery, stranger } from './sealing.ts'

async function makeSigner() {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  return { signer: pair.privateKey, pinned: base64urlnopad.encode(raw) }
}

const { signer, pinned } = await makeSigner()
const list: RecipientList = {
  purpose: 'geleidebrief recipients',
  signed_on: '2027-01-01',
  valid_until: '2027-12-31',
  recipients,
}
const signed = await signRecipients(list, signer)
const today = '2027-02-01'

describe('verifyRecipients', () => {
  it('takes what was signed with the pinned key, to the last day', async () => {
    expect(await verifyRecipients(signed, pinned, today)).toEqual(list)
    expect(await verifyRecipients(signed, pinned, '2027-12-31')).toEqual(list)
  })

  it('refuses what was signed with another key, changed, or is no longer valid', async () => {
    const other = await makeSigner()
    const changed = { ...signed, list: signed.list.replace(pearl.recipient.age, stranger.recipient.age) }
    expect(changed.list).not.toBe(signed.list)
    const notSigned = /not signed with the pinned key/
    await expect(verifyRecipients(signed, other.pinned, today)).rejects.toThrow(notSigned)
    await expect(verifyRecipients(changed, pinned, today)).rejects.toThrow(notSigned)
    await expect(verifyRecipients(signed, pinned, '2028-01-01')).rejects.toThrow(/valid until 2027-12-31/)
  })

  it('refuses what is no list at all, and two recipients with one id or one key', async () => {
    for (const nothing of [undefined, null, 'list', { list: '{}' }, { ...signed, extra: 1 }]) {
      await expect(verifyRecipients(nothing, pinned, today)).rejects.toThrow()
    }
    const twice = [...recipients, { ...stranger.recipient, id: pearl.recipient.id }]
    const twins = await signRecipients({ ...list, recipients: twice }, signer)
    await expect(verifyRecipients(twins, pinned, today)).rejects.toThrow(/one id twice/)
  })
})

describe('chooseRecipients', () => {
  it('takes the officials of the call and every recovery key', () => {
    const chosen = chooseRecipients(list, ['coral-desk', 'pearl-desk'])
    expect(chosen).toEqual([coral.recipient, pearl.recipient, recovery.recipient])
  })

  it('refuses an official the list does not have, and fewer than two', () => {
    expect(() => chooseRecipients(list, ['pearl-desk', 'kraken-desk'])).toThrow(/no official kraken-desk/)
    expect(() => chooseRecipients(list, ['pearl-desk', 'vault'])).toThrow(/no official vault/)
    expect(() => chooseRecipients(list, ['pearl-desk'])).toThrow(/at least two officials/)
    expect(() => chooseRecipients(list, ['pearl-desk', 'pearl-desk'])).toThrow(/at least two officials/)
  })
})

describe('fingerprintOf', () => {
  it('is eight groups of four, another for another key', async () => {
    expect(await fingerprintOf(pearl.recipient)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
    expect(await fingerprintOf(pearl.recipient)).not.toBe(await fingerprintOf(coral.recipient))
  })
})
