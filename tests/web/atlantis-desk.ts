/** A browser at the doors of Atlantis: it keeps cookies, sends forms as a browser does, and its database can be looked into. */
import { missionsIn } from '../../src/store/missions.ts'
import type { Visit } from '../../src/web/house.ts'
import { type Entrance, makeEntrance } from '../../src/web/sign-in/entrance.ts'
import { asOf, pearls, twoCountries } from '../support/atlantis.ts'
import { openDatabase, type TestDatabase } from '../support/database.ts'
import { doors, origin } from './atlantis-doors.ts'

export interface Desk extends TestDatabase {
  /** What the clock says, in milliseconds; a test moves it on. */
  now: number
  readonly visit: () => Visit
}

/** `local` has the made-up officials; elsewhere the entrance may be handed in. */
export async function openAtlantisDesk(local = true, change: Partial<Entrance> = {}): Promise<Desk> {
  const database = openDatabase()
  const { sql } = database
  const missions = missionsIn(sql)
  for (const mission of [pearls, twoCountries]) await missions.save(mission)
  let tokens = 0
  const desk: Desk = {
    ...database,
    now: Date.parse(`${asOf}T09:00:00Z`),
    visit() {
      const newToken = () => `token-${++tokens}`
      const made = makeEntrance({ environment: {}, sql, local: true, now: desk.now, newToken })
      const entrance = made && { ...made, ...(!local && { demoOfficials: [] }), ...change }
      return {
        open: true,
        origin,
        today: asOf,
        missions,
        entrance: local || change.provider ? entrance : undefined,
      }
    },
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
    return this.#go(path, { headers })
  }

  post(path: string, fields: Record<string, string> | [string, string][] = {}): Promise<Response> {
    return this.#go(path, { method: 'POST', headers: { origin }, body: new URLSearchParams(fields) })
  }

  async signIn(as: string): Promise<this> {
    const answer = await this.post('/nl/desk/sign-in', { as })
    if (answer.status !== 303) throw new Error(`nobody is signed in as ${as}: ${answer.status}`)
    return this
  }

  async #go(path: string, init: RequestInit): Promise<Response> {
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
