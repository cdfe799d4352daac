/** The doors of the desk for input: who gets in, what is refused, and that what is forbidden looks like what is not there. */
import { beforeEach, describe, expect, it } from 'vitest'
import { decisionDigest } from '../../src/domain/decision.ts'
import { type Official, readAssignments } from '../../src/domain/official.ts'
import { headerOfLetter, headerOfSubmission } from '../../src/domain/sealed.ts'
import type { Voice } from '../../src/domain/voice.ts'
import { checkTrail } from '../../src/intake/check-trail.ts'
import { makeIdentity } from '../../src/intake/keeper-keys.ts'
import { seal } from '../../src/intake/seal.ts'
import { readAnchors, readEntries } from '../../src/intake/trail-lines.ts'
import type { Intake } from '../../src/open-intake.ts'
import { submission } from '../intake/sealing.ts'
import { asOf, pearls } from '../support/atlantis.ts'
import { Browser, type Desk, told } from './atlantis-desk.ts'
import { openDeskWithIntake } from './desk-with-intake.ts'
import { demoRecipients } from './send-input.ts'

const official = (subject: string, ...claim: string[]): Official => ({
  ...{ subject, office: 'RVO' },
  assignments: readAssignments(claim),
})
const record = '00000000-0000-4000-8000-000000000001'
const input = `/en/desk/missions/${pearls.id}/input`
const point = `${input}/${record}/points/1`
const json = { accept: 'application/json' }
const salt = 'salt of a test'
const mark = { kind: 'use', reason: 'new-and-credible' } as const
const voice: Voice = {
  ...{ use: 'anonymous', theme: 'labour', sectors: ['maritime'], sources: [] },
  statement: { nl: 'Duikers rusten te kort.', en: 'Divers rest too little.' },
}

let desk: Desk
let intake: Intake
let author: Browser
let approver: Browser
let mailbox: string

beforeEach(async () => {
  const opened = await openDeskWithIntake()
  desk = opened.desk
  intake = opened.intake
  mailbox = (await makeIdentity()).open
  await intake.submissions.receive(
    {
      ...{ id: record, mission: pearls.id, day: asOf, sealed_in: 'browser', points: 1, mailbox },
      sealed: await seal(submission, headerOfSubmission(pearls.id, record), await demoRecipients()),
      ...{ receipt_mark: 'r', key_mark: 'k', body_mark: 'b', erasure_mark: 'e' },
    },
    { lane: 'proof', spent: 'p', until: asOf },
  )
  author = await new Browser(desk).signInAs(official('one', 'author'))
  approver = await new Browser(desk).signInAs(official('two', 'approver'))
})

async function proposal(version = 0): Promise<Record<string, string>> {
  const header = headerOfLetter('decision', pearls.id, record, 1, version)
  const sealed = await seal({ ...mark, salt }, header, await demoRecipients(), mailbox)
  return { ...mark, sealed, digest: await decisionDigest({ ...mark, voice, salt }) }
}
const confirmation = { ...mark, salt, voice: JSON.stringify(voice) }
const versionNow = async () => (await intake.submissions.find(pearls.id, record))?.points[0]?.version ?? -1
const propose = async (version: number) =>
  author.post(`${point}/decide`, await proposal(version), { ...json, 'if-match': `"${version}"` })

describe('for whom may not read it, input', () => {
  const outsiders: [string, Official][] = [
    ['a keeper and auditor', official('three', 'keeper', 'auditor')],
    ['an author of another mission', official('four', 'author:corals-2027')],
    ['nobody in particular', official('five')],
  ]
  it.each(outsiders)('looks to %s like input of a mission that is not there', async (_, who) => {
    const browser = await new Browser(desk).signInAs(who)
    const before = desk.dump()
    for (const path of ['', `/${record}`, `/${record}/sealed`, `/${record}/file`]) {
      const there = await told(await browser.get(`${input}${path}`))
      expect(there.status).toBe(404)
      expect(there).toEqual(await told(await browser.get(`/en/desk/missions/no-mission/input${path}`)))
    }
    for (const act of ['decide', 'confirm', 'give-back']) {
      const there = await told(await browser.post(`${point}/${act}`, { version: '1' }))
      const nowhere = `/en/desk/missions/no-mission/input/${record}/points/1/${act}`
      expect(there).toEqual(await told(await browser.post(nowhere, { version: '1' })))
    }
    expect(desk.dump()).toBe(before)
  })

  it('is not reached by way of another mission, and an approver does not decide', async () => {
    expect((await author.get(`${input.replace(pearls.id, 'corals-2027')}/${record}`)).status).toBe(404)
    expect((await author.get(`${input}/${record.replace('1', '2')}`)).status).toBe(404)
    expect((await approver.post(`${point}/decide`, await proposal())).status).toBe(404)
  })
})

it('hands out the sealed file as it is kept, and each time says so on the trail', async () => {
  const readings = async () => (await intake.audit.entries()).filter(({ act }) => act === 'submission-read')
  const file = await author.get(`${input}/${record}/file`)
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${record}.age"`)
  expect(await file.text()).toBe((await intake.submissions.find(pearls.id, record))?.sealed)
  await approver.get(`${input}/${record}/sealed`)
  expect((await readings()).map(({ subject }) => subject)).toEqual([record, record])
  expect(new Set((await readings()).map(({ actor }) => actor)).size).toBe(2)
  expect(await (await author.get(`${input}/${record}`)).text()).not.toContain('BEGIN AGE')
})

describe('a decision', () => {
  it('needs the version that was seen: 428 without, 412 with another, and any version is none', async () => {
    const version = await versionNow()
    const send = async (headers: Record<string, string>) =>
      (await author.post(`${point}/decide`, await proposal(version), { ...json, ...headers })).status
    expect(await send({})).toBe(428)
    expect(await send({ 'if-match': '*' })).toBe(428)
    expect(await send({ 'if-match': `"${version + 1}"` })).toBe(412)
    const done = await propose(version)
    expect([done.status, done.headers.get('etag')]).toEqual([200, `"${version + 1}"`])
    expect((await propose(version)).status).toBe(412)
  })

  it('is taken once of twenty that saw the same', async () => {
    const version = await versionNow()
    const answers = await Promise.all(Array.from({ length: 20 }, () => propose(version)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(412)])
  })

  it('is not taken unsealed, nor with a reason that is not on the list', async () => {
    const version = String(await versionNow())
    const whole = { ...(await proposal(Number(version))), version }
    for (const wrong of [{ sealed: 'plain text' }, { reason: 'too-late' }, { digest: 'x' }]) {
      expect((await author.post(`${point}/decide`, { ...whole, ...wrong }, json)).status).toBe(400)
    }
    expect(await versionNow()).toBe(Number(version))
  })

  it('is confirmed by another official only, with the very text that was proposed', async () => {
    await propose(await versionNow())
    const version = String(await versionNow())
    const confirm = async (by: Browser, more: Record<string, string> = {}) =>
      (await by.post(`${point}/confirm`, { ...confirmation, version, ...more }, json)).json()
    expect(await confirm(author)).toMatchObject({ outcome: 'same-official' })
    const other = JSON.stringify({ ...voice, statement: { ...voice.statement, en: 'Divers rest.' } })
    expect(await confirm(approver, { voice: other })).toMatchObject({ outcome: 'other-text' })
    const background = JSON.stringify({ ...voice, use: 'background' })
    expect(await confirm(approver, { voice: background })).toMatchObject({ outcome: 'not-complete' })
    expect(await intake.voices.list(pearls.id)).toEqual([])
    expect(await confirm(approver)).toMatchObject({ outcome: 'done' })
    expect((await intake.voices.list(pearls.id)).map(one => one.voice)).toEqual([voice])
    const briefing = await author.get(
      `/en/desk/missions/${pearls.id}/briefing?audience=participant&language=en&format=json`,
    )
    expect(await briefing.text()).toContain('Divers rest too little.')
  })
})

describe('the trail', () => {
  it('is handed to an auditor of every mission, sound, with who asked for input and for the trail itself', async () => {
    await author.get(`${input}/${record}/sealed`)
    await intake.audit.anchor()
    const auditor = await new Browser(desk).signInAs(official('three', 'auditor'))
    const trail = readEntries(await (await auditor.get('/en/desk/audit/trail')).text())
    const anchors = readAnchors(await (await auditor.get('/en/desk/audit/anchors')).text())
    expect(await checkTrail(trail.rows, anchors.rows)).toMatchObject({ sound: true, anchors: 1 })
    expect(trail.rows.slice(-2).map(({ act }) => act)).toEqual(['submission-read', 'audit-exported'])
  })

  it('is not there for anybody else', async () => {
    const one = await new Browser(desk).signInAs(official('six', `auditor:${pearls.id}`))
    for (const browser of [author, one]) {
      for (const path of ['audit', 'audit/trail', 'audit/anchors']) {
        const nowhere = await told(await browser.get('/en/desk/nowhere'))
        expect(await told(await browser.get(`/en/desk/${path}`))).toEqual(nowhere)
      }
    }
  })
})

it('is closed with 503 where the keys of the intake are missing', async () => {
  const { visit } = desk
  Object.assign(desk, { visit: () => ({ ...visit(), intake: () => Promise.reject(new Error('no keys')) }) })
  expect((await author.get(input)).status).toBe(503)
})
