/** Keyed hashes: what the store keeps instead of a secret. Without the key of the environment nobody can try guesses. */
import { base64urlnopad, hex } from '@scure/base'
import { canonicalJson, type Json } from '../domain/canonical-json.ts'

/** What a mark is for is part of what is hashed, so that one never serves as another. */
export type Purpose =
  | 'receipt'
  | 'lookup'
  | 'record'
  | 'key'
  | 'body'
  | 'erasure'
  | 'form'
  | 'proof'
  | 'official'

/** The key of the environment: at least 32 random bytes, as 43 or more characters of base64url. */
export async function readSecret(text: string | undefined): Promise<CryptoKey> {
  const bytes = /^[A-Za-z0-9_-]{43,}$/.test(text ?? '')
    ? new Uint8Array(base64urlnopad.decode(text ?? ''))
    : undefined
  if (!bytes)
    throw new Error('INTAKE_SECRET must be at least 32 random bytes as base64url: npm run keys -- secret')
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

export async function markBytes(
  secret: CryptoKey,
  purpose: Purpose,
  ...parts: readonly Json[]
): Promise<Uint8Array> {
  const text = new TextEncoder().encode(canonicalJson([purpose, ...parts]))
  return new Uint8Array(await crypto.subtle.sign('HMAC', secret, text))
}

export async function mark(secret: CryptoKey, purpose: Purpose, ...parts: readonly Json[]): Promise<string> {
  return hex.encode(await markBytes(secret, purpose, ...parts))
}

/** An official in the audit trail and beside a decision: tells two apart, names nobody. */
export async function officialMark(secret: CryptoKey, subject: string): Promise<string> {
  return `official:${(await mark(secret, 'official', subject)).slice(0, 32)}`
}
