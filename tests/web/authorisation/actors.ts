/** Whoever may come to a door: seven kinds for each mission, and those who belong to none. */
import { digestOf } from '../../../src/domain/digest.ts'
import { type Official, readAssignments } from '../../../src/domain/official.ts'
import { makeCode, printCode } from '../../../src/domain/typed-code.ts'
import { idleAfter, sessionsIn } from '../../../src/store/sessions.ts'
import { asOf } from '../../support/atlantis.ts'
import { now, settings, type World } from './world.ts'

/** The roles of a provider's claim, by what they are for: written here anew, and not asked of the code under test. */
export type RoleName = 'author' | 'approver' | 'keeper' | 'auditor'

export interface Actor {
  readonly name: string
  readonly cookie?: string
  /** Of an official whom the house knows at this moment. */
  readonly claim?: string
  /** The mission that a participant's session is for, while it lasts. */
  readonly participates?: string
}

export interface GivenCode {
  readonly id: string
  readonly mission: string
  readonly printed: string
}

/** On one mission, or with `*` on all of them. */
export function has({ claim = '' }: Actor, roles: readonly RoleName[], mission: string): boolean {
  const claimed = claim.split(' ')
  return roles.some(role => claimed.includes(role) || claimed.includes(`${role}:${mission}`))
}

export async function makeActors(world: World): Promise<{ actors: Actor[]; codes: GivenCode[] }> {
  const sessions = sessionsIn(world.sql)
  const begin = async (name: string, claim: string, at = now) => {
    const token = `token of ${name}`
    const official: Official = { subject: name, office: 'RVO', assignments: readAssignments(claim) }
    await sessions.begin(await digestOf(token), official, at)
    return { name, cookie: `__Host-session=${encodeURIComponent(token)}` }
  }
  const signIn = async (claim: string): Promise<Actor> => ({ ...(await begin(claim, claim)), claim })
  const participants = makeParticipants(world)
  const ofMissions: Actor[] = []
  for (const { mission } of settings) {
    for (const role of ['author', 'approver', 'keeper', 'auditor']) {
      ofMissions.push(await signIn(`${role}:${mission.id}`))
    }
    ofMissions.push(await participants.within(mission.id))
    ofMissions.push(await participants.revoked(mission.id))
    ofMissions.push(await participants.expired(mission.id))
  }
  const everywhere = [await signIn('author'), await signIn('approver'), await signIn('auditor')]
  const [first, second, third] = settings.map(({ mission }) => mission.id)
  const mixed = await signIn(`author:${first} approver:${third} auditor:${second}`)
  const noRole: Actor = { ...(await begin('of a provider without roles', '')), claim: '' }
  const signedOut = await begin('signed out', 'author approver')
  await sessions.end(await digestOf('token of signed out'))
  // Last: whoever begins clears such sessions away.
  const idle = await begin('idle too long', 'author approver', now - idleAfter)
  const visitor: Actor = { name: 'visitor' }
  return {
    actors: [visitor, ...ofMissions, ...everywhere, mixed, noRole, signedOut, idle],
    codes: participants.codes,
  }
}

function makeParticipants({ gate }: World) {
  const codes: GivenCode[] = []
  const comeIn = async (name: string, mission: string, until: string) => {
    const place = codes.length + 1
    const [id, token] = [`code-${place}`, `token of ${name}`]
    const printed = printCode(makeCode(new Uint8Array(32).fill(place)))
    const by = { day: asOf, actor: 'official:other' }
    await gate.participants.give(
      { id, mission, company: 'Zeester BV', until },
      await gate.markOf(printed),
      by,
    )
    await gate.participants.begin(await digestOf(token), id, now)
    codes.push({ id, mission, printed })
    return { id, by, actor: { name, cookie: `__Host-participant=${encodeURIComponent(token)}` } }
  }
  return {
    codes,
    async within(mission: string): Promise<Actor> {
      const { actor } = await comeIn(`participant of ${mission}`, mission, '2027-06-30')
      return { ...actor, participates: mission }
    },
    async revoked(mission: string): Promise<Actor> {
      const name = `participant of ${mission} whose code was revoked`
      const { id, by, actor } = await comeIn(name, mission, '2027-06-30')
      await gate.participants.revoke(id, mission, by)
      return actor
    },
    async expired(mission: string): Promise<Actor> {
      const { actor } = await comeIn(`participant of ${mission} with an old code`, mission, '2026-11-22')
      return actor
    },
  }
}
