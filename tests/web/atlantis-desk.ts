/** A browser at the doors of Atlantis: it keeps cookies, sends forms as a browser does, and its database can be looked into. */
import { digestOf } from '../../src/domain/digest.ts'
import type { Official } from '../../src/domain/official.ts'
import { auditIn } from '../../src/store/audit.ts'
import { callsIn } from '../../src/store/calls.ts'
import { missionsIn } from '../../src/store/missions.ts'
import { sessionsIn } from '../../src/store/sessions.ts'
import type { Visit } from '../../src/web/house.ts'
import { makeGate } from '../../src/web/participants/gate.ts'
import { makeEntrance } from '../../src/web/sign-in/entrance.ts'
import { seed } from '../store/sealed-thing.ts'
import { asOf, pearls, twoCountries } from '../support/atlantis.ts'
import { dump } from '../support/dump.ts'
import { type ReleaseStore, releaseStoreIn } from '../support/release-store.ts'
import { type LocalSql, localBlobs, localSql } from '../support/sqlite.ts'
import { doors, origin } from './atlantis-doors.ts'

export interface Desk {
  readonly sql: LocalSql
  /** All that is kept. */
  readonly dump: () => string
  /** What the clock says, in milliseconds; a test moves it on. */
  now: number
  readonly visit: () => Visit
  readonly store: ReleaseStore
}

export async function openAtlantisDesk(): Promise<Desk> {
  const sql = localSql()
  const blobs = localBlobs()
  const missions = missionsIn(sql, auditIn(sql, blobs))
  for (const mission of [pearls, twoCountries]) await missions.add(mission, seed)
  let tokens = 0
  const newToken = () => `token-${++tokens}`
  const newChance = () => new Uint8Array(32).map((_, place) => (place * 7 + ++tokens) & 255)
  // Made up for the tests: 32 bytes of nothing.
  const secret = 'A'.repeat(43)
  const store = releaseStoreIn(sql, auditIn(sql, blobs))
  const desk: Desk = {
    ...{ sql, store },
    dump: () => dump(sql),
    now: Date.parse(`${asOf}T09:00:00Z`),
    visit: () => ({
      open: true,
      origin,
      today: asOf,
      now: Math.floor(desk.now / 1000),
      newKey: newToken,
      newId: () => crypto.randomUUID(),
      missions,
      calls: callsIn(sql, auditIn(sql, blobs)),
      intake: () => Promise.reject(new Error('no keys')),
      releases: () => store.releases(),
      releasing: () => store.releasing(),
      entrance: makeEntrance({ environment: {}, sql, local: true, now: desk.now, newToken }),
      gate: makeGate({ secret, sql, blobs, now: desk.now, newToken, newChance }),
    }),
  }
  return desk
}

export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #desk: Desk

  constructor(desk: Desk) {
    this.#desk = desk
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers })
  }

  post(
    path: string,
    fields: Record<string, string> | [string, string][] = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams(fields)
    return this.send(path, { method: 'POST', headers: { origin, ...headers }, body })
  }

  upload(path: string, body: FormData): Promise<Response> {
    return this.send(path, { method: 'POST', headers: { origin }, body })
  }

  async signIn(as: string): Promise<this> {
    const answer = await this.post('/nl/desk/sign-in', { as })
    if (answer.status !== 303) throw new Error(`nobody is signed in as ${as}: ${answer.status}`)
    return this
  }

  /** Whoever it is, without asking anybody: for what roles may do, where no made-up official has them. */
  async signInAs(official: Official): Promise<this> {
    const token = `token of ${official.subject}`
    await sessionsIn(this.#desk.sql).begin(await digestOf(token), official, this.#desk.now)
    this.cookies.set('__Host-session', encodeURIComponent(token))
    return this
  }

  /** Any request, with the cookies that this browser holds. */
  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    const held = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (held) headers.set('cookie', held)
    const answer = await doors.request(path, { ...init, headers }, this.#desk.visit())
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0/i.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }
}

/** All that an answer tells: to compare what is forbidden with what does not exist. */
export async function told(answer: Response) {
  return { status: answer.status, headers: [...answer.headers], body: await answer.text() }
}
