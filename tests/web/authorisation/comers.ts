/** The four missions with everybody who may come, settled: how they come to a door, and at which addresses. */
import { languages } from '../../../src/domain/closed-lists.ts'
import { doors, origin } from '../atlantis-doors.ts'
import { type Actor, type GivenCode, makeActors } from './actors.ts'
import { points } from './input-in-store.ts'
import type { Ids, Rule } from './rules.ts'
import { openWorld, releasedFile, settings } from './world.ts'

export interface Comers {
  readonly actors: readonly Actor[]
  readonly codes: readonly GivenCode[]
  come(actor: Actor, method: string, address: string, body?: BodyInit): Promise<Response>
  /** Whether every row of every table and every blob is still as it was. */
  unchanged(): boolean
  /** Whether anything at all was written since it was asked last: quicker, so that it can be asked after every call. */
  wrote(): boolean
  setBack(): Promise<void>
  close(): void
}

export const visitor: Actor = { name: 'visitor' }

export async function gatherComers(): Promise<Comers> {
  const world = await openWorld()
  const { actors, codes } = await makeActors(world)
  const settled = world.kept()
  world.settle()
  let written = world.written()
  return {
    ...{ actors, codes },
    come({ cookie }, method, address, body) {
      const headers = new Headers(cookie === undefined ? {} : { cookie })
      if (method !== 'GET' && method !== 'HEAD') headers.set('origin', origin)
      if (typeof body === 'string') headers.set('content-type', 'application/json')
      return world.send(address, { method, headers, ...(body !== undefined && { body }) })
    },
    unchanged: () => world.kept() === settled,
    wrote() {
      const before = written
      written = world.written()
      return written !== before
    },
    async setBack() {
      await world.setBack()
      written = world.written()
    },
    close: world.close,
  }
}

/** Each door of the house, of which each language has one, as the table names it. */
export const doorsOfHouse: readonly string[] = [
  ...new Set(
    doors.routes
      .filter(({ method }) => method !== 'ALL')
      .map(
        ({ method, path }) =>
          `${method} ${path.replace(new RegExp(`^/(${languages.join('|')})(?=/|$)`), '/:language')}`,
      ),
  ),
]

export const nobodys: Ids = {
  id: 'no-such-mission',
  record: '00000000-0000-4000-8000-00000000000f',
  point: '7',
  code: 'zz',
  version: '2',
  file: 'no-such-file.docx',
}

const there: Readonly<Record<string, readonly string[]>> = {
  id: settings.map(({ mission }) => mission.id),
  record: settings.flatMap(({ record = [] }) => record),
  point: Object.values(points),
  code: ['xa'],
  version: ['1'],
  file: [releasedFile],
}

/** Every combination of the ids that an address asks for; in what is nobody's lies only what is nobody's. */
export function idsFor(path: string): Ids[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name).filter(name => name !== 'language')
  return names.reduce<Ids[]>(
    (all, name) =>
      all.flatMap(ids => {
        const isNobodys = Object.entries(ids).some(([outer, id]) => id === nobodys[outer])
        const known = isNobodys ? [] : (there[name] ?? [])
        return [...known, nobodys[name] ?? ''].map(id => ({ ...ids, [name]: id }))
      }),
    [{}],
  )
}

export function addressOf(path: string, language: string, ids: Ids, query = ''): string {
  const shown = (name: string) => (path.includes('[A-Z]') ? ids[name]?.toUpperCase() : ids[name]) ?? ''
  const plain = path.replace(/\{.*\}/, '').replace(':language', language)
  return plain.replace(/:(\w+)/g, (_, name: string) => shown(name)) + query
}

export function bodyOf(rule: Rule, ids: Ids): BodyInit {
  const { body = {} } = rule
  if (body === 'json') return '{}'
  return typeof body === 'function' ? body(ids) : new URLSearchParams(body)
}
