/** Every way in which a request that changes something may arrive: only one that comes from a page of ours gets through. */
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { beforeEach, describe, expect, it } from 'vitest'
import { guardOrigin, takes } from '../../src/web/guard-origin.ts'
import type { Doors } from '../../src/web/house.ts'
import { visit } from './atlantis-doors.ts'

const own = 'https://geleidebrief.example'
const origins = [
  undefined,
  'null',
  own,
  'https://evil.example',
  `${own}:8443`,
  'http://geleidebrief.example',
  `${own}.evil.example`,
  `${own}, https://evil.example`,
  '',
]
const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'nonsense']
const form = 'application/x-www-form-urlencoded'
const types = [
  form,
  'multipart/form-data; boundary=x',
  'application/json',
  'text/plain',
  'application/JSON; charset=utf-8',
  undefined,
]
const overrides = [{}, { 'x-http-method-override': 'DELETE' }, { 'x-http-method': 'PUT', 'x-method': 'GET' }]

let changes: string[]
beforeEach(() => {
  changes = []
})
const doors = new Hono<Doors>()
doors.use(guardOrigin)
doors.get('/read', context => context.text('read'))
for (const kind of ['form', 'upload', 'json'] as const) {
  doors.all(`/${kind}`, takes(kind, 20), async context => {
    changes.push(`${context.req.method} ${kind} ${(await context.req.text()).length}`)
    return context.text('changed')
  })
}
doors.onError(error => new Response(null, { status: error instanceof HTTPException ? error.status : 500 }))

const send = async (path: string, init: RequestInit) =>
  (await doors.request(`${own}${path}`, init, { origin: own } as Doors['Bindings'])).status

const matrix = origins.flatMap(origin =>
  sites.flatMap(site => types.flatMap(type => overrides.map(override => ({ origin, site, type, override })))),
)

describe('a request that changes something', () => {
  it.each([
    ['form', form],
    ['upload', 'multipart/form-data'],
    ['json', 'application/json'],
  ])('reaches a door for %s only from a page of ours and as that', async (door, taken) => {
    for (const { origin, site, type, override } of matrix) {
      changes = []
      const headers = new Headers(override)
      if (origin !== undefined) headers.set('origin', origin)
      if (site !== undefined) headers.set('sec-fetch-site', site)
      if (type !== undefined) headers.set('content-type', type)
      const body = new TextEncoder().encode('a=1')
      const status = await send(`/${door}`, { method: 'POST', headers, body })
      const ours =
        (origin === own && (site === undefined || site === 'same-origin')) ||
        (origin === undefined && site === 'same-origin')
      const fits = type?.split(';')[0]?.toLowerCase() === taken
      const cell = JSON.stringify({ origin, site, type, override })
      expect(status, cell).toBe(ours ? (fits ? 200 : 415) : 403)
      expect(changes, cell).toEqual(ours && fits ? [`POST ${door} 3`] : [])
    }
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'QUERY'])(
    'is refused as %s, also from ours',
    async method => {
      const headers = { origin: own, 'sec-fetch-site': 'same-origin', 'content-type': form }
      expect(await send('/form', { method, headers })).toBe(405)
      expect(changes).toEqual([])
    },
  )

  it.each([
    [20, 200],
    [21, 413],
  ])('with %d bytes where 20 are taken gets %d', async (length, expected) => {
    const stream = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('x'.repeat(length)))
          controller.close()
        },
      })
    const headers = { origin: own, 'content-type': form }
    for (const body of ['x'.repeat(length), stream()]) {
      const init = { method: 'POST', headers, body, duplex: 'half' }
      expect(await send('/form', init)).toBe(expected)
    }
  })
})

it('lets everybody read, wherever they come from', async () => {
  for (const origin of origins.filter(one => one !== undefined)) {
    for (const method of ['GET', 'HEAD']) {
      expect(await send('/read', { method, headers: { origin, 'sec-fetch-site': 'cross-site' } })).toBe(200)
    }
  }
})

describe('the pages', () => {
  it('let a browser say where a form was sent from', async () => {
    expect(await (await visit('/nl/')).text()).toContain('<meta name="referrer" content="same-origin"/>')
  })

  it('say plainly that a form from elsewhere was not sent', async () => {
    const answer = await visit('/nl/countries', {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Dit formulier is niet verstuurd')
  })
})
