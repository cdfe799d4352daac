/** Officials send a mission and get its briefing: in the form they accept, and everything that is wrong at once. */
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { readAssignments } from '../../src/domain/official.ts'
import { pearls, twoCountries } from '../support/atlantis.ts'
import { asDescribed, isAsAsked } from './as-described.ts'
import { Browser, type Desk, openAtlantisDesk } from './atlantis-desk.ts'
import { doors, origin } from './atlantis-doors.ts'

let desk: Desk
let author: Browser
beforeEach(async () => {
  desk = await openAtlantisDesk()
  author = await official('author')
})
const official = (claim: string) =>
  new Browser(desk).signInAs({ subject: claim, office: 'RVO', assignments: readAssignments(claim) })
const send = (mission: unknown, headers: Record<string, string> = {}, query = '', by = author) =>
  by.send(`/v1/briefings${query}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', ...headers },
    body: typeof mission === 'string' ? mission : JSON.stringify(mission),
  })
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
async function problemsOf(answer: Response) {
  const body = await answer.json()
  const type = answer.headers.get('content-type') ?? ''
  expect(asDescribed('/briefings', 'post', answer.status, type, body)).toEqual([])
  return (body.errors ?? []).map((one: { in: string; pointer: string }) => `${one.in} ${one.pointer}`)
}

describe('a briefing', () => {
  it('comes as the form that is accepted, in the language that is accepted, and nothing is kept', async () => {
    expect(isAsAsked('MissionFile', pearls)).toBe(true)
    const before = desk.dump()
    const word = await send(pearls, { accept: docx, 'accept-language': 'en' })
    expect([word.status, word.headers.get('content-type')]).toEqual([200, docx])
    expect(word.headers.get('content-language')).toBe('en')
    const parts = unzipSync(new Uint8Array(await word.arrayBuffer()))
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain(pearls.title.en)
    const page = await send(pearls, { accept: 'text/html' })
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toContain(pearls.title.nl)
    for (const accept of ['application/json', '*/*', 'image/png, */*;q=0.1', '']) {
      const json = await send(pearls, accept === '' ? {} : { accept })
      expect(await json.json()).toMatchObject({ audience: 'participant', language: 'nl' })
    }
    expect(desk.dump()).toBe(before)
  })

  it('is the very one that the desk makes of the same mission', async () => {
    for (const audience of ['participant', 'public', 'official', 'ambassador']) {
      const sent = await send(pearls, { accept: 'application/json' }, `?audience=${audience}`)
      const order = `?audience=${audience}&language=nl&format=json`
      const made = await author.get(`/nl/desk/missions/${pearls.id}/briefing${order}`)
      expect(await sent.json()).toEqual(await made.json())
    }
  })

  it('may be of a mission that is not kept', async () => {
    const answer = await send({ ...pearls, id: 'sponges-2027', sectors: ['water'] })
    expect(await answer.json()).toMatchObject({ mission: { id: 'sponges-2027' } })
  })
})

describe('refused is', () => {
  it('all that is wrong, at once, in the words of the command line', async () => {
    const wrong = {
      ...{ ...pearls, departs: '31-2-2027', sectors: ['waterr'], colour: 'blue', countries: [] },
      programme: [{ on: '2027-03-03', kind: 'party', what: { nl: 'Feest' } }],
      contacts: 'none',
    }
    const answer = await send(wrong, {}, '?audience=everybody&as=root')
    expect(answer.status).toBe(400)
    const text = await answer.clone().text()
    expect(text).toContain('did you mean water?')
    expect((await problemsOf(answer)).sort()).toEqual([
      'body /colour',
      'body /contacts',
      'body /countries',
      'body /departs',
      'body /programme/0/kind',
      'body /programme/0/what/en',
      'body /sectors/0',
      'query ',
      'query audience',
    ])
  })

  it.each(['', '{', '[]', 'null', '"x"', '7', '{"id":{"__proto__":1}}'])('the body %s', async body => {
    expect((await send(body)).status).toBe(400)
  })

  it('what is too much, of another kind, or asked for in a form that we do not have', async () => {
    expect((await send({ ...pearls, more: 'x'.repeat(1_300_000) })).status).toBe(413)
    expect((await send('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
    const answer = await send(pearls, { accept: 'application/pdf' })
    expect([answer.status, await problemsOf(answer)]).toEqual([406, ['header accept']])
  })

  it('whoever is not signed in, comes from elsewhere, or has no such role', async () => {
    const keeper = await official('keeper')
    const before = desk.dump()
    const nobody = await send(pearls, {}, '', new Browser(desk))
    expect([nobody.status, await problemsOf(nobody)]).toEqual([403, ['header cookie']])
    expect((await send(pearls, { origin: 'https://evil.example' })).status).toBe(403)
    const answer = await send(pearls, {}, '', keeper)
    expect([answer.status, await problemsOf(answer)]).toEqual([404, []])
    expect(desk.dump()).toBe(before)
  })

  it('everybody, where there is no desk', async () => {
    const closed = { ...desk.visit(), entrance: undefined }
    const headers = { origin, 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: JSON.stringify(pearls) }
    expect((await doors.request('/v1/briefings', init, closed)).status).toBe(404)
  })

  it('a mission of others, whether it is there or not', async () => {
    const ofPearls = await official(`approver:${pearls.id}`)
    expect((await send(pearls, {}, '', ofPearls)).status).toBe(200)
    const told = async (id: string) => {
      const answer = await send({ ...pearls, id }, {}, '', ofPearls)
      return [answer.status, await answer.text()]
    }
    expect(await desk.visit().missions.find(twoCountries.id)).toBeDefined()
    const there = await told(twoCountries.id)
    expect(there).toEqual(await told('nowhere-2027'))
    expect(there[0]).toBe(400)
  })
})
