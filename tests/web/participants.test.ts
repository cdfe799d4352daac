/** Companies come in with a code and fetch their pack; what they answer is found nowhere afterwards. */
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { makeCode, printCode } from '../../src/domain/typed-code.ts'
import { pearls, twoCountries } from '../support/atlantis.ts'
import { dump } from '../support/dump.ts'
import { Browser, type Desk, openAtlantisDesk, told } from './atlantis-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openAtlantisDesk()
})

const codesOf = (mission: string) => `/nl/desk/missions/${mission}/codes`
async function giveCode(mission = pearls.id, company = 'Koraal BV') {
  const author = await new Browser(desk).signIn('author')
  const page = await (await author.post(codesOf(mission), { company })).text()
  const code = /participant#([0-9A-Z-]+)/.exec(page)?.[1] ?? ''
  const [id = ''] = [...page.matchAll(/name="code" value="([^"]+)"/g)].map(([, value]) => value)
  return { author, code, id: id ?? '' }
}
async function comeIn(code: string, path = '/nl/participant') {
  const company = new Browser(desk)
  return { company, answer: await company.post(path, { code }) }
}
const whole: [string, string][] = [
  ['language', 'nl'],
  ...pearls.sectors.map((sector): [string, string] => ['sectors', sector]),
  ['role', 'import'],
]

describe('a code', () => {
  it('is shown once, and kept only as a mark of it', async () => {
    const { author, code } = await giveCode()
    expect(code).toMatch(/^([0-9A-Z]{3}-){8}[0-9A-Z]{3}$/)
    const later = await (await author.get(codesOf(pearls.id))).text()
    expect(later).toContain('Koraal BV')
    expect(later).not.toContain(code)
    expect(desk.dump()).not.toContain(code)
    expect(desk.dump()).not.toContain(code.replaceAll('-', '').slice(0, 26))
  })

  it('opens its mission, typed with the usual slips and on several devices', async () => {
    const { code } = await giveCode()
    const sloppy = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    for (const typed of [code, sloppy, ` ${code} `]) {
      const { company, answer } = await comeIn(typed)
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe('/nl/participant')
      expect(await (await company.get('/nl/participant')).text()).toContain(pearls.title.nl)
    }
  })

  it('gives the browser a token that no script reads and no other site sends, and keeps its hash only', async () => {
    const { code } = await giveCode()
    const { company, answer } = await comeIn(code)
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-participant=/)
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']) expect(cookie).toContain(part)
    expect(cookie).not.toMatch(/domain=/i)
    expect(desk.dump()).not.toContain(`'${company.cookies.get('__Host-participant')}'`)
  })

  it('is refused in one way, whatever is wrong with it', async () => {
    const { code, author, id } = await giveCode()
    await author.post(`${codesOf(pearls.id)}/revoke`, { code: id })
    const stranger = printCode(makeCode(new Uint8Array(32).fill(9)))
    const mistyped = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7')
    const before = desk.dump()
    const [first, ...others] = await Promise.all(
      [stranger, mistyped, code, '', 'x'.repeat(400), '7Q2'].map(async typed =>
        told((await comeIn(typed)).answer),
      ),
    )
    expect(first?.status).toBe(400)
    expect(first?.body).toContain('Met deze code kunt u niet verder.')
    expect(first?.headers.map(([name]) => name)).not.toContain('set-cookie')
    for (const other of others) expect(other).toEqual(first)
    expect(desk.dump()).toBe(before)
  })

  it('is not used up by looking, nor taken from an address', async () => {
    const { code } = await giveCode()
    const before = desk.dump()
    const anybody = new Browser(desk)
    for (let i = 0; i < 10; i++) {
      const page = await anybody.get(`/nl/participant?code=${code}`)
      expect(await page.text()).not.toContain(code)
      expect(page.headers.getSetCookie()).toEqual([])
    }
    expect((await anybody.get(`/nl/participant/${code}`)).status).toBe(404)
    expect(desk.dump()).toBe(before)
    expect((await comeIn(code)).answer.status).toBe(303)
  })

  it('ends at once when it is taken back, also in a browser that came in with it', async () => {
    const { author, code, id } = await giveCode()
    const { company } = await comeIn(code)
    await author.post(`${codesOf(pearls.id)}/revoke`, { code: id })
    expect(await (await company.get('/nl/participant')).text()).not.toContain(pearls.title.nl)
    expect((await company.post('/nl/participant/pack', whole)).status).toBe(403)
  })

  it('cannot be taken back through another mission', async () => {
    const { author, code, id } = await giveCode()
    await author.post(`${codesOf(twoCountries.id)}/revoke`, { code: id })
    expect((await comeIn(code)).answer.status).toBe(303)
  })

  it('ends thirty days after the return, and a session after twelve hours', async () => {
    const { code } = await giveCode()
    const visit = desk.visit
    const { company } = await comeIn(code)
    const on = (day: string) => {
      Object.assign(desk, { visit: () => ({ ...visit(), today: day }) })
      return comeIn(code)
    }
    expect((await on(addDays(pearls.returns, 30))).answer.status).toBe(303)
    expect((await on(addDays(pearls.returns, 31))).answer.status).toBe(400)
    expect(await (await company.get('/nl/participant')).text()).not.toContain(pearls.title.nl)
    Object.assign(desk, { visit })
    expect(await (await company.get('/nl/participant')).text()).toContain(pearls.title.nl)
    desk.now += 12 * 3_600_000
    expect(await (await company.get('/nl/participant')).text()).not.toContain(pearls.title.nl)
  })

  it('is given and taken back on the audit trail, without the name of the company', async () => {
    const { author, id } = await giveCode(pearls.id, 'Parelduikers BV')
    await author.post(`${codesOf(pearls.id)}/revoke`, { code: id })
    const trail = desk.sql.raw
      .prepare(`SELECT act, actor, mission, subject FROM audit WHERE act LIKE 'code-%'`)
      .all()
    expect(trail).toMatchObject([
      { act: 'code-given', mission: pearls.id, subject: id },
      { act: 'code-revoked', mission: pearls.id, subject: id },
    ])
    expect(JSON.stringify(trail)).not.toContain('Parelduikers')
  })

  it.each(['', '  ', 'x'.repeat(101)])('is not made for a company called "%s"', async company => {
    const author = await new Browser(desk).signIn('author')
    const before = desk.dump()
    const answer = await author.post(codesOf(pearls.id), { company })
    expect(answer.status).toBe(400)
    expect(desk.dump()).toBe(before)
  })
})

describe('a pack', () => {
  async function inside(mission = pearls.id) {
    const { code } = await giveCode(mission)
    return (await comeIn(code)).company
  }

  it('is one zip with safe names, the same bytes each time', async () => {
    const company = await inside()
    const [one, two] = await Promise.all([
      company.post('/nl/participant/pack', whole),
      company.post('/nl/participant/pack', whole),
    ])
    expect(one.headers.get('content-type')).toBe('application/zip')
    expect(one.headers.get('content-disposition')).toBe(`attachment; filename="${pearls.id}-nl.zip"`)
    const bytes = new Uint8Array(await one.arrayBuffer())
    expect(new Uint8Array(await two.arrayBuffer())).toEqual(bytes)
    const names = Object.keys(unzipSync(bytes))
    expect(names).toHaveLength(11)
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\.(docx|html|txt)$/)
  })

  it('is of the mission of the code, whatever is asked', async () => {
    const company = await inside(twoCountries.id)
    const sectors = twoCountries.sectors.map((sector): [string, string] => ['sectors', sector])
    const asked: [string, string][] = [
      ['language', 'nl'],
      ['role', 'export'],
      ['mission', pearls.id],
      ...sectors,
    ]
    const answer = await company.post(`/nl/participant/pack?mission=${pearls.id}`, asked)
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(answer.headers.get('content-disposition')).toContain(twoCountries.id)
    expect(text).not.toContain(pearls.title.nl)
  })

  it('is for nobody without a session, and looks then as if nothing were there to get', async () => {
    const answer = await new Browser(desk).post('/nl/participant/pack', whole)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Met de code van uw bedrijf')
    expect((await new Browser(desk).get('/nl/participant/pack')).status).toBe(404)
  })

  it('is not sent where nothing was released, except on one’s own machine', async () => {
    const company = await inside()
    const visit = desk.visit
    Object.assign(desk, { visit: () => ({ ...visit(), open: false }) })
    const answer = await company.post('/nl/participant/pack', whole)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toContain('nog niet vrijgegeven')
  })

  it('tells everything that lacks at once, and keeps what was chosen', async () => {
    const company = await inside()
    const answer = await company.post('/nl/participant/pack', [
      ['employees', 'over-5000'],
      ['turnover', 'nonsense'],
    ])
    const page = await answer.text()
    expect(answer.status).toBe(400)
    for (const told of ['Kies een taal.', 'Kies ten minste één sector.', 'Kies wat u vooral gaat doen.'])
      expect(page).toContain(told)
    expect(page).toContain('Kies een van de antwoorden')
    expect(page).toMatch(/id="employees-over-5000"[^>]*checked/)
    expect(page).not.toContain('nonsense')
  })

  it('leaves no trace of an answer: not in the store, not in the session, not in what is printed', async () => {
    const company = await inside()
    const before = dump(desk.sql)
    const spoken: unknown[] = []
    const outs = (['log', 'info', 'warn', 'error', 'debug'] as const).map(name => {
      const real = console[name]
      console[name] = (...words: unknown[]) => void spoken.push(...words)
      return () => {
        console[name] = real
      }
    })
    const answers: [string, string][] = [
      ['employees', 'over-5000'],
      ['turnover', 'over-1500m'],
      ['parent', 'CANARY-parent'],
      ['CANARY-name', 'CANARY-value'],
    ]
    try {
      expect((await company.post('/nl/participant/pack', [...whole, ...answers])).status).toBe(400)
      const good = await company.post('/nl/participant/pack', [...whole, ...answers.slice(0, 2)])
      expect(good.status).toBe(200)
      expect([...good.headers].flat().join()).not.toMatch(/over-5000|over-1500m/)
      await good.arrayBuffer()
    } finally {
      for (const restore of outs) restore()
    }
    expect(spoken).toEqual([])
    expect(dump(desk.sql)).toBe(before)
  })
})

it('ends when the company leaves', async () => {
  const { code } = await giveCode()
  const { company } = await comeIn(code)
  const token = company.cookies.get('__Host-participant') ?? ''
  await company.post('/nl/participant/leave')
  expect(company.cookies.has('__Host-participant')).toBe(false)
  company.cookies.set('__Host-participant', token)
  expect(await (await company.get('/nl/participant')).text()).not.toContain(pearls.title.nl)
})
