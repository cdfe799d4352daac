/** What a browser holds while an official signs in and works: two cookies, for this host only, out of reach of any script. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { digestOf } from '../../domain/digest.ts'
import type { Visitor } from '../rooms.tsx'

/**
 * Strict: a link on another site never arrives with a session. The attempt must come back from the provider, which is another
 * site, so it is Lax; it is good for one answer only and opens nothing by itself.
 */
const tokens = { session: 'Strict', attempt: 'Lax' } as const
export type BrowserToken = keyof typeof tokens

const onlyHere = { prefix: 'host', path: '/', secure: true, httpOnly: true } as const

/** The hash of the token that the browser sent: with 256 random bits in a token, one round of a fast hash is enough. */
export async function tokenHashOf(visitor: Visitor, kind: BrowserToken): Promise<string | undefined> {
  const token = getCookie(visitor, kind, 'host')
  return token === undefined ? undefined : digestOf(token)
}

/** Gives the browser a new token, and its hash to the store. */
export async function giveToken(visitor: Visitor, kind: BrowserToken, token: string): Promise<string> {
  setCookie(visitor, kind, token, { ...onlyHere, sameSite: tokens[kind] })
  return digestOf(token)
}

export function takeBack(visitor: Visitor, kind: BrowserToken): void {
  deleteCookie(visitor, kind, { ...onlyHere, sameSite: tokens[kind] })
}
