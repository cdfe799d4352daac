/** What a browser holds while an official signs in and works: two cookies, for this host only, out of reach of any script. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Visitor } from '../rooms.tsx'

/**
 * Strict: a link on another site never arrives with a session. The attempt must come back from the provider, which is another
 * site, so it is Lax; it is good for one answer only and opens nothing by itself.
 */
const tokens = { session: 'Strict', attempt: 'Lax' } as const
export type BrowserToken = keyof typeof tokens

const onlyHere = { prefix: 'host', path: '/', secure: true, httpOnly: true } as const

/** The hash of the token that the browser sent, which is how we know it. */
export async function tokenHashOf(visitor: Visitor, kind: BrowserToken): Promise<string | undefined> {
  const token = getCookie(visitor, kind, 'host')
  return token === undefined ? undefined : hashToken(token)
}

/** Gives the browser a new token, and its hash to the store. */
export async function giveToken(visitor: Visitor, kind: BrowserToken, token: string): Promise<string> {
  setCookie(visitor, kind, token, { ...onlyHere, sameSite: tokens[kind] })
  return hashToken(token)
}

export function takeBack(visitor: Visitor, kind: BrowserToken): void {
  deleteCookie(visitor, kind, { ...onlyHere, sameSite: tokens[kind] })
}

/** A token has 256 random bits, so one round of a fast hash cannot be turned back by guessing. */
async function hashToken(token: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
