/** An embargo at every door that may tell of a release: before it nothing, byte for byte as without any release; after it everything. */

import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import type { Manifest } from '../../src/domain/manifest.ts'
import type { Release } from '../../src/domain/release.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { signManifest } from '../../src/release/sign-manifest.ts'
import type { ReleaseShelf } from '../../src/release-rooms.ts'
import type { Releases } from '../../src/store/releases.ts'
import type { Visit } from '../../src/web/house.ts'
import { seed } from '../store/sealed-thing.ts'
import { content, pearls } from '../support/atlantis.ts'
import { presses, shell } from '../support/house.ts'
import { releaseMission } from '../support/release-mission.ts'
import { Browser, type Desk, openAtlantisDesk, told } from './atlantis-desk.ts'
import { doors, origin } from './atlantis-doors.ts'

const kinds = ['docx', 'html', 'json']
const form = { origin, 'content-type': 'application/x-www-form-urlencoded' }
const order = (audience: string, language: string, format: string) =>
  `briefing?audience=${audience}&language=${language}&format=${format}`
/** Every door that is about one mission, or for participants, in every language and with every method. */
const paths = ['nl', 'en'].flatMap(language => [
  `/${language}/missions`,
  `/${language}/missions/${pearls.id}`,
  `/${language}/missions/${pearls.id}/briefing`,
  ...kinds.map(kind => `/${language}/missions/${pearls.id}/${order('public', language, kind)}`),
  `/${language}/missions/${pearls.id}/${order('participant', language, 'html')}`,
  `/${language}/missions/${pearls.id}/input`,
  `/${language}/participant`,
])
const pack = new URLSearchParams([
  ['language', 'nl'],
  ['role', 'import'],
  ...pearls.sectors.map(one => ['sectors', one]),
])
const asked = [
  ...['/v1/missions', `/v1/missions/${pearls.id}`, ...paths].flatMap(path =>
    ['GET', 'HEAD', 'POST'].map(method => ({ path, method, body: method === 'POST' ? 'a=b' : undefined })),
  ),
  ...['nl', 'en'].map(language => ({
    path: `/${language}/participant/pack`,
    method: 'POST',
    body: String(pack),
  })),
]

let desk: Desk
let company: Browser
let visit: Desk['visit']
let shelf: ReleaseShelf
let frozen: { release: Release; manifest: Manifest }
let signer: CryptoKey
beforeAll(async () => {
  desk = await openAtlantisDesk()
  visit = desk.visit
  await visit().missions.announce(pearls.id, true, seed)
  const author = await new Browser(desk).signIn('author')
  const page = await author.post(`/nl/desk/missions/${pearls.id}/codes`, { company: 'Koraal BV' })
  const code = /participant#([0-9A-Z-]+)/.exec(await page.text())?.[1] ?? ''
  company = new Browser(desk)
  await company.post('/nl/participant', { code })
  shelf = await desk.store.releases()
  const releasing = await desk.store.releasing()
  if (!releasing.signer) throw new Error('no signer')
  signer = releasing.signer
  const rooms = {
    ...{ ...shelf, ...releasing, content, contentRevision: 'c0ffee' },
    track: () => new Uint8Array(),
    prepare: (inputs: Parameters<typeof prepareBriefing>[0]) =>
      prepareBriefing(inputs, presses[inputs.language], shell),
    voices: { list: async () => [] },
  }
  await releaseMission(rooms, pearls, visit().today)
  const [kept] = await shelf.releases.ofMission(pearls.id)
  if (!kept?.signed) throw new Error('nothing was released')
  frozen = { release: kept.release, manifest: JSON.parse(kept.signed.manifest) as Manifest }
})

/** What every door answers in production at a moment, when the version there is was signed with this embargo. */
const asBefore = new Map<string, Awaited<ReturnType<typeof answersTo>>>()
/** Without a release and without an embargo the moment makes no difference, so that is asked once. */
async function ask(embargo: unknown, now: number, which = asked) {
  const constant = embargo === nothing || embargo === 'none'
  const key = `${embargo === nothing} ${which.map(({ method, path }) => method + path)}`
  const known = constant && asBefore.get(key)
  if (known) return known
  const answers = await answersTo(embargo, now, which)
  if (constant) asBefore.set(key, answers)
  return answers
}

async function answersTo(embargo: unknown, now: number, which: typeof asked) {
  const signed = await signManifest({ ...frozen.manifest, embargo: embargo as string }, signer)
  const release = { ...frozen.release, embargo: embargo as string }
  const releases: Pick<Releases, 'ofMission'> = {
    ofMission: async id =>
      id === pearls.id && embargo !== nothing ? [{ release, revision: 9, signed }] : [],
  }
  const answers = () =>
    Promise.all(
      which.map(async ({ path, method, body }) => {
        const headers = method === 'POST' ? form : {}
        const answer = await company.send(path, { method, headers, ...(body !== undefined && { body }) })
        return { asked: `${method} ${path}`, ...(await told(answer)) }
      }),
    )
  const at = (): Visit => ({
    ...{ ...visit(), open: false, now: Math.floor(now / 1000) },
    releases: async () => ({ ...shelf, releases: releases as Releases }),
  })
  Object.assign(desk, { visit: at })
  return answers()
}

const nothing = Symbol('nothing was released')
const day = (place: number) => addDays('2026-11-24', place * 17)
const moments = Array.from({ length: 100 }, (_, place) => {
  const [hour, minute, second] = [place % 24, (place * 7) % 60, (place * 11) % 60].map(one =>
    String(one).padStart(2, '0'),
  )
  return `${day(place)}T${hour}:${minute}${place % 2 ? `:${second}` : ''}Z`
})
/** Each would be open by now if anything in it were taken for a moment. */
const garbage: readonly unknown[] = [
  ...['soon', 'tomorrow', '2020-01-01T09:00z', 'NONE\t', '2020-01-01T-9:00Z'],
  ...[
    '',
    ' ',
    'None',
    'NONE',
    'none ',
    ' none',
    'no',
    'never',
    'null',
    'undefined',
    'NaN',
    '0',
    '-1',
    'Z',
    'T',
  ],
  ...['2020', '2020-01', '2020-01-01', '2020-01-01T', '2020-01-01T09', '2020-01-01T09:00', '20200101T0900Z'],
  ...['2020-01-01T09:00:00', '2020-01-01T09:00+00:00', '2020-01-01T09:00-01:00', '2020-01-01t09:00z'],
  ...[
    '2020-01-01 09:00Z',
    '2020-01-01T09:00Z ',
    ' 2020-01-01T09:00Z',
    '2020-01-01T09:00:00.000Z',
    '2020-01-01T9:00Z',
  ],
  ...[
    '2020-02-30T09:00Z',
    '2019-02-29T09:00Z',
    '2020-04-31T09:00Z',
    '2020-13-01T09:00Z',
    '2020-00-01T09:00Z',
  ],
  ...[
    '2020-01-00T09:00Z',
    '2020-01-32T09:00Z',
    '2020-01-01T24:00Z',
    '2020-01-01T25:00Z',
    '2020-01-01T09:60Z',
  ],
  ...[
    '2020-01-01T09:00:60Z',
    '2020-01-01T09:00:61Z',
    '-2020-01-01T09:00Z',
    '+002020-01-01T09:00Z',
    '1-1-2020 09:00',
  ],
  ...[
    '01/01/2020',
    '2020/01/01T09:00Z',
    'Wed, 01 Jan 2020 09:00:00 GMT',
    'yesterday',
    'now',
    '2020-W01-1T09:00Z',
  ],
  ...[
    '２０２０-01-01T09:00Z',
    '2020-01-01T09:00Z\n',
    '2020-01-01T09:00Z\u0000',
    '\u202e2020-01-01T09:00Z',
    'none\u200b',
  ],
  ...[
    '2020-01-01T09:00Z;none',
    'none,none',
    '[none]',
    '{"at":"2020-01-01T09:00Z"}',
    '<none>',
    '0x0',
    '1e3',
    'Infinity',
  ],
  ...[
    null,
    true,
    false,
    0,
    1,
    -1,
    1_577_869_200,
    1_577_869_200_000,
    Number.MAX_SAFE_INTEGER,
    [],
    ['none'],
    {},
  ],
  ...[{ none: true }, ['2020-01-01T09:00Z'], [['none']], { at: '2020-01-01T09:00Z' }, { toString: 'none' }],
  ...[
    '2020-01-01T09:00CET',
    '2020-01-01T09:00UTC',
    '2020-01-01T09:00ZZ',
    'Z2020-01-01T09:00',
    '20-01-01T09:00Z',
  ],
  ...[
    '2020-1-1T09:00Z',
    '2020-01-01T0900Z',
    '2020-001T09:00Z',
    'geen',
    'open',
    'released',
    'yes',
    'on',
    'P1D',
    '∞',
  ],
]

it('is tried with two hundred dates and kinds of garbage', () => {
  expect(
    new Set(moments).size + new Set(garbage.map(one => JSON.stringify(one))).size,
  ).toBeGreaterThanOrEqual(200)
})

/** The doors that show something of a release once they may. */
const showing = ['nl', 'en'].flatMap(language => [
  `GET /${language}/missions/${pearls.id}`,
  // An order in which something is missing comes back with the form.
  `GET /${language}/missions/${pearls.id}/briefing`,
  ...kinds.map(kind => `GET /${language}/missions/${pearls.id}/${order('public', language, kind)}`),
  `GET /${language}/missions/${pearls.id}/${order('participant', language, 'html')}`,
  `GET /${language}/participant`,
  `POST /${language}/participant/pack`,
])

describe('in production', () => {
  const later = Date.parse('2099-01-01T00:00Z')

  it('everything is there once nothing holds it back: the page, every file, and the pack with the same bytes', async () => {
    const answers = await ask('none', later)
    const without = await ask(nothing, later)
    const shown = answers.filter((one, place) => one.body !== without[place]?.body).map(one => one.asked)
    expect(shown.toSorted()).toEqual(showing.toSorted())
  })

  /** By all doors for some, and for each by those that show anything, in one language after the other. */
  const some = (place: number) =>
    place % 25 === 0
      ? asked
      : asked.filter(
          one =>
            showing.includes(`${one.method} ${one.path}`) && one.path.startsWith(place % 2 ? '/nl/' : '/en/'),
        )

  it.each(moments.map((moment, place) => [moment, place] as const))(
    '%s: nothing a second before, everything from then on',
    async (moment, place) => {
      const at = Date.parse(moment)
      expect(await ask(moment, at - 1000, some(place))).toEqual(await ask(nothing, later, some(place)))
      expect(await ask(moment, at, some(place))).toEqual(await ask('none', later, some(place)))
    },
  )

  it.each(garbage.map((embargo, place) => [embargo, place] as const))(
    '%j opens nothing, ever',
    async (embargo, place) => {
      expect(await ask(embargo, later, some(place))).toEqual(await ask(nothing, later, some(place)))
    },
  )
})

/** The door to the public briefing in production, when the database holds this version with this manifest. */
async function askPublic(change: Partial<Manifest>): Promise<number> {
  const signed = await signManifest({ ...frozen.manifest, ...change }, signer)
  const release = { ...frozen.release, embargo: 'none' }
  const releases = { ofMission: async () => [{ release, revision: 9, signed }] } as unknown as Releases
  Object.assign(desk, {
    visit: () => ({ ...visit(), open: false, releases: async () => ({ ...shelf, releases }) }),
  })
  const path = `/nl/missions/${pearls.id}/${order('public', 'nl', 'html')}`
  return (await doors.request(path, {}, desk.visit())).status
}

describe('what was signed counts, whatever stands beside it in the database', () => {
  it('as it is', async () => expect(await askPublic({})).toBe(200))

  it.each([{ embargo: '2050-01-01T00:00Z' }, { mission: 'another' }, { version: 2 }])(
    'not with %j',
    async change => {
      expect(await askPublic(change)).toBe(404)
    },
  )
})
