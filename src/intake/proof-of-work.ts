/** Proof of work, from our own origin: a flood costs its sender time, and nobody has to be remembered or recognised. */
import { type Challenge, createChallenge, type Payload, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { addDays, type Day } from '../domain/day.ts'
import { digestOf } from '../domain/digest.ts'
import { mark } from './mark.ts'

/** Ten minutes: the browser asks for a challenge when the sender presses send. */
const lifetime = 600
const algorithm = 'PBKDF2/SHA-256'
/** Rounds per try; with the prefix below about 256 tries, so some tenths of a second on a telephone that is not busy. */
const calm = 500
const dearest = 64

/** The price doubles with every 100 that came in today, and stays payable: a crowd is slowed, nobody is shut out. */
export function roundsFor(receivedToday: number): number {
  return calm * Math.min(dearest, 2 ** Math.floor(receivedToday / 100))
}

/** Signed with a key of the mission's own, so that work done for another mission is worth nothing here. */
export async function makeChallenge(
  secret: CryptoKey,
  mission: string,
  now: number,
  receivedToday: number,
): Promise<Challenge> {
  return createChallenge({
    algorithm,
    cost: roundsFor(receivedToday),
    deriveKey,
    keyPrefix: '00',
    expiresAt: now + lifetime,
    hmacSignatureSecret: await mark(secret, 'proof', mission),
  })
}

export type Proof =
  | { readonly spent: string; readonly until: Day }
  | { readonly refused: 'unreadable' | 'forged' | 'expired' | 'not-solved' }

/** `spent` goes into the store with what is sent, where it may stand once; `until` is the day after which it may go. */
export async function checkProof(
  secret: CryptoKey,
  mission: string,
  payload: string,
  now: number,
): Promise<Proof> {
  const { challenge, solution } = parse(payload) ?? {}
  if (!challenge?.parameters || !solution) return { refused: 'unreadable' }
  if (challenge.parameters.algorithm !== algorithm) return { refused: 'forged' }
  const hmacSignatureSecret = await mark(secret, 'proof', mission)
  const found = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret }).catch(
    () => undefined,
  )
  if (!found) return { refused: 'unreadable' }
  const { expiresAt } = challenge.parameters
  if (found.invalidSignature) return { refused: 'forged' }
  if (found.expired || expiresAt === undefined || expiresAt < now) return { refused: 'expired' }
  if (!found.verified) return { refused: 'not-solved' }
  const today = new Date(now * 1000).toISOString().slice(0, 10)
  return { spent: await digestOf(challenge.signature ?? ''), until: addDays(today, 1) }
}

function parse(payload: string): Partial<Payload> | undefined {
  try {
    return Object(JSON.parse(payload))
  } catch {
    return undefined
  }
}
