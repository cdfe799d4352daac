/** Feedback after a mission, without JavaScript: it reaches the desk sealed, and nothing that is kept leads to a code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { type Official, readAssignments } from '../../src/domain/official.ts'
import { lastDayOfCode } from '../../src/domain/participant-code.ts'
import { headerOfFeedback, headerOfSubmission } from '../../src/domain/sealed.ts'
import { demoKeys } from '../../src/generated/demo-keys.ts'
import { open } from '../../src/intake/open.ts'
import { openSlowLane } from '../../src/intake/slow-lane.ts'
import { type Intake, openIntake, readKeys } from '../../src/open-intake.ts'
import { asOf, pearls, twoCountries } from '../support/atlantis.ts'
import { root } from '../support/root.ts'
import { localBlobs } from '../support/sqlite.ts'
import { Browser, type Desk, openAtlantisDesk, told } from './atlantis-desk.ts'
import { origin } from './atlantis-doors.ts'
import { FormBrowser } from './form-browser.ts'

const place = '/nl/participant/feedback'
const official = (subject: string, ...claim: string[]): Official => ({
  ...{ subject, office: 'RVO' },
  assignments: readAssignments(claim),
})
const identities = ['official-1', 'official-2', 'recovery'].map(
  name => /AGE-SECRET-KEY-\S+/.exec(readFileSync(join(root, `demo-keys/${name}.txt`), 'utf8'))?.[0] ?? '',
)
/** Words that stand nowhere else, so that any trace of them is a leak. */
const canary = 'quelmaroon'

let desk: Desk
let intake: Intake
let today: string
let code: string
let author: Browser
beforeEach(async () => {
  today = pearls.returns
  const atlantis = await openAtlantisDesk()
  const blobs = localBlobs()
  const keys = await readKeys(demoKeys, asOf)
  intake = await openIntake(atlantis.sql, blobs, keys, openSlowLane(0), asOf)
  const { visit: visitAtlantis } = atlantis
  let forms = 0
  const visit = () => ({
    ...visitAtlantis(),
    ...{ today, intake: async () => intake, calls: intake.calls },
    newKey: () => `key-of-a-form-${String(forms++).padStart(10, '0')}`,
  })
  desk = Object.assign(atlantis, { visit })
  author = await new Browser(desk).signInAs(official('one', 'author'))
  const page = await author.post(`/nl/desk/missions/${pearls.id}/codes`, { company: 'Koraal BV' })
  code = /participant#([0-9A-Z-]+)/.exec(await page.text())?.[1] ?? ''
})

async function comeIn() {
  const company = new Browser(desk)
  await company.post('/nl/participant', { code })
  const page = new FormBrowser((path, init) => company.send(path, { ...init, headers: { origin } }))
  return { company, page }
}
async function fillIn(typed: Record<string, string> = { leads: `In de ${canary} werken kinderen.` }) {
  const { page, company } = await comeIn()
  await page.open(place)
  desk.now += 20_000
  return { company, page: await page.press('Verstuur', typed) }
}
const rows = () => desk.sql.raw.prepare('SELECT * FROM feedback').all()
const receiptOn = ({ html }: FormBrowser) => /<code>([0-9A-Z-]{35})<\/code>/.exec(html)?.[1] ?? ''

describe('the form', () => {
  it('is open from the last day of the mission until the code ends', async () => {
    const statusOn = async (day: string) => {
      today = asOf
      const { company } = await comeIn()
      today = day
      return (await company.get(place)).status
    }
    expect(await statusOn(addDays(pearls.returns, -1))).toBe(303)
    expect(await statusOn(pearls.returns)).toBe(200)
    expect(await statusOn(lastDayOfCode(pearls.returns))).toBe(200)
    expect(await statusOn(addDays(lastDayOfCode(pearls.returns), 1))).toBe(303)
  })

  it('is found on the page of the mission, then only', async () => {
    const { page } = await comeIn()
    expect((await page.open('/nl/participant')).html).toContain(`href="${place}"`)
    today = addDays(pearls.returns, -1)
    expect((await page.open('/nl/participant')).html).not.toContain(place)
  })

  it('is for nobody without a code', async () => {
    const answer = await new Browser(desk).get(place)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/nl/participant'])
  })

  it('says where to turn when something happened, and prints as unknown what nobody gave', async () => {
    const { page } = await comeIn()
    const { text, html } = await page.open(place)
    expect(text).toContain('IMVO-steunpunt')
    expect(text).toContain('Nationaal Contactpunt OESO-richtlijnen')
    expect(text).toContain('nog niet bekend')
    expect(html).toMatch(/id="source-1"/)
    expect(text).toContain('kan uw tekst lezen: Demo: first official')
  })

  it('takes nothing empty and nothing too long, and keeps what was typed', async () => {
    const { page } = await fillIn({ useful: ' ', missed: 'x'.repeat(2001), leads: 'Wat ik zag.' })
    expect(page.answer.status).toBe(400)
    expect(page.errors).toEqual([
      { field: 'missed', message: 'Dit is te lang. Schrijf hooguit 2.000 tekens.', atField: true },
    ])
    expect(page.valueOf('leads')).toBe('Wat ik zag.')
    const empty = await fillIn({})
    expect(empty.page.errors.map(({ message }) => message)).toEqual(['Vul ten minste één antwoord in.'])
    expect(rows()).toEqual([])
  })
})

describe('what was sent', () => {
  it('is kept as ciphertext, a day and a status, bound to its mission and record', async () => {
    const { page } = await fillIn()
    expect(page.text).toContain('Uw terugkoppeling is ontvangen')
    const [row] = rows()
    expect(row).toMatchObject({ mission: pearls.id, day: today, status: 'received', sealed_in: 'server' })
    const [sealed, id] = [String(row?.sealed), String(row?.id)]
    for (const identity of identities) {
      expect(await open(sealed, identity, headerOfFeedback(pearls.id, id))).toEqual({
        content: { language: 'nl', leads: `In de ${canary} werken kinderen.` },
      })
    }
    const [first = ''] = identities
    expect(await open(sealed, first, headerOfFeedback(twoCountries.id, id))).toEqual({ refused: 'moved' })
    expect(await open(sealed, first, headerOfFeedback(pearls.id, 'other'))).toEqual({ refused: 'moved' })
    expect(await open(sealed, first, headerOfSubmission(pearls.id, id))).toEqual({ refused: 'moved' })
  })

  it('carries neither word, code nor company into the store or the trail', async () => {
    const before = rows().length
    await fillIn()
    expect(rows().length).toBe(before + 1)
    const kept = desk.dump()
    expect(kept).not.toContain(canary)
    expect(kept).not.toContain(code)
    const codeRow = desk.sql.raw.prepare('SELECT * FROM participant_codes').get()
    const [row] = rows()
    const trail = desk.sql.raw.prepare(`SELECT * FROM audit WHERE act = 'feedback-received'`).all()
    expect(trail).toMatchObject([{ actor: 'sender', mission: pearls.id, subject: row?.id }])
    for (const value of [codeRow?.id, codeRow?.company, codeRow?.code_mark]) {
      expect(JSON.stringify([row, trail])).not.toContain(String(value))
    }
    const session = desk.sql.raw.prepare('SELECT token_hash FROM participant_sessions').get()
    expect(JSON.stringify([row, trail])).not.toContain(String(session?.token_hash))
  })

  it('has the length of its size class, whatever was written', async () => {
    await fillIn({ leads: 'x' })
    await fillIn({ leads: 'x'.repeat(700) })
    const lengths = rows().map(row => String(row.sealed).length)
    expect(lengths).toHaveLength(2)
    expect(new Set(lengths).size).toBe(1)
  })

  it('is received once, however often the button is pressed', async () => {
    const { page } = await comeIn()
    await page.open(place)
    desk.now += 20_000
    const fields = page.fields('Verstuur', { useful: 'Het werkblad.' })
    const [one, two] = [await page.send(place, fields), receiptOn(page)]
    expect([receiptOn(await one.send(place, fields)), rows().length]).toEqual([two, 1])
    const other = await page.send(place, [
      ...fields.filter(([name]) => name !== 'useful'),
      ['useful', 'Iets anders.'],
    ])
    expect([other.answer.status, rows().length]).toEqual([409, 1])
    expect(other.valueOf('useful')).toBe('Iets anders.')
  })

  it('waits until a form is old enough, and stays when the access has ended', async () => {
    const { page, company } = await comeIn()
    await page.open(place)
    const early = await page.press('Verstuur', { useful: 'Het werkblad.' })
    expect([early.answer.status, early.valueOf('useful')]).toEqual([409, 'Het werkblad.'])
    desk.now += 20_000
    const cookie = company.cookies.get('__Host-participant') ?? ''
    company.cookies.delete('__Host-participant')
    const out = await early.press('Verstuur')
    expect([out.answer.status, out.valueOf('useful'), rows().length]).toEqual([403, 'Het werkblad.', 0])
    company.cookies.set('__Host-participant', cookie)
    expect(receiptOn(await out.press('Verstuur'))).toMatch(/^[0-9A-Z]{3}-/)
  })

  it('stays with the participant when the store fails', async () => {
    const { page } = await comeIn()
    await page.open(place)
    desk.now += 20_000
    const { visit } = desk
    Object.assign(desk, { visit: () => ({ ...visit(), intake: () => Promise.reject(new Error('no keys')) }) })
    const failed = await page.press('Verstuur', { useful: 'Het werkblad.' })
    expect([failed.answer.status, failed.valueOf('useful')]).toEqual([503, 'Het werkblad.'])
  })

  it('from a browser is taken only as what it must be', async () => {
    const { page } = await comeIn()
    await page.open(place)
    desk.now += 20_000
    const token = page.valueOf('token') ?? ''
    const answer = await page.send(place, [
      ['token', token],
      ['sealed', 'in the open'],
    ])
    expect([answer.answer.status, rows().length]).toEqual([409, 0])
    const forged = await page.send(place, [
      ['token', `${token.slice(0, -1)}x`],
      ['useful', 'Het werkblad.'],
    ])
    expect([forged.answer.status, rows().length]).toEqual([409, 0])
  })

  it('can be erased with its receipt, for good', async () => {
    const { page } = await fillIn()
    const receipt = receiptOn(page)
    const anybody = new FormBrowser((path, init) =>
      new Browser(desk).send(path, { ...init, headers: { origin } }),
    )
    await anybody.open('/nl/receipt')
    await anybody.press('Bekijk uw inbreng', { code: receipt })
    expect(anybody.text).toContain('Ontvangen, nog niet gelezen')
    await anybody.press('erase')
    expect(anybody.text).toContain('Er staat niets meer')
    expect(rows()).toEqual([])
    const acts = desk.sql.raw.prepare(`SELECT act FROM audit WHERE act LIKE 'feedback%'`).all()
    expect(acts.map(({ act }) => act)).toEqual(['feedback-received', 'feedback-erased'])
    await anybody.open('/nl/receipt')
    await anybody.press('Bekijk uw inbreng', { code: receipt })
    expect(anybody.text).toContain('Wij kennen deze code niet')
    const again = await page.send(place, [])
    expect(again.answer.status).toBe(400)
  })
})

describe('the desk', () => {
  const list = `/en/desk/missions/${pearls.id}/feedback`

  it('lists what came in without a word of it, and puts on the trail that it was handed out', async () => {
    await fillIn()
    const page = await (await author.get(list)).text()
    expect(page).toContain('Not asked for yet')
    expect(page).not.toContain('Koraal')
    const { feedback } = await (await author.get(`${list}/sealed`)).json()
    const [row] = rows()
    expect(feedback).toEqual([{ id: row?.id, sealed: row?.sealed }])
    expect(rows()[0]?.status).toBe('read')
    const file = await author.get(`${list}/${row?.id}/file`)
    expect(await file.text()).toBe(row?.sealed)
    const read = desk.sql.raw.prepare(`SELECT subject, actor FROM audit WHERE act = 'feedback-read'`).all()
    expect(read.map(({ subject }) => subject)).toEqual(['', row?.id])
    for (const { actor } of read) expect(actor).toMatch(/^official:[0-9a-f]{32}$/)
  })

  it('shows it to authors and approvers of this mission; to others it looks as if it were not there', async () => {
    await fillIn()
    const before = desk.dump()
    const doors = [list, `${list}/sealed`, `${list}/${rows()[0]?.id}/file`]
    const others = [['keeper'], ['auditor'], [`author:${twoCountries.id}`]]
    const nowhere = await told(await author.get('/en/desk/missions/nowhere/feedback'))
    for (const [number, claim] of others.entries()) {
      const other = await new Browser(desk).signInAs(official(`other ${number}`, ...claim))
      for (const door of doors) {
        const answer = await told(await other.get(door))
        expect(answer.status, door).toBe(404)
        expect(answer.headers).toEqual(nowhere.headers)
      }
    }
    const strip = (text: string) => text.replace(/'official[^']*'|token of [^']*/g, '')
    expect(rows()[0]?.status).toBe('received')
    expect(strip(before)).toContain('feedback-received')
    expect(desk.dump()).not.toContain('feedback-read')
    const approver = await new Browser(desk).signInAs(official('two', 'approver'))
    for (const door of doors) expect((await approver.get(door)).status).toBe(200)
  })
})
