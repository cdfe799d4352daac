/** The whole way in and back, in workerd on a real D1: sent once, sealed, answered with one receipt, and without a trace. */
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { describe, expect, it } from 'vitest'
import { decisionDigest } from '../src/domain/decision.ts'
import type { RecipientList } from '../src/domain/recipient.ts'
import { headerOfLetter, headerOfSubmission } from '../src/domain/sealed.ts'
import type { Submission } from '../src/domain/submission.ts'
import type { Voice } from '../src/domain/voice.ts'
import { formTokenAges, makeFormToken } from '../src/intake/form-token.ts'
import { mark, readSecret } from '../src/intake/mark.ts'
import { open } from '../src/intake/open.ts'
import { makeChallenge } from '../src/intake/proof-of-work.ts'
import { printReceipt } from '../src/intake/receipt.ts'
import { recordIdFor } from '../src/intake/record-id.ts'
import { seal } from '../src/intake/seal.ts'
import { openSlowLane } from '../src/intake/slow-lane.ts'
import { openIntake } from '../src/open-intake.ts'
import { openReceipt } from '../src/open-receipt.ts'
import { type Brought, type Entrance, receiveSubmission, type Sent } from '../src/receive-submission.ts'
import { isSealedLetter, sealAnswer } from '../src/write-letter.ts'
import { keepers, recipients, submission } from './intake/sealing.ts'
import { openRooms } from './store/intake-rooms.ts'
import { mission, seed, today } from './store/sealed-thing.ts'

const rooms = await openRooms(mission('pearls'), mission('corals'))
await rooms.missions.add(mission('no-call'), seed)
const { sql, blobs } = rooms
// Altcha looks at the clock for itself.
const now = Math.floor(Date.now() / 1000)
const secret = await readSecret('A'.repeat(43))
const list: RecipientList = {
  purpose: 'geleidebrief recipients',
  signed_on: '2027-01-01',
  valid_until: '2027-12-31',
  recipients,
}
const signed = { list: JSON.stringify(list), signature: '' }
const slowLane = openSlowLane(now, { size: 100, perMinute: 10 })
const intake = await openIntake(sql, blobs, { secret, recipients: list, signed }, slowLane, today)
const { submissions, points, erasures } = intake
let keys = 0
const newKey = () => `key-of-a-sender-${String(keys++).padStart(8, '0')}`

async function byProof(key = newKey(), forMission = 'pearls'): Promise<Entrance> {
  const challenge = await makeChallenge(secret, forMission, now, 0)
  const solution = await solveChallenge({ challenge, deriveKey })
  return { lane: 'proof', key, payload: JSON.stringify({ challenge, solution }) }
}
async function byForm(
  age: number = formTokenAges.min,
  key = newKey(),
  forMission = 'pearls',
): Promise<Entrance> {
  return { lane: 'slow', token: await makeFormToken(secret, forMission, key, now - age) }
}
const send = (entrance: Entrance, brought: Brought = { submission }, change: object = {}) =>
  receiveSubmission({ mission: 'pearls', entrance, brought, today, now, ...change }, intake)
const count = async (table: string) =>
  (await sql.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n ?? 0
const receiptOf = (sent: Sent) => {
  if ('refused' in sent) throw new Error(`refused: ${sent.refused}`)
  return sent.receipt
}
const saying = (happens: string): Submission => ({
  ...submission,
  points: submission.points.map(point => ({ ...point, happens })),
})

async function sealInBrowser(key: string, what = submission) {
  const header = headerOfSubmission('pearls', await recordIdFor(secret, 'pearls', key))
  return { sealed: await seal(what, header, recipients), points: what.points.length }
}

/** Everything the store holds, as text. */
async function everything(): Promise<string> {
  const { results } = await sql
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '_cf%' AND name <> 'd1_migrations'`,
    )
    .all<{ name: string }>()
  const tables = await Promise.all(
    results.map(async ({ name }) => (await sql.prepare(`SELECT * FROM ${name}`).all()).results),
  )
  const { objects } = await blobs.list({ prefix: '' })
  const kept = await Promise.all(objects.map(async ({ key }) => key + (await (await blobs.get(key))?.text())))
  return JSON.stringify([tables, kept])
}

describe('receiveSubmission', () => {
  it('stores one record and gives one receipt to 200 that come with one key at the same time', async () => {
    for (const entrance of [await byProof(), await byForm()]) {
      const before = [await count('submissions'), await count('points'), await count('audit')]
      const sent = await Promise.all(Array.from({ length: 200 }, () => send(entrance)))
      expect(new Set(sent.map(receiptOf)).size).toBe(1)
      expect(sent.filter(one => 'again' in one && !one.again)).toHaveLength(1)
      const after = [await count('submissions'), await count('points'), await count('audit')]
      expect(after.map((n, index) => n - (before[index] ?? 0))).toEqual([1, 1, 1])
    }
  }, 60_000)

  it('gives the same receipt to a retry, though the proof is spent and the call is closed by then', async () => {
    const entrance = await byProof()
    const sent = await send(entrance)
    expect(sent).toMatchObject({ again: false })
    const retry = await send(entrance, { submission }, { today: '2027-01-21', now: now + 100_000 })
    expect(retry).toEqual({ ...sent, again: true })
  })

  it('refuses another body under the same key, also when both come at the same time', async () => {
    const entrance = await byProof()
    await send(entrance)
    expect(await send(entrance, { submission: saying('Something else.') })).toEqual({ refused: 'other-body' })
    const form = await byForm()
    const both = await Promise.all([send(form), send(form, { submission: saying('Something else.') })])
    expect(both.filter(one => 'receipt' in one)).toHaveLength(1)
    expect(both).toContainEqual({ refused: 'other-body' })
  })

  it('takes what was sealed in the browser, and says so in the record', async () => {
    const key = newKey()
    const brought = await sealInBrowser(key)
    const receipt = receiptOf(await send(await byProof(key), brought))
    const found = await submissions.findByReceipt(await mark(secret, 'lookup', receipt))
    expect(found).toMatchObject({ sealed_in: 'browser', sealed: brought.sealed })
    const header = headerOfSubmission('pearls', found?.id ?? '')
    for (const { identity } of keepers) {
      expect(await open(found?.sealed ?? '', identity, header)).toEqual({ content: submission })
    }
  })

  it('seals what comes in the clear, and says so in the record', async () => {
    const receipt = receiptOf(await send(await byForm()))
    const found = await submissions.findByReceipt(await mark(secret, 'lookup', receipt))
    expect(found?.sealed_in).toBe('server')
    expect(found?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    for (const { identity } of keepers) {
      const opened = await open(found?.sealed ?? '', identity, headerOfSubmission('pearls', found?.id ?? ''))
      expect(opened).toEqual({ content: submission })
    }
  })

  it.each<[string, () => Promise<Sent>, string]>([
    [
      'a mission without a call',
      async () => send(await byProof(newKey(), 'no-call'), undefined, { mission: 'no-call' }),
      'no-call',
    ],
    [
      'a mission that does not exist',
      async () => send(await byProof(newKey(), 'x'), undefined, { mission: 'x' }),
      'no-call',
    ],
    [
      'a day after the call',
      async () => send(await byForm(), undefined, { today: '2027-01-21' }),
      'call-closed',
    ],
    ['a short key', async () => send(await byProof('short')), 'bad-key'],
    [
      'clear text as if it were sealed',
      async () => send(await byProof(), { sealed: 'Divers told us', points: 1 }),
      'not-sealed',
    ],
    [
      'eleven points',
      async () => send(await byProof(), { ...(await sealInBrowser('x')), points: 11 }),
      'not-sealed',
    ],
    ['a form that is too young', async () => send(await byForm(1)), 'form-unripe'],
    ['a form that is too old', async () => send(await byForm(formTokenAges.max + 1)), 'form-expired'],
    ['a form of another mission', async () => send(await byForm(60, newKey(), 'corals')), 'form-forged'],
    ['a proof for another mission', async () => send(await byProof(newKey(), 'corals')), 'proof-forged'],
    [
      'a proof that is too old',
      async () => send(await byProof(), undefined, { now: now + 700 }),
      'proof-expired',
    ],
    ['no proof', async () => send({ lane: 'proof', key: newKey(), payload: '' }), 'proof-unreadable'],
  ])('refuses %s, and stores nothing', async (_, attempt, refused) => {
    const before = await everything()
    expect(await attempt()).toEqual({ refused })
    expect(await everything()).toBe(before)
  })

  it('takes one of 100 that come with the same proof', async () => {
    const entrance = await byProof()
    if (entrance.lane !== 'proof') throw new Error('not a proof')
    const sent = await Promise.all(Array.from({ length: 100 }, () => send({ ...entrance, key: newKey() })))
    expect(sent.filter(one => 'receipt' in one)).toHaveLength(1)
    expect(sent.filter(one => 'refused' in one && one.refused === 'spent')).toHaveLength(99)
  }, 60_000)

  it('slows the lane without JavaScript for everybody alike, and lets through again a minute later', async () => {
    const narrow = { ...intake, slowLane: openSlowLane(now, { size: 1, perMinute: 1 }) }
    const entrances = [await byForm(60), await byForm(60)] as const
    const try_ = (entrance: Entrance, later = 0) =>
      receiveSubmission(
        { mission: 'pearls', entrance, brought: { submission }, today, now: now + later },
        narrow,
      )
    expect(await try_(entrances[0])).toHaveProperty('receipt')
    expect(await try_(entrances[1])).toEqual({ refused: 'lane-busy' })
    expect(await try_(entrances[1], 60)).toHaveProperty('receipt')
  })

  it('leaves no word, no receipt, no key and no time in the store', async () => {
    const canaries = Array.from({ length: 40 }, (_, index) => `canary-${index}-of-the-reef`)
    const secrets: string[] = []
    for (const canary of canaries) {
      const key = newKey()
      const browser = secrets.length % 2 === 0
      const brought = browser ? await sealInBrowser(key, saying(canary)) : { submission: saying(canary) }
      const entrance = browser ? await byProof(key) : await byForm(60, key)
      const receipt = receiptOf(await send(entrance, brought))
      secrets.push(receipt, printReceipt(receipt), key)
    }
    const stored = await everything()
    for (const text of [...canaries, ...secrets, 'north reef', 'anonymous', 'example.org']) {
      expect(stored).not.toContain(text)
    }
    expect(stored).not.toMatch(/\d\d:\d\d/)
    expect(stored).not.toContain(String(now).slice(0, -2))
  }, 30_000)
})

describe('openReceipt', () => {
  it('shows the sender, with the receipt as typed, what officials decided and asked', async () => {
    const receipt = receiptOf(await send(await byForm()))
    const typed = printReceipt(receipt).toLowerCase().replaceAll('-', ' ')
    const first = await openReceipt(typed, intake)
    if ('refused' in first) throw new Error(first.refused)
    expect(first.points).toEqual([
      { number: 1, version: 1, status: 'received', used_in: [], questions: [], may: ['withdraw'] },
    ])
    const { id, mailbox } = first.submission
    const at = { mission: 'pearls', submission: id, point: 1, version: 1 }
    const letter = (kind: 'question' | 'decision', content: object, turn: number) =>
      seal({ ...content }, headerOfLetter(kind, 'pearls', id, 1, turn), recipients, mailbox)

    const question = await letter('question', { text: 'Which reef?' }, 1)
    await points.ask(at, 'official:1', { kind: 'ask-back', reason: 'unclear' }, question, today)
    expect(await openReceipt(typed, intake)).toMatchObject({
      points: [{ status: 'asked', questions: ['Which reef?'], may: ['answer', 'withdraw'] }],
    })
    const call = await intake.calls.find('pearls')
    if (!call) throw new Error('there is no call')
    const answer = await sealAnswer('The north reef.', { ...at, version: 2 }, call, list)
    expect([
      isSealedLetter('answer', answer, call, list),
      isSealedLetter('question', question, call, list),
    ]).toEqual([true, true])
    expect([
      isSealedLetter('question', answer, call, list),
      isSealedLetter('answer', 'The reef', call, list),
    ]).toEqual([false, false])
    await points.answer({ ...at, version: 2 }, answer, today)
    for (const { identity } of keepers) {
      const opened = await open(answer, identity, headerOfLetter('answer', 'pearls', id, 1, 2))
      expect(opened).toEqual({ content: { text: 'The north reef.' } })
    }

    const statement = { nl: 'Duikers rusten niet.', en: 'Divers get no rest.' }
    const voice: Voice = { use: 'anonymous', theme: 'labour', sectors: 'all', statement, sources: [] }
    const decision = { kind: 'part', reason: 'could-identify', voice, salt: 's' } as const
    const sealed = await letter('decision', { ...decision, to_sender: 'We left out the place.' }, 3)
    const digest = await decisionDigest(decision)
    const { kind, reason } = decision
    await points.propose(
      { ...at, version: 3 },
      'official:1',
      { mark: { kind, reason }, sealed, digest },
      today,
    )
    const proposed = await openReceipt(typed, intake)
    expect(proposed).toMatchObject({ points: [{ status: 'proposed' }] })
    expect(JSON.stringify('points' in proposed && proposed.points)).not.toMatch(
      /left out|could-identify|Divers/,
    )

    const print = { id: crypto.randomUUID(), voice: decision.voice }
    await points.confirm({ ...at, version: 4 }, 'official:2', { digest, print }, today)
    expect(await openReceipt(typed, intake)).toMatchObject({
      points: [
        {
          status: 'to-be-printed',
          decision: { kind, reason, to_sender: 'We left out the place.' },
          voice: { statement },
          may: ['object', 'withdraw'],
        },
      ],
    })
  })

  it.each([
    ['ABC', 'wrong-length'],
    ['A'.repeat(27), 'mistyped'],
  ])('tells about %j', async (typed, refused) => {
    expect(await openReceipt(typed, intake)).toEqual({ refused })
  })

  it('knows nothing of a receipt that was erased, nor takes it again', async () => {
    const entrance = await byForm()
    const receipt = printReceipt(receiptOf(await send(entrance)))
    const found = await openReceipt(receipt, intake)
    if ('refused' in found) throw new Error(found.refused)
    await erasures.erase(found.submission, today)
    expect(await openReceipt(receipt, intake)).toEqual({ refused: 'unknown' })
    expect(await send(entrance)).toEqual({ refused: 'erased' })
  })
})
