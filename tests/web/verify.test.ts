/** Is this document genuine? Asked of real released bytes, of bytes with one bit flipped, before an embargo, and after a correction. */

import { beforeAll, describe, expect, it } from 'vitest'
import { digestOf } from '../../src/domain/digest.ts'
import type { Manifest } from '../../src/domain/manifest.ts'
import type { Mission } from '../../src/domain/mission.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { takeStep } from '../../src/release-desk.ts'
import type { ReleaseRooms } from '../../src/release-rooms.ts'
import { trackChanges } from '../../src/track-changes.ts'
import { verifyFile } from '../../src/verify-file.ts'
import { seed } from '../store/sealed-thing.ts'
import { content, pearls, twoCountries } from '../support/atlantis.ts'
import { presses, shell } from '../support/house.ts'
import { approver, releaseMission } from '../support/release-mission.ts'
import { weeksLater } from '../support/weeks-later.ts'
import { asDescribed } from './as-described.ts'
import { type Desk, openAtlantisDesk } from './atlantis-desk.ts'
import { doors, origin } from './atlantis-doors.ts'

const embargo = '2026-12-01T08:00Z'
let desk: Desk
let rooms: ReleaseRooms
const manifests: Record<string, Manifest> = {}

async function release(mission: Mission, name: string, until = 'none'): Promise<void> {
  await releaseMission(rooms, mission, desk.visit().today, { embargo: until })
  const kept = (await rooms.releases.ofMission(mission.id)).at(-1)
  if (!kept?.signed) throw new Error('nothing was released')
  manifests[name] = JSON.parse(kept.signed.manifest) as Manifest
}

beforeAll(async () => {
  desk = await openAtlantisDesk()
  await desk.visit().missions.announce(pearls.id, true, seed)
  rooms = {
    ...{ ...(await desk.store.releases()), ...(await desk.store.releasing()), contentRevision: 'c0ffee' },
    ...{ content, voices: { list: async () => [] } },
    prepare: inputs => prepareBriefing(inputs, presses[inputs.language], shell),
    track: (before, after, by) => trackChanges(before, after, by, shell),
  }
  await release(pearls, 'first')
  const later = weeksLater(content, pearls)
  rooms = { ...rooms, content: later.content }
  await release(later.mission, 'second', embargo)
  await release(twoCountries, 'withdrawn')
}, 60_000)

const manifest = (name: string): Manifest => {
  const found = manifests[name]
  if (!found) throw new Error(`there is no ${name}`)
  return found
}
async function bytesOf(name: string, audience = 'participant', format = 'docx', changes?: number) {
  const file = manifest(name).files.find(
    one =>
      one.audience === audience &&
      one.language === 'nl' &&
      one.format === format &&
      one.changes_since === changes,
  )
  const bytes = file && (await rooms.files.read(file.sha256))
  if (!bytes) throw new Error(`${name} has no such file`)
  return bytes
}

const at = (moment: string) => {
  desk.now = Date.parse(moment)
}
const send = async (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  doors.request(path, { method: 'POST', body, headers: { origin, ...headers } }, desk.visit())
const ask = async (body: unknown) =>
  send('/v1/verify', JSON.stringify(body), { 'content-type': 'application/json' })
async function verdict(bytes: Uint8Array<ArrayBuffer>): Promise<Record<string, unknown>> {
  const found = await (await ask({ sha256: await digestOf(bytes) })).json()
  expect(asDescribed('/verify', 'post', 200, 'application/json', found)).toEqual([])
  return found as Record<string, unknown>
}
const upload = (bytes: Uint8Array<ArrayBuffer>, language = 'nl') => {
  const form = new FormData()
  form.set('file', new File([bytes], 'geheime-naam.docx'))
  return send(`/${language}/verify`, form)
}
const textOf = async (answer: Response) => (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('a released file', () => {
  it('is genuine, in every form, for every audience, with what it is', async () => {
    at('2026-11-24T09:00:00Z')
    for (const { sha256, audience, language, format } of manifest('first').files) {
      expect(await (await ask({ sha256 })).json()).toEqual({
        ...{ genuine: true, mission: pearls.id, version: 1, audience, language, format },
        ...{ facts_as_at: '2026-11-23', released_on: '2026-11-23', office: approver.office },
        standing: 'current',
      })
    }
    expect(manifest('first').files).toHaveLength(24)
  })

  it('is shown with its mission, version, audience, days and office, without JavaScript', async () => {
    at('2026-11-24T09:00:00Z')
    const answer = await upload(await bytesOf('first'))
    expect(answer.status).toBe(200)
    const text = await textOf(answer)
    expect(text).toContain('Dit document is echt.')
    expect(text).toContain('Dit is versie 1. Er is geen nieuwere.')
    for (const said of [pearls.title.nl, 'deelnemers', 'Nederlands', '23 november 2026', approver.office])
      expect(text).toContain(said)
    expect(await textOf(await upload(await bytesOf('first'), 'en'))).toContain('This document is genuine.')
  })

  it('leaves nothing behind, and its name comes back nowhere', async () => {
    const before = desk.dump()
    const kept = desk.store.kept.size
    expect(await (await upload(await bytesOf('first'))).text()).not.toContain('geheime-naam')
    await upload(new Uint8Array([1, 2, 3]))
    expect(desk.dump()).toBe(before)
    expect(desk.store.kept.size).toBe(kept)
  })
})

describe('1,000 files with one bit flipped at a random place', () => {
  it('are none of them genuine', async () => {
    at('2026-12-02T09:00:00Z')
    const originals = await Promise.all(
      (['participant', 'public', 'official', 'ambassador'] as const).flatMap(audience => [
        bytesOf('first', audience),
        bytesOf('second', audience, 'html'),
        bytesOf('second', audience, 'docx', 1),
      ]),
    )
    for (const bytes of originals) expect((await verdict(bytes)).genuine).toBe(true)
    let seed = 20_261_124
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    const answers = new Set<string>()
    for (let number = 0; number < 1000; number++) {
      const flipped = originals[number % originals.length]?.slice() ?? new Uint8Array()
      const place = next(flipped.length)
      flipped[place] = (flipped[place] ?? 0) ^ (1 << next(8))
      answers.add(JSON.stringify(await verdict(flipped)))
    }
    expect([...answers]).toEqual(['{"genuine":false}'])
    for (const bytes of originals) expect((await verdict(bytes)).genuine).toBe(true)
  }, 60_000)
})

describe('a correction', () => {
  it('is unknown before its embargo, byte for byte, and the version before it stays current', async () => {
    at('2026-11-30T09:00:00Z')
    const stranger = new TextEncoder().encode('never released')
    for (const path of ['nl', 'en']) {
      const [hidden, unknown] = await Promise.all(
        [await bytesOf('second'), stranger].map(async bytes => {
          const answer = await upload(bytes, path)
          return { status: answer.status, headers: [...answer.headers], body: await answer.text() }
        }),
      )
      expect(hidden).toEqual(unknown)
    }
    expect(await verdict(await bytesOf('second'))).toEqual(await verdict(stranger))
    expect(await verdict(await bytesOf('first'))).toMatchObject({ genuine: true, standing: 'current' })
  })

  it('takes the place of the one before it afterwards', async () => {
    at('2026-12-01T08:00:00Z')
    expect(await verdict(await bytesOf('second'))).toMatchObject({ version: 2, standing: 'current' })
    expect(await verdict(await bytesOf('second', 'official', 'docx', 1))).toMatchObject({ changes_since: 1 })
    const old = await verdict(await bytesOf('first'))
    expect(old).toMatchObject({ version: 1, standing: 'superseded', superseded_by: 2 })
    const page = await textOf(await upload(await bytesOf('first')))
    expect(page).toContain('Dit is versie 1. Er is nu versie 2.')
  })
})

it('what was withdrawn says so, and not why', async () => {
  const [kept] = await rooms.releases.ofMission(twoCountries.id)
  const step = { version: 1, revision: kept?.revision ?? 0 }
  const acting = { ...approver, mission: twoCountries, today: '2026-12-01' }
  expect(await takeStep(rooms, acting, step, { act: 'withdraw', reason: 'Een kanarie.' })).toBe('done')
  at('2026-12-02T09:00:00Z')
  expect(await verdict(await bytesOf('withdrawn'))).toMatchObject({ genuine: true, standing: 'withdrawn' })
  const page = await textOf(await upload(await bytesOf('withdrawn')))
  expect(page).toContain('Versie 1 is ingetrokken')
  expect(page).not.toContain('kanarie')
  // It was never announced: its title is nobody's business.
  expect(page).not.toContain(twoCountries.title.nl)
})

describe('a database that lies', () => {
  const now = Date.parse('2026-12-02T09:00:00Z')
  const lying = (change: Partial<ReleaseRooms['releases']>) => ({
    ...rooms,
    releases: { ...rooms.releases, ...change },
  })

  it('makes no file genuine that is not in a signed manifest', async () => {
    const shelf = lying({ withFile: async () => [{ mission: pearls.id, version: 2 }] })
    expect(await verifyFile(shelf, 'a'.repeat(64), now)).toBeUndefined()
  })

  it('makes no manifest count that no pinned key signed', async () => {
    const sha256 = await digestOf(await bytesOf('second'))
    expect(await verifyFile(rooms, sha256, now)).toBeDefined()
    expect(await verifyFile({ ...rooms, pinned: [] }, sha256, now)).toBeUndefined()
    const other = lying({
      ofMission: async mission =>
        (await rooms.releases.ofMission(mission)).map(kept => ({
          ...kept,
          ...(kept.signed && {
            signed: { ...kept.signed, manifest: kept.signed.manifest.replace('Ministerie', 'Mysterie') },
          }),
        })),
    })
    expect(await verifyFile(other, sha256, now)).toBeUndefined()
  })

  it('lifts no embargo that was signed', async () => {
    const sha256 = await digestOf(await bytesOf('second'))
    const opened = lying({
      ofMission: async mission =>
        (await rooms.releases.ofMission(mission)).map(kept => ({
          ...kept,
          release: { ...kept.release, embargo: 'none' },
        })),
    })
    expect(await verifyFile(opened, sha256, Date.parse('2026-11-30T09:00Z'))).toBeUndefined()
  })
})

describe('what is no file', () => {
  it('is asked for again', async () => {
    const answer = await upload(new Uint8Array())
    expect(answer.status).toBe(400)
    expect(await textOf(answer)).toContain('Kies eerst een bestand.')
    for (const sha256 of ['', 'x', 'A'.repeat(64), 'a'.repeat(65)]) {
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      expect((await send('/nl/verify', new URLSearchParams({ sha256 }), form)).status).toBe(400)
    }
  })

  it('is refused when it is too large, or of another kind', async () => {
    expect((await upload(new Uint8Array(9 * 1024 * 1024))).status).toBe(413)
    expect((await send('/nl/verify', '{}', { 'content-type': 'application/json' })).status).toBe(415)
    const long = `sha256=${'a'.repeat(2000)}`
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await send('/nl/verify', long, form)).status).toBe(413)
  })

  it('is told all that is wrong with it at once, by the API', async () => {
    const answer = await ask({ sha256: 'x', file: 'y' })
    expect(answer.status).toBe(400)
    const told = await answer.json()
    expect(told).toMatchObject({ errors: [{ pointer: '/sha256' }, { pointer: '' }] })
    expect(asDescribed('/verify', 'post', 400, 'application/problem+json', told)).toEqual([])
    for (const body of [null, [], 'x', {}]) expect((await ask(body)).status).toBe(400)
  })
})
