/** Ed25519 over a text: who holds the signer signs, and whoever has the public key can check, also without this product. */
import { base64urlnopad } from '@scure/base'

const algorithm = 'Ed25519'

export async function signText(text: string, signer: CryptoKey): Promise<string> {
  const signature = await crypto.subtle.sign(algorithm, signer, new TextEncoder().encode(text))
  return base64urlnopad.encode(new Uint8Array(signature))
}

/** `pinned` is a public key as base64url, which comes with the product and not with the text. Throws when it is none. */
export async function isSignedBy(pinned: string, text: string, signature: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', bytesOf(pinned), algorithm, false, ['verify'])
  return crypto.subtle.verify(algorithm, key, bytesOf(signature), new TextEncoder().encode(text))
}

/** A signer as `npm run keys -- signer` writes it. */
export function readSigner(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', bytesOf(secret), algorithm, false, ['sign'])
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(base64urlnopad.decode(text))
}
