/** Every door of the real house that changes something, found by itself: from elsewhere or as the wrong kind of body nothing happens. */
import { expect, it } from 'vitest'
import { readAssignments, roles } from '../../src/domain/official.ts'
import { pearls } from '../support/atlantis.ts'
import { Browser, openAtlantisDesk } from './atlantis-desk.ts'
import { doors, origin } from './atlantis-doors.ts'

/** One address of each door: the pearl mission, Atlantis. */
const addressOf = (path: string) => path.replace(':id', pearls.id).replace(/:code.*$/, 'xa')
const paths = doors.routes.filter(({ method }) => method === 'POST').map(({ path }) => addressOf(path))
const body = 'announced=yes&everywhere=yes&as=author&version=1'
const form = 'application/x-www-form-urlencoded'

const refused: [string, Record<string, string>, number[]][] = [
  ['another site', { origin: 'https://evil.example', 'content-type': form }, [403]],
  ['nowhere', { 'content-type': form }, [403]],
  ['a frame in a sandbox', { origin: 'null', 'sec-fetch-site': 'same-origin', 'content-type': form }, [403]],
  ['another part of our site', { origin, 'sec-fetch-site': 'same-site', 'content-type': form }, [403]],
  ['ours as plain text', { origin, 'content-type': 'text/plain' }, [405, 415]],
  ['ours as nothing', { origin, 'content-type': '' }, [405, 415]],
]

it.each(refused)('takes nothing from %s', async (_, headers, expected) => {
  const desk = await openAtlantisDesk()
  const browser = new Browser(desk)
  const all = { subject: 'all', office: 'RVO', assignments: readAssignments([...roles]) }
  await browser.signInAs(all)
  const before = desk.dump()
  for (const path of new Set(paths)) {
    const answer = await browser.send(path, { method: 'POST', headers, body })
    expect(expected, `${path}: ${answer.status}`).toContain(answer.status)
    expect(answer.headers.has('set-cookie'), path).toBe(false)
  }
  expect(desk.dump()).toBe(before)
})

it('knows of the doors that there are', () => {
  expect(paths).toContain('/nl/desk/sign-out')
  expect(paths).toContain(`/en/desk/missions/${pearls.id}/edit`)
})

it('changes nothing for who only reads', async () => {
  const desk = await openAtlantisDesk()
  const browser = await new Browser(desk).signIn('author')
  const before = desk.dump()
  for (const { path } of doors.routes.filter(({ method }) => method === 'GET')) {
    await browser.get(addressOf(path))
  }
  expect(desk.dump()).toBe(before)
})
