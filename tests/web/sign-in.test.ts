/** Coming in and going out: cookies, rotation, expiry, who may come in where, and that nothing tells what lies behind. */
import { beforeEach, describe, expect, it } from 'vitest'
import { endsAfter, idleAfter } from '../../src/store/sessions.ts'
import { Browser, type Desk, openAtlantisDesk, told } from './atlantis-desk.ts'
import { visit } from './atlantis-doors.ts'

let desk: Desk
let browser: Browser
beforeEach(async () => {
  desk = await openAtlantisDesk()
  browser = new Browser(desk)
})
const statusOf = async (path: string) => (await browser.get(path)).status

describe('signing in', () => {
  it('gives one cookie: for this host only, over TLS only, out of reach of scripts and of other sites', async () => {
    const answer = await browser.post('/nl/desk/sign-in', { as: 'author' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/nl/desk'])
    expect(answer.headers.getSetCookie()).toEqual([
      '__Host-session=token-1; Path=/; HttpOnly; Secure; SameSite=Strict',
    ])
    const page = await (await browser.get('/nl/desk')).text()
    expect(page).toContain('Aangemeld voor RVO (demo)')
    expect(page).not.toContain('demo author')
    expect(page).not.toContain('token-1')
  })

  it('keeps the hash of the token, never the token', async () => {
    await browser.signIn('author')
    expect(desk.dump()).not.toContain('token-1')
    expect(desk.dump()).toMatch(/"token_hash":"[0-9a-f]{64}"/)
    const [, hash = ''] = /"token_hash":"([0-9a-f]{64})"/.exec(desk.dump()) ?? []
    browser.cookies.set('__Host-session', hash)
    expect(await statusOf('/nl/desk')).toBe(303)
  })

  it('gives a new token each time, and ends the session before', async () => {
    await browser.signIn('author')
    const stale = new Browser(desk)
    for (const [name, value] of browser.cookies) stale.cookies.set(name, value)
    await browser.signIn('approver')
    expect(browser.cookies.get('__Host-session')).toBe('token-2')
    expect((await stale.get('/nl/desk')).status).toBe(303)
    expect(await (await browser.get('/nl/desk')).text()).toContain('Buitenlandse Zaken (demo)')
  })

  it('takes no token that somebody else chose', async () => {
    browser.cookies.set('__Host-session', 'chosen')
    await browser.signIn('author')
    expect(browser.cookies.get('__Host-session')).toBe('token-1')
  })

  it.each(['nobody', '', 'constructor', 'author '])('knows no made-up official called "%s"', async as => {
    const answer = await browser.post('/nl/desk/sign-in', { as })
    expect(answer.status).toBe(404)
    expect(answer.headers.has('set-cookie')).toBe(false)
  })
})

describe('a session', () => {
  beforeEach(() => browser.signIn('author'))

  it('lasts while it is used, and no longer than a working day', async () => {
    for (const end = desk.now + endsAfter; desk.now < end; desk.now += idleAfter / 2) {
      expect(await statusOf('/nl/desk')).toBe(200)
    }
    expect(await statusOf('/nl/desk')).toBe(303)
  })

  it('ends when it lies idle', async () => {
    desk.now += idleAfter
    expect(await statusOf('/nl/desk')).toBe(303)
  })

  it('ends when the official goes, also for who copied the cookie', async () => {
    const copy = new Browser(desk)
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
    const answer = await browser.post('/nl/desk/sign-out')
    expect(answer.headers.get('location')).toBe('/nl/desk/signed-out')
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-session=; Max-Age=0; Path=\/; HttpOnly; Secure/)
    expect(answer.headers.get('clear-site-data')).toContain('"cookies"')
    expect(browser.cookies.size).toBe(0)
    expect((await copy.get('/nl/desk')).status).toBe(303)
    expect(await statusOf('/nl/desk/signed-out')).toBe(200)
  })

  it('ends everywhere when its official says so, and for nobody else', async () => {
    const [elsewhere, colleague] = [new Browser(desk), new Browser(desk)]
    await elsewhere.signIn('author')
    await colleague.signIn('approver')
    await browser.post('/nl/desk/sign-out', { everywhere: 'yes' })
    expect((await elsewhere.get('/nl/desk')).status).toBe(303)
    expect((await colleague.get('/nl/desk')).status).toBe(200)
  })

  it('ends here only, when nothing else is asked', async () => {
    const elsewhere = await new Browser(desk).signIn('author')
    await browser.post('/nl/desk/sign-out')
    expect((await elsewhere.get('/nl/desk')).status).toBe(200)
  })

  it('is read at the desk only: other pages are the same with and without', async () => {
    for (const path of ['/nl/', '/nl/countries/xa', '/nl/nowhere']) {
      expect(await told(await browser.get(path))).toEqual(await told(await new Browser(desk).get(path)))
    }
  })
})

describe('without a session', () => {
  it('no page sets a cookie', async () => {
    for (const path of [
      '/nl/',
      '/nl/countries',
      '/nl/missions',
      '/nl/desk',
      '/nl/desk/sign-in',
      '/nl/desk/signed-in',
    ]) {
      const cookies = (await browser.get(path)).headers.getSetCookie()
      expect(
        cookies.filter(cookie => !/Max-Age=0/.test(cookie)),
        path,
      ).toEqual([])
    }
  })

  it('every address of the desk leads to the same place, whether it exists or not', async () => {
    const unknown = await told(await browser.get('/nl/desk/no-such-door'))
    expect(unknown.status).toBe(303)
    for (const path of [
      '/nl/desk',
      '/nl/desk/missions/pearls',
      '/nl/desk/missions/none',
      '/nl/desk/missions/new',
    ]) {
      expect(await told(await browser.get(path)), path).toEqual(unknown)
    }
  })

  it('a form keeps what was typed, changes nothing, and is the same for every address', async () => {
    const before = desk.dump()
    const typed: [string, string][] = [
      ['title', 'A "title" <b>'],
      ['sectors', 'water'],
      ['sectors', 'energy'],
    ]
    const answer = await told(await browser.post('/nl/desk/missions/new', typed))
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('name="title" value="A &quot;title&quot; &lt;b&gt;"')
    expect(answer.body.match(/name="sectors"/g)).toHaveLength(2)
    expect(answer).toEqual(await told(await browser.post('/nl/desk/no-such-door', typed)))
    expect(desk.dump()).toBe(before)
  })
})

describe('where nobody can come in', () => {
  it.each(['GET', 'POST'])('the desk was never made: %s', async method => {
    const body =
      method === 'POST'
        ? { body: new URLSearchParams({ as: 'author' }), headers: { origin: 'http://localhost' } }
        : {}
    const unknown = await told(await visit('/nl/nowhere', { method, ...body }))
    expect(unknown.status).toBe(404)
    for (const path of ['', '/sign-in', '/signed-in', '/sign-out', '/signed-out', '/missions/pearls']) {
      const answer = await told(await visit(`/nl/desk${path}`, { method, ...body }))
      // What takes a form does not show a page, and what shows a page takes no form: neither tells of the other.
      expect(answer, path).toEqual(unknown)
    }
  })
})
