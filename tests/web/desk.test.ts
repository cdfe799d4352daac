/** The desk: who sees which mission, who may do what with it, and that what is closed looks as if it were not there. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Deed, deeds, may, type Official, readAssignments, roles } from '../../src/domain/official.ts'
import { pearls, twoCountries } from '../support/atlantis.ts'
import { Browser, type Desk, openAtlantisDesk, told } from './atlantis-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openAtlantisDesk()
})

/** Signed in without a provider: the session is what counts here. */
const signedIn = (...claim: string[]) =>
  new Browser(desk).signInAs({
    subject: claim.join(),
    office: 'RVO Atlantis',
    assignments: readAssignments(claim),
  })
const order = (audience: string) => `briefing?audience=${audience}&language=nl&format=html`

describe('the front page', () => {
  it('lists the missions of the roles, and no others', async () => {
    const page = await (await (await signedIn(`approver:${pearls.id}`)).get('/nl/desk')).text()
    expect(page).toContain(pearls.title.nl)
    expect(page).not.toContain(twoCountries.title.nl)
    expect(page).toContain(`beoordelaar: alleen voor ${pearls.id}`)
  })

  it('says it when there are none', async () => {
    const page = await (await (await signedIn('author:corals-2030')).get('/nl/desk')).text()
    expect(page).toContain('Er zijn nog geen missies waar u bij kunt.')
  })
})

/** Every door about one mission, with the deed it asks for. */
const doorsOfMissions: {
  deed: Deed
  way: 'get' | 'post'
  path: string
  fields?: Record<string, string>
  given?: number
}[] = [
  { deed: 'see-mission', way: 'get', path: '' },
  { deed: 'make-briefing', way: 'get', path: `/${order('official')}` },
  { deed: 'make-briefing', way: 'get', path: `/${order('nobody')}`, given: 400 },
  { deed: 'edit-mission', way: 'get', path: '/edit' },
  { deed: 'edit-mission', way: 'post', path: '/edit', fields: { version: '7' }, given: 412 },
  { deed: 'see-mission', way: 'get', path: '/file' },
  { deed: 'see-mission', way: 'get', path: '/tasks.ics' },
  { deed: 'give-codes', way: 'get', path: '/codes' },
  { deed: 'give-codes', way: 'post', path: '/codes', fields: { company: '' }, given: 400 },
  { deed: 'give-codes', way: 'post', path: '/codes/revoke', fields: { code: 'x' }, given: 303 },
  { deed: 'make-briefing', way: 'get', path: '/release' },
  { deed: 'make-briefing', way: 'get', path: `/release/${order('official').replace('briefing', 'draft')}` },
  { deed: 'prepare-release', way: 'post', path: '/release/begin', fields: {} },
  { deed: 'prepare-release', way: 'post', path: '/release/accept-caution', fields: {}, given: 428 },
  { deed: 'prepare-release', way: 'post', path: '/release/refuse-caution', fields: {}, given: 428 },
  { deed: 'prepare-release', way: 'post', path: '/release/set-embargo', fields: {}, given: 428 },
  { deed: 'prepare-release', way: 'post', path: '/release/submit', fields: {}, given: 428 },
  { deed: 'return-release', way: 'post', path: '/release/return', fields: {}, given: 428 },
  { deed: 'approve-briefing', way: 'post', path: '/release/approve', fields: {}, given: 428 },
  { deed: 'release-briefing', way: 'post', path: '/release/release', fields: {}, given: 428 },
  { deed: 'withdraw-release', way: 'post', path: '/release/withdraw', fields: {}, given: 428 },
  { deed: 'prepare-release', way: 'post', path: '/release/reissue', fields: {}, given: 409 },
  { deed: 'announce-mission', way: 'post', path: '/announce', fields: { announced: 'yes' } },
]

describe('a mission', () => {
  const actors: Record<string, string[]> = {
    ...Object.fromEntries(roles.map(role => [`${role} of all`, [role]])),
    ...Object.fromEntries(roles.map(role => [`${role} of this`, [`${role}:${pearls.id}`]])),
    ...Object.fromEntries(roles.map(role => [`${role} of another`, [`${role}:${twoCountries.id}`]])),
  }

  it.each(Object.entries(actors))(
    'for an %s: is as the table says, or as if it were not there',
    async (_, claim) => {
      const browser = await signedIn(...claim)
      const official: Official = { subject: '', office: '', assignments: readAssignments(claim) }
      for (const { deed, way, path, fields = {}, given } of doorsOfMissions) {
        const at = (id: string) =>
          way === 'get'
            ? browser.get(`/nl/desk/missions/${id}${path}`)
            : browser.post(`/nl/desk/missions/${id}${path}`, fields)
        const unknown = await told(await at('no-such-mission'))
        const before = desk.dump()
        const answer = await told(await at(pearls.id))
        const allowed = may(official, deed, pearls.id)
        expect(answer.status, path).toBe(allowed ? (given ?? (way === 'get' ? 200 : 303)) : 404)
        expect(unknown.status, path).toBe(404)
        if (allowed) continue
        expect(answer, path).toEqual(unknown)
        expect(desk.dump()).toBe(before)
      }
    },
  )

  it('asks for a deed that is in the table', () => {
    for (const { deed } of doorsOfMissions) expect(deeds).toContain(deed)
  })

  it('has briefings for every audience, but no form for who may not make them', async () => {
    const author = await signedIn('author')
    const page = await (await author.get(`/nl/desk/missions/${pearls.id}`)).text()
    expect(page.match(/name="audience"/g)).toHaveLength(4)
    expect(
      await (await author.get(`/nl/desk/missions/${pearls.id}/${order('ambassador')}`)).text(),
    ).toContain('<html lang="nl">')
    const keeper = await signedIn('keeper')
    expect(await (await keeper.get(`/nl/desk/missions/${pearls.id}`)).text()).not.toContain('name="audience"')
  })

  it('is public from when it is announced until that is taken back', async () => {
    const author = await signedIn('author')
    const anybody = new Browser(desk)
    const unknown = await told(await anybody.get('/nl/missions/no-such-mission'))
    const page = `/nl/missions/${pearls.id}`
    expect(await told(await anybody.get(page))).toEqual(unknown)
    expect(await told(await anybody.get(`${page}/${order('public')}`))).toEqual(unknown)
    await author.post(`/nl/desk/missions/${pearls.id}/announce`, { announced: 'yes' })
    expect((await anybody.get(page)).status).toBe(200)
    expect(await (await anybody.get('/nl/missions')).text()).toContain(pearls.title.nl)
    await author.post(`/nl/desk/missions/${pearls.id}/announce`, { announced: 'no' })
    expect(await told(await anybody.get(page))).toEqual(unknown)
    expect(await (await anybody.get('/nl/missions')).text()).not.toContain(pearls.title.nl)
  })
})
