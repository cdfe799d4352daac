/** Which address leads where, and what everybody meets on the way in. */
import { describe, expect, it } from 'vitest'
import { audiences } from '../../src/domain/closed-lists.ts'
import { pearls } from '../support/atlantis.ts'
import { origin, visit } from './atlantis-doors.ts'

const mission = `/nl/missions/${pearls.id}`
const order = `${mission}/briefing?audience=public&language=en&format=`

/** One address for every kind of answer. */
const kinds = [
  { kind: 'a page', path: '/nl/', status: 200 },
  { kind: 'a check of health', path: '/healthz', status: 200 },
  { kind: 'a redirect', path: '/', status: 302 },
  { kind: 'an order that is wrong', path: `${mission}/briefing?audience=everybody`, status: 400 },
  { kind: 'nothing', path: '/nl/nowhere', status: 404 },
  { kind: 'a refused method', path: '/nl/', status: 405, method: 'PUT' },
  { kind: 'a form from elsewhere', path: '/nl/', status: 403, method: 'POST' },
  { kind: 'a twin', path: `${order}html`, status: 200 },
  { kind: 'a Word file', path: `${order}docx`, status: 200 },
]

describe('every answer', () => {
  it.each(kinds)('guards $kind', async ({ path, status, method }) => {
    const answer = await visit(path, method ? { method } : {})
    expect(answer.status).toBe(status)
    const { headers } = answer
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toMatch(/form-action '(self|none)'/)
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('script-src')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(
      Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1]),
    ).toBeGreaterThanOrEqual(31_536_000)
    expect(headers.has('set-cookie')).toBe(false)
  })

  it('guards a page that fails, and says nothing of why', async () => {
    const answer = await visit(mission, { broken: true })
    expect(answer.status).toBe(500)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).not.toContain('secret')
  })
})

describe("elsewhere than on one's own machine", () => {
  it('shows the public pages as they are, and of a mission only where and when until something is released', async () => {
    for (const path of ['/nl/', '/en/countries', '/nl/countries/xa', '/nl/conditions', '/nl/missions']) {
      expect(await told(path, false), path).toEqual(await told(path, true))
    }
    const { status, body } = await told(mission, false)
    expect(status).toBe(200)
    expect(body).toContain('1 maart 2027')
    expect(body).toContain('nog niet vrijgegeven')
    for (const kept of ['name="audience"', 'class="gravest"', 'Besluit over risico']) {
      expect(body).not.toContain(kept)
    }
  })

  it.each(audiences)('hands nobody a concept for %s', async audience => {
    const path = (id: string) => `/nl/missions/${id}/briefing?audience=${audience}&language=nl&format=docx`
    const refused = await told(path(pearls.id), false)
    expect(refused.status).toBe(404)
    expect(refused).toEqual(await told(path('no-such-mission'), false))
  })
})

describe('addresses', () => {
  it.each([
    ['/', '/nl/'],
    ['/nl', '/nl/'],
    ['/en', '/en/'],
    ['/en/countries/XA', '/en/countries/xa'],
  ])('%s leads on to %s', async (path, to) => {
    const { status, headers } = await visit(path)
    expect([status, headers.get('location')]).toEqual([302, to])
  })

  it.each([
    '/nl/countries/qq',
    '/nl/countries/xa/',
    '/nl/countries/xa.css',
    '/nl/countries/xaa',
    '/nl/Countries',
    '/nl//countries',
    '/nl/countries%2fxa',
    '/nl/missions/atlantis',
    '/de/',
    '/countries',
    `/nl/missions/atlantis/briefing?audience=participant&language=nl&format=docx`,
  ])('%s leads nowhere', async path => {
    const answer = await visit(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Deze pagina is er niet')
  })

  it('says so in the language of the address', async () => {
    expect(await (await visit('/en/nowhere')).text()).toContain('This page does not exist')
  })

  it('answers HEAD like GET, without the page', async () => {
    const answer = await visit('/nl/countries', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('refuses %s', async method => {
    const answer = await visit('/nl/countries', { method, headers: { origin } })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })
})

async function told(path: string, open: boolean) {
  const answer = await visit(path, { open })
  return { status: answer.status, headers: [...answer.headers], body: await answer.text() }
}
