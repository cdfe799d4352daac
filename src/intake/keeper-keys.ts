/** Keys for keepers: identities that open what is sealed, and the signer whose public half the product pins. */
import { base64urlnopad } from '@scure/base'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'

export interface KeyPair {
  /** To be kept offline, never on the server. */
  readonly secret: string
  readonly open: string
}

/** The same as `age-keygen` makes. */
export async function makeIdentity(): Promise<KeyPair> {
  const secret = await generateX25519Identity()
  return { secret, open: await identityToRecipient(secret) }
}

export async function makeSigner(): Promise<KeyPair> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const [secret, open] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('raw', pair.publicKey),
  ])
  const encode = (bytes: ArrayBuffer) => base64urlnopad.encode(new Uint8Array(bytes))
  return { secret: encode(secret), open: encode(open) }
}
