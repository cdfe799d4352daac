/** Releases in workerd, on a real D1 and a real R2: what is stored is what was signed, and nobody changes it afterwards. */

import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { base64urlnopad } from '@scure/base'
import { beforeAll, describe, expect, it } from 'vitest'
import { digestOf } from '../../src/domain/digest.ts'
import type { Manifest, SignedManifest } from '../../src/domain/manifest.ts'
import { isSignedBy } from '../../src/domain/signature.ts'
import { demoMissions } from '../../src/generated/demo-missions.ts'
import { demoReleaseKeys } from '../../src/generated/demo-release-keys.ts'
import worker from '../../src/index.ts'
import { auditIn } from '../../src/store/audit.ts'
import { missionsIn } from '../../src/store/missions.ts'
import { seed } from '../store/sealed-thing.ts'

const own = 'http://geleidebrief.test'
const mission = 'bangladesh-textile-2027'
const place = `/en/desk/missions/${mission}/release`
const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
const text = async (format: 'pkcs8' | 'raw', key: CryptoKey) =>
  base64urlnopad.encode(new Uint8Array((await crypto.subtle.exportKey(format, key)) as ArrayBuffer))
const settings = {
  RELEASE_SIGNER: await text('pkcs8', (keys as CryptoKeyPair).privateKey),
  RELEASE_PINNED: await text('raw', (keys as CryptoKeyPair).publicKey),
}
const local = { ...settings, ENVIRONMENT: 'local', TEST_NOW: '2026-12-01' }
const ask = (path: string, init: RequestInit = {}, environment: Record<string, string> = {}) =>
  worker.fetch(new Request(own + path, { redirect: 'manual', ...init }), { ...env, ...environment })

async function signIn(as: string) {
  const init = { method: 'POST', headers: { origin: own }, body: new URLSearchParams({ as }) }
  const answer = await ask('/en/desk/sign-in', init, local)
  const cookie = answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  return {
    get: (path: string, change = {}) => ask(path, { headers: { cookie } }, { ...local, ...change }),
    post: (act: string, fields: Record<string, string> = {}, change = {}) =>
      ask(
        `${place}/${act}`,
        { method: 'POST', headers: { cookie, origin: own }, body: new URLSearchParams(fields) },
        { ...local, ...change },
      ),
  }
}
type Desk = Awaited<ReturnType<typeof signIn>>

async function seen(desk: Desk) {
  const [, version = '', revision = ''] =
    /"(\d+)-(\d+)"/.exec((await desk.get(place)).headers.get('etag') ?? '') ?? []
  return { version, revision }
}

async function settle(desk: Desk) {
  for (;;) {
    const page = await (await desk.get(place)).text()
    const [, key] = /accept-caution"[\s\S]*?name="key" value="([^"]*)"/.exec(page) ?? []
    if (key === undefined) return
    const plain = key.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
    const answer = await desk.post('accept-caution', { ...(await seen(desk)), key: plain, reason: 'Known.' })
    if (answer.status !== 303) throw new Error(`accept: ${answer.status}`)
  }
}

let author: Desk
let approver: Desk
beforeAll(async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  const missions = missionsIn(env.DB, auditIn(env.DB, env.LEDGER))
  for (const one of demoMissions) await missions.add(one, seed)
  await missions.announce(mission, true, seed)
  author = await signIn('author')
  approver = await signIn('approver')
  await author.post('begin')
  await settle(author)
  await author.post('set-embargo', { ...(await seen(author)), embargo: 'none' })
  await author.post('submit', await seen(author))
  await approver.post('approve', await seen(approver))
}, 60_000)

const signed = async () =>
  (await (await approver.get(`${place}/versions/1/manifest`)).json()) as SignedManifest
const order = `/en/missions/${mission}/briefing?audience=public&language=en&format=html`

it('is released once, also when two press the button at the same time', async () => {
  const before = await seen(approver)
  const answers = await Promise.all([approver.post('release', before), approver.post('release', before)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 412])
}, 60_000)

it('stores exactly what was signed, with the key that is pinned and no other', async () => {
  const { manifest, signature } = await signed()
  expect(await isSignedBy(settings.RELEASE_PINNED, manifest, signature)).toBe(true)
  expect(await isSignedBy(demoReleaseKeys.pinned, manifest, signature)).toBe(false)
  const { files, ...facts } = JSON.parse(manifest) as Manifest
  expect(facts).toMatchObject({ mission, version: 1, released_on: '2026-12-01', facts_as_at: '2026-12-01' })
  expect(files).toHaveLength(24)
  for (const { sha256, bytes } of files) {
    const kept = await env.RELEASES.get(`releases/${sha256}`)
    const found = new Uint8Array((await kept?.arrayBuffer()) ?? new ArrayBuffer(0))
    expect([await digestOf(found), found.length]).toEqual([sha256, bytes])
  }
  const rows = await env.DB.prepare('SELECT sha256 FROM released_files').all<{ sha256: string }>()
  expect(rows.results.map(one => one.sha256).toSorted()).toEqual(
    [...new Set(files.map(one => one.sha256))].toSorted(),
  )
})

describe('the database takes nothing of it back', () => {
  it.each([
    [
      "UPDATE releases SET release = json_set(release, '$.office', 'Another'), revision = revision + 1",
      'never changes',
    ],
    ["UPDATE releases SET manifest = '{}', revision = revision + 1", 'never changes'],
    [
      "UPDATE releases SET state = 'draft', release = json_set(release, '$.state', 'draft'), revision = revision + 1",
      'no such step',
    ],
    ['DELETE FROM releases', 'never deleted'],
    ['DELETE FROM released_files', 'never deleted'],
    ["UPDATE released_files SET sha256 = '0'", 'never change'],
  ])('%s', async (statement, why) => {
    await expect(env.DB.prepare(statement).run()).rejects.toThrow(why)
  })

  it('nor a version that nobody else approved', async () => {
    const version = {
      mission: 'andes-energy-2027',
      version: 1,
      authors: ['official:1'],
      accepted: [],
      embargo: '',
    }
    const write = (sql: string, state: string, more = {}) => {
      const release = JSON.stringify({ ...version, ...more, state })
      return env.DB.prepare(sql).bind(state, release).run()
    }
    await write(
      "INSERT INTO releases (mission, version, state, release) VALUES ('andes-energy-2027', 1, ?, ?)",
      'draft',
    )
    const update =
      "UPDATE releases SET state = ?, release = ?, revision = revision + 1 WHERE mission = 'andes-energy-2027'"
    await expect(write(update, 'approved', { approver: 'official:2' })).rejects.toThrow('no such step')
    await write(update, 'in-review')
    await expect(write(update, 'approved', { approver: 'official:1' })).rejects.toThrow('differ')
    await expect(write(update, 'approved')).rejects.toThrow('differ')
    await write(update, 'approved', { approver: 'official:2' })
  })
})

describe('in production', () => {
  it('everybody gets the very bytes that were signed for the public', async () => {
    const answer = await ask(order, {}, settings)
    const { files } = JSON.parse((await signed()).manifest) as Manifest
    const sha256 = await digestOf(new Uint8Array(await answer.arrayBuffer()))
    expect(files.find(one => one.sha256 === sha256)).toMatchObject({
      ...{ audience: 'public', language: 'en', format: 'html' },
    })
    expect(answer.headers.get('content-security-policy')).toContain("style-src 'sha256-")
    const page = await (await ask(`/en/missions/${mission}`, {}, settings)).text()
    expect(page).toContain(
      '1, approved by Ministerie van Buitenlandse Zaken (demo). Facts as at 1 December 2026.',
    )
    for (const audience of ['participant', 'official', 'ambassador']) {
      expect((await ask(order.replace('public', audience), {}, settings)).status).toBe(400)
    }
  })

  it('nothing is handed out with another pinned key, or with none', async () => {
    for (const change of [{ RELEASE_PINNED: base64urlnopad.encode(new Uint8Array(32).fill(7)) }, {}]) {
      expect((await ask(order, {}, change)).status, JSON.stringify(change)).toBe(404)
    }
  })

  it.each([{ RELEASE_SIGNER: demoReleaseKeys.signer }, { RELEASE_PINNED: demoReleaseKeys.pinned }])(
    'a key of the demo is refused',
    async change => {
      expect((await ask(order, {}, { ...settings, ...change })).status).toBe(500)
    },
  )

  it('a withdrawn version is gone, and bytes that are not what was signed are never handed out', async () => {
    const { files } = JSON.parse((await signed()).manifest) as Manifest
    const html = files.find(
      ({ audience, language, format }) => audience === 'public' && language === 'en' && format === 'html',
    )
    const bucket = env.RELEASES as unknown as { put(key: string, value: string): Promise<unknown> }
    await bucket.put(`releases/${html?.sha256}`, 'something else')
    expect((await ask(order, {}, settings)).status).toBe(500)
    const page = await approver.get(`${place}/versions/1`)
    const [, version = '', revision = ''] = /"(\d+)-(\d+)"/.exec(page.headers.get('etag') ?? '') ?? []
    expect((await approver.post('withdraw', { version, revision, reason: 'Damaged.' })).status).toBe(303)
    expect((await ask(order, {}, settings)).status).toBe(404)
  })
})
