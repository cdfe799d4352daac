/** What a page without JavaScript carries instead of a proof of work: a signed key that has to ripen before it admits anybody. */
import { digestOf } from '../domain/digest.ts'
import { mark } from './mark.ts'

/** Seconds. Nobody writes about a human-rights risk in less; and whoever takes a day may still send. */
export const formTokenAges = { min: 15, max: 36 * 3600 } as const

export type FormTokenState =
  | { readonly state: 'ripe' | 'unripe'; readonly key: string }
  | { readonly state: 'expired' | 'forged' }

/** `key` becomes the idempotency key of what is sent with the form: 128 bits of chance or more. */
export async function makeFormToken(
  secret: CryptoKey,
  mission: string,
  key: string,
  now: number,
): Promise<string> {
  return `${key}.${now}.${await mark(secret, 'form', mission, key, now)}`
}

export async function readFormToken(
  secret: CryptoKey,
  mission: string,
  token: string,
  now: number,
): Promise<FormTokenState> {
  const [, key = '', issued = ''] = /^([A-Za-z0-9_-]{22,64})\.(\d{1,12})\.[0-9a-f]{64}$/.exec(token) ?? []
  const then = Number(issued)
  const genuine = await makeFormToken(secret, mission, key, then)
  // Compared as hashes, so that how long it takes says nothing of how much of a forgery was right.
  if ((await digestOf(token)) !== (await digestOf(genuine))) return { state: 'forged' }
  const age = now - then
  if (age > formTokenAges.max) return { state: 'expired' }
  return { state: age < formTokenAges.min ? 'unripe' : 'ripe', key }
}
