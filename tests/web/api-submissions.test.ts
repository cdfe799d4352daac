/** Input by a program: the same sealing, the same work, the same key as the form, and all that is wrong at once. */

import { beforeEach, describe, expect, it } from 'vitest'
import { headerOfSubmission } from '../../src/domain/sealed.ts'
import { Submission, submissionLimits } from '../../src/domain/submission.ts'
import { open } from '../../src/intake/open.ts'
import { seal } from '../../src/intake/seal.ts'
import { solve } from '../../src/intake/solve-challenge.ts'
import { seed } from '../store/sealed-thing.ts'
import { pearls, twoCountries } from '../support/atlantis.ts'
import { asDescribed, isAsAsked } from './as-described.ts'
import { type AtlantisInput, identities, locked, openAtlantisInput } from './atlantis-input.ts'
import { demoRecipients } from './send-input.ts'

const place = (mission = pearls.id) => `/v1/missions/${mission}/submissions`
const path = '/missions/{id}/submissions'
const submission: Submission = {
  language: 'en',
  route: 'direct',
  points: [
    {
      ...{ theme: 'labour', sectors: ['maritime'], place: 'the north reef', sources: [] },
      ...{ happens: 'CANARY: divers go down without a rest.', use: 'anonymous', consent: true },
    },
  ],
}
const [point] = submission.points

let atlantis: AtlantisInput
let before: string
beforeEach(async () => {
  atlantis = await openAtlantisInput()
  before = atlantis.kept()
})

async function ask(mission = pearls.id) {
  const answer = await atlantis.send(`${place(mission)}/challenge`, {})
  const asked = await answer.json()
  expect(asDescribed(`${path}/challenge`, 'get', 200, 'application/json', asked)).toEqual([])
  return { ...asked, proof: await solve(asked.challenge) }
}

async function send(
  body: unknown,
  key: string | undefined,
  mission = pearls.id,
  more: Record<string, string> = {},
) {
  const headers = {
    'content-type': 'application/json',
    ...(key !== undefined && { 'idempotency-key': key }),
    ...more,
  }
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await atlantis.send(place(mission), {
    method: 'POST',
    headers,
    body: sent,
  })
  const text = await answer.text()
  const told = JSON.parse(text)
  const type = answer.headers.get('content-type') ?? ''
  if (![403, 413, 415, 503].includes(answer.status))
    expect(asDescribed(path, 'post', answer.status, type, told)).toEqual([])
  expect(text).not.toContain('CANARY')
  return {
    status: answer.status,
    told,
    pointers: told.errors?.map((one: { pointer: string }) => one.pointer),
  }
}

const stored = async () => (await (await atlantis.intake()).submissions.list(pearls.id)) ?? []
async function openStored() {
  const id = (await stored())[0]?.id ?? ''
  const sealed = (await (await atlantis.intake()).submissions.find(pearls.id, id))?.sealed ?? ''
  return Promise.all(identities.map(one => open(sealed, one, headerOfSubmission(pearls.id, id))))
}

describe('what is sent', () => {
  it('readable is sealed here to every recipient, kept nowhere else, and answered with a receipt that opens it', async () => {
    const { key, proof } = await ask()
    const body = { proof, submission }
    expect(isAsAsked('Input', body)).toBe(true)
    const { status, told } = await send(body, key)
    expect([status, told.receipt]).toEqual([201, expect.stringMatching(/^([0-9A-Z]{3}-){8}[0-9A-Z]{3}$/)])
    expect(atlantis.kept()).not.toMatch(/CANARY|north reef/)
    for (const opened of await openStored()) expect(opened).toEqual({ content: submission })
    const code = new URLSearchParams({ code: told.receipt })
    const page = await atlantis.send('/en/receipt', { method: 'POST', body: code })
    expect(await page.text()).toContain('id="point-1"')
  })

  it('sealed by the program is kept as it came', async () => {
    const { key, record, proof } = await ask()
    const sealed = await seal(submission, headerOfSubmission(pearls.id, record), await demoRecipients())
    const body = { proof, sealed, points: 1 }
    expect(isAsAsked('Input', body)).toBe(true)
    expect((await send(body, key)).status).toBe(201)
    expect((await stored())[0]).toMatchObject({ id: record, sealed_in: 'browser' })
    for (const opened of await openStored()) expect(opened).toEqual({ content: submission })
  })

  it('is taken once of twenty that come at the same time, and each gets the same receipt', async () => {
    const { key, proof } = await ask()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send({ proof, submission }, key)))
    expect(new Set(answers.map(({ status, told }) => `${status} ${told.receipt}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(await stored()).toHaveLength(1)
    const again = await send({ proof: 'lost', submission }, key)
    expect([again.status, again.told]).toEqual([201, answers[0]?.told])
  })

  it('with one key is one thing: of twenty others at the same time one is kept', async () => {
    const { key, proof } = await ask()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) => {
        const points = [{ ...point, place: `reef ${number}` }]
        return send({ proof, submission: { ...submission, points } }, key)
      }),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(422)])
    expect(await stored()).toHaveLength(1)
  })
})

describe('refused, with nothing kept:', () => {
  it('all that is wrong at once, each where it stands, and nothing of it repeated', async () => {
    const points = [
      { ...point, theme: 'CANARY', happens: 'x'.repeat(2001), consent: 'CANARY', CANARY: 1 },
      { ...point, use: 'attributed', sources: ['http://CANARY.example'], sectors: [] },
      { ...point, happens: undefined, organisation: 'CANARY' },
    ]
    const { status, pointers } = await send(
      { submission: { route: 'CANARY', points, CANARY: 1 }, CANARY: 1 },
      'too short',
    )
    expect(status).toBe(400)
    expect(pointers).toEqual([
      'idempotency-key',
      '',
      '/proof',
      '/submission',
      ...['/submission/language', '/submission/route'],
      ...['', '/theme', '/happens', '/consent'].map(field => `/submission/points/0${field}`),
      ...['/sectors', '/sources/0', '/organisation'].map(field => `/submission/points/1${field}`),
      ...['/happens', '/organisation'].map(field => `/submission/points/2${field}`),
    ])
    expect(atlantis.kept()).toBe(before)
  })

  it('more than there may be', async () => {
    const { key, proof } = await ask()
    const points = (count: number, change: object = {}) => Array(count).fill({ ...point, ...change })
    const tooMuch = async (many: object[]) =>
      send({ proof, submission: { ...submission, points: many } }, key)
    expect((await tooMuch(points(submissionLimits.points + 1))).pointers).toEqual(['/submission/points'])
    const most = { happens: '人'.repeat(submissionLimits.happens), ask: '魚'.repeat(submissionLimits.ask) }
    expect((await tooMuch(points(submissionLimits.points, most))).pointers).toEqual(['/submission/points'])
    expect((await tooMuch(points(1, { sources: Array(6).fill('https://example.org/') }))).status).toBe(400)
    expect((await send({ proof, submission, more: 'x'.repeat(260_000) }, key)).status).toBe(413)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await send(`${new URLSearchParams({ proof })}`, key, pearls.id, form)).status).toBe(415)
    expect(atlantis.kept()).toBe(before)
  })

  it('any other type anywhere', async () => {
    const { key, proof } = await ask()
    const others = [
      null,
      7,
      -1,
      1.5,
      true,
      '',
      'CANARY',
      [],
      ['CANARY'],
      {},
      { CANARY: 'CANARY' },
      [[[[[[[1]]]]]]],
    ]
    const bodies = others.flatMap(other => [
      other,
      ...[{ submission: other }, { sealed: other, points: 1 }, { sealed: 'x', points: other }],
      { submission: { ...submission, points: other } },
      ...['language', 'route'].map(field => ({ submission: { ...submission, [field]: other } })),
      ...['theme', 'happens', 'use', 'consent'].map(field => ({
        submission: { ...submission, points: [{ ...point, [field]: other }] },
      })),
    ])
    for (const body of bodies) {
      // What happens is text, whatever it says, and consent is given with true.
      if (Submission.safeParse(Object(body).submission).success) continue
      expect((await send({ proof, ...Object(body) }, key)).status, JSON.stringify(body)).toBe(400)
    }
    for (const text of ['', '{', 'null', '[]', '7', '"x"']) expect((await send(text, key)).status).toBe(400)
    for (const wrong of [7, null, {}, ['x'], '']) {
      expect((await send({ proof: wrong, submission }, key)).pointers).toEqual(['/proof'])
    }
    expect(atlantis.kept()).toBe(before)
  })

  it('work that was not done, was done for another mission, is too old, or was used before', async () => {
    const { key, challenge, proof } = await ask()
    const other = await ask(twoCountries.id).catch(() => undefined)
    expect(other).toBeUndefined()
    for (const wrong of [
      'x',
      '{}',
      JSON.stringify({ challenge, solution: { counter: 1, derivedKey: '00' } }),
    ]) {
      const { status, pointers } = await send({ proof: wrong, submission }, key)
      expect([status, pointers]).toEqual([400, ['/proof']])
    }
    await atlantis.missions.announce(twoCountries.id, true, seed)
    before = atlantis.kept()
    const elsewhere = await ask(twoCountries.id)
    expect((await send({ proof: elsewhere.proof, submission }, key)).status).toBe(400)
    expect(atlantis.kept()).toBe(before)
    expect((await send({ proof, submission }, key)).status).toBe(201)
    const { key: another } = await ask()
    const used = await send({ proof, submission }, another)
    expect([used.status, used.pointers]).toEqual([409, ['/proof']])
    expect(await stored()).toHaveLength(1)
    const { proof: late, key: third } = await ask()
    atlantis.at.now += 601
    expect((await send({ proof: late, submission }, third)).status).toBe(409)
  })

  it('a call that is closed, a way that it did not open, a page from elsewhere, and a store that is locked', async () => {
    const { key, proof } = await ask()
    const body = { proof, submission }
    const foreign = await send(body, key, pearls.id, { origin: 'https://evil.example' })
    expect(foreign.status).toBe(403)
    const lobby = { ...submission, route: 'handelsberaad' }
    expect((await send({ proof, submission: lobby }, key)).pointers).toEqual(['/submission/route'])
    atlantis.at.trouble = locked
    expect((await send(body, key)).status).toBe(503)
    atlantis.at.trouble = undefined
    atlantis.at.today = '2026-12-21'
    expect((await send(body, key)).status).toBe(409)
    expect(atlantis.kept()).toBe(before)
  })
})
