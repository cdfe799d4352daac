/** The whole journey of a sender on the real server, in both languages: in Chromium with JavaScript, and by script without. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Language, languages } from '../../src/domain/closed-lists.ts'
import { formTokenAges } from '../../src/intake/form-token.ts'
import { makeReader } from '../../src/web/reader.ts'
import { wordings } from '../support/catalogues.ts'
import { openBrowser, type SignedIn, signIn } from './browse.ts'
import { filesBelow } from './files-below.ts'
import { choose, openSubmission, pointOn, sendDecision } from './official-at-desk.ts'
import { address, stateFolder } from './own-server.ts'
import { provokeRefusals, refusals } from './provoke-refusals.ts'
import { askDesk } from './records-at-desk.ts'
import { type Sender, senderInChromium, senderWithoutScript } from './sender.ts'
import { telltale } from './telltale.ts'

const mission = 'andes-energy-2027'
const place = `${address}/en/desk/missions/${mission}`
const point = { theme: 'land', sectors: 'energy', use: 'anonymous', consent: 'yes' }
const fields = (number: number, typed: Record<string, string>) =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [`points.${number}.${name}`, value]))

let browser: Browser
let author: SignedIn
let approver: SignedIn
let desk: ReturnType<typeof askDesk>
/** Forms without JavaScript have to ripen: these are opened first and sent last. */
const ripening: Partial<Record<Language, Sender>> = {}
let ripe = 0
beforeAll(async () => {
  for (const language of languages) {
    const sender = senderWithoutScript(address)
    await sender.open(`/${language}/missions/${mission}/input`)
    ripening[language] = sender
  }
  ripe = Date.now() + formTokenAges.min * 1000
  browser = await openBrowser()
  author = await signIn(browser, address, /author/)
  approver = await signIn(browser, address, /approver/)
  desk = askDesk(browser, place, author)
})
afterAll(() => browser.close())

const openAs = (as: SignedIn, key: 1 | 2, record: string) =>
  openSubmission(browser, `${place}/input/${record}`, { as, key })
const inBriefing = async (text: string) =>
  (await desk.ask('/briefing?audience=participant&language=en&format=json')).text.includes(text)

/** Words of one sender that stand nowhere else, so that any trace of them is a leak. */
const wordsOf = (who: string) => ({
  happens: `quelmaroon ${who}`,
  answer: `zindelbrook ${who}`,
  objection: `harpfennel ${who}`,
})

/** Sends two points, and gives the code. */
async function send(sender: Sender, who: string): Promise<string> {
  await sender.press('begin')
  await sender.press('begin', { route: 'direct' })
  await sender.press('check')
  await sender.press('check', fields(0, { ...point, happens: wordsOf(who).happens, place: 'a valley' }))
  await sender.press('add')
  await sender.press('check', fields(1, { ...point, happens: 'Farmers are not asked.' }))
  expect(await sender.text()).toContain(wordsOf(who).happens)
  await sender.press('send')
  const code = /(?:[0-9A-Z]{3}-){8}[0-9A-Z]{3}/.exec(await sender.text())?.[0]
  if (!code) throw new Error('no receipt')
  return code
}

/** Two officials: a question on the first point, and a text for print on the second. */
async function askAndPropose(record: string, printed: string): Promise<void> {
  const first = await openAs(author, 1, record)
  await choose(first, 1, 'Ask a question', 'unclear')
  await pointOn(first, 1).getByLabel('Message to the sender').fill('Which valley?')
  await sendDecision(first, 1)
  await pointOn(first, 1).getByText('Done. This point is now: Question asked.').waitFor()
  await choose(first, 2, 'Use in part', 'could-identify')
  await pointOn(first, 2).getByLabel('Text in Dutch').fill('Boeren worden te weinig gehoord.')
  await pointOn(first, 2).getByLabel('Text in English').fill(printed)
  await pointOn(first, 2).getByLabel('Message to the sender').fill('We left out the place.')
  await sendDecision(first, 2)
  await pointOn(first, 2).getByText('Done. This point is now: Decision proposed.').waitFor()
  await first.context().close()
  const second = await openAs(approver, 2, record)
  await pointOn(second, 2).getByRole('button', { name: 'Confirm this decision' }).click()
  await pointOn(second, 2).getByText('Done. This point is now: Goes into the briefing.').waitFor()
  await second.context().close()
}

async function journey(sender: Sender, language: Language, who: string): Promise<string> {
  const reader = makeReader(language, wordings[language])
  const say = (words: string) => reader.say(`pages.receipt.${words}`)
  const seen = async (...texts: string[]) => {
    const text = await sender.text()
    for (const one of texts) expect(text).toContain(one)
  }
  const before = await desk.records()
  const code = await send(sender, who)
  const [record = '', ...others] = (await desk.records()).filter(one => !before.includes(one))
  expect([record, others]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), []])

  const printed = `Farmers are rarely heard, ${who}.`
  await askAndPropose(record, printed)
  expect(await inBriefing(printed)).toBe(true)

  await sender.open(`/${language}/receipt`)
  await sender.press(say('open'), { code: 'wrong' })
  await seen(say('unknown'))
  await sender.press(say('open'), { code: code.toLowerCase().replaceAll('-', ' ') })
  await seen(say('statuses.asked'), 'Which valley?', say('statuses.to-be-printed-in-part'))
  await seen('We left out the place.', 'Boeren worden te weinig gehoord.', printed)
  await sender.press('answer', { text: ' ' })
  await seen(say('problems.missing'))
  await sender.press('answer', { text: wordsOf(who).answer })
  await seen(say('notices.answer'), say('statuses.answered'))
  await sender.press('object', { text: wordsOf(who).objection })
  await seen(say('notices.object'), say('statuses.objected'))
  expect(await inBriefing(printed)).toBe(false)

  const official = await openAs(author, 1, record)
  const told = (number: number) => pointOn(official, number).locator('[data-letters]').textContent()
  expect(await told(1)).toBe(`Question to the senderWhich valley?Answer of the sender${wordsOf(who).answer}`)
  expect(await told(2)).toBe(`Answer of the sender${wordsOf(who).objection}`)
  await pointOn(official, 2).getByText('The sender objected.').waitFor()
  await official.context().close()

  await sender.press('withdraw')
  await seen(say('notices.withdraw'), say('statuses.withdrawn'))
  await sender.press('erase')
  await seen(say('erased.title'))
  expect([(await desk.ask(`/input/${record}`)).status, await desk.records()]).toEqual([404, before])
  await sender.open(`/${language}/receipt`)
  await sender.press(say('open'), { code })
  await seen(say('unknown'))
  return code
}

function leavesNoTrace(...words: string[]): void {
  const kept = filesBelow(stateFolder)
  expect(kept.some(file => file.includes(mission))).toBe(true)
  expect(words.filter(word => kept.some(file => file.includes(word)))).toEqual([])
}

// Half a minute each on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

describe.each([
  ['nl', 320],
  ['en', 1280],
] as const)('in %s', (language, width) => {
  it('in Chromium: every page accessible, and no readable word leaves the browser', async () => {
    const context = await browser.newContext({
      // So high that nothing has to be scrolled to, which takes a second each time.
      ...{ viewport: { width, height: 6000 }, userAgent: 'CanaryBrowser/77', locale: 'fy' },
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const left: string[] = []
    page.on('request', request => left.push(`${request.url()} ${request.postData() ?? ''}`))
    page.on('pageerror', error => left.push(`error: ${error}`))
    const sender = senderInChromium(page, address, language)
    await sender.open(`/${language}/missions/${mission}/input`)
    const who = `in Chromium ${language}`
    const code = await journey(sender, language, who)
    const words = Object.values(wordsOf(who))
    expect(left.some(one => one.includes('/input/sealed'))).toBe(true)
    expect(left.filter(one => /quelmaroon|zindelbrook|harpfennel|points\.0|^error/.test(one))).toEqual([])
    expect(left.filter(one => !one.startsWith(address))).toEqual([])
    leavesNoTrace(...words, code, code.replaceAll('-', ''), 'CanaryBrowser')
    await context.close()
  })
})

it.each(languages)('in %s by script, without JavaScript', async language => {
  await new Promise(resolve => setTimeout(resolve, Math.max(0, ripe - Date.now())))
  const sender = ripening[language]
  if (!sender) throw new Error('no form was opened')
  const who = `by script ${language}`
  const code = await journey(sender, language, who)
  leavesNoTrace(...Object.values(wordsOf(who)), code, code.replaceAll('-', ''))
})

it('keeps nothing of who asked where it refuses either', async () => {
  const headers = { ...telltale, origin: address }
  const go = (path: string, init: RequestInit) =>
    fetch(address + path, { ...init, headers: { ...headers, ...init.headers } })
  expect([...new Set(await provokeRefusals(go, `missions/${mission}/input`))].sort()).toEqual(refusals)
  leavesNoTrace(...Object.values(telltale))
})
