/** Input by a program that is not taken: all that is wrong at once, nothing of it repeated, and nothing kept. */
import { beforeEach, describe, expect, it } from 'vitest'
import { Submission, submissionLimits } from '../../src/domain/submission.ts'
import { seed } from '../store/sealed-thing.ts'
import { pearls, twoCountries } from '../support/atlantis.ts'
import { locked } from './atlantis-input.ts'
import { openProgram, type Program, point, submission } from './program-at-the-door.ts'

let program: Program
let before: string
beforeEach(async () => {
  program = await openProgram()
  before = program.atlantis.kept()
})
const ask = (mission?: string) => program.ask(mission)
const send: Program['send'] = (...sent) => program.send(...sent)
const stored = () => program.stored()

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
    expect(program.atlantis.kept()).toBe(before)
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
    expect(program.atlantis.kept()).toBe(before)
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
    expect(program.atlantis.kept()).toBe(before)
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
    await program.atlantis.missions.announce(twoCountries.id, true, seed)
    before = program.atlantis.kept()
    const elsewhere = await ask(twoCountries.id)
    expect((await send({ proof: elsewhere.proof, submission }, key)).status).toBe(400)
    expect(program.atlantis.kept()).toBe(before)
    expect((await send({ proof, submission }, key)).status).toBe(201)
    const { key: another } = await ask()
    const used = await send({ proof, submission }, another)
    expect([used.status, used.pointers]).toEqual([409, ['/proof']])
    expect(await stored()).toHaveLength(1)
    const { proof: late, key: third } = await ask()
    program.atlantis.at.now += 601
    expect((await send({ proof: late, submission }, third)).status).toBe(409)
  })

  it('a call that is closed, a way that it did not open, a page from elsewhere, and a store that is locked', async () => {
    const { key, proof } = await ask()
    const body = { proof, submission }
    const foreign = await send(body, key, pearls.id, { origin: 'https://evil.example' })
    expect(foreign.status).toBe(403)
    const lobby = { ...submission, route: 'handelsberaad' }
    expect((await send({ proof, submission: lobby }, key)).pointers).toEqual(['/submission/route'])
    program.atlantis.at.trouble = locked
    expect((await send(body, key)).status).toBe(503)
    program.atlantis.at.trouble = undefined
    program.atlantis.at.today = '2026-12-21'
    expect((await send(body, key)).status).toBe(409)
    expect(program.atlantis.kept()).toBe(before)
  })
})
