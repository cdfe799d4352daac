/** From draft to the participant's hand in a real browser, without JavaScript: two officials, a company, and a second version. */
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeMission } from '../../src/content/write-mission.ts'
import { digestOf } from '../../src/domain/digest.ts'
import type { Manifest } from '../../src/domain/manifest.ts'
import { demoMissions } from '../../src/generated/demo-missions.ts'
import { openBrowser, openPage, signIn } from './browse.ts'
import { address } from './own-server.ts'
import { press, submitVersion } from './submit-version.ts'
import { violations } from './violations.ts'

const mission = 'andes-released-2027'
const place = `${address}/en/desk/missions/${mission}/release`
let browser: Browser
let author: Page
let approver: Page
let company: Page
beforeAll(async () => {
  browser = await openBrowser()
  const [one, other] = [await signIn(browser, address, /author/), await signIn(browser, address, /approver/)]
  author = await openPage(browser, 1280, { signedIn: one })
  approver = await openPage(browser, 320, { signedIn: other })
  company = await openPage(browser, 1280)
  // A mission that no other test knows, and that everybody may know of.
  const demo = demoMissions.find(({ id }) => id === 'andes-energy-2027')
  if (!demo) throw new Error('the demo mission is gone')
  await author.goto(`${address}/en/desk/import-mission`)
  await author.getByLabel('Or paste what is in it').fill(writeMission({ ...demo, id: mission }))
  await press(author, 'Read in')
  await author.getByRole('button', { name: 'Save the mission' }).last().click()
  await press(author, 'Make it public')
})
afterAll(() => browser.close())

const told = async (page: Page, where = 'main') => (await page.locator(where).textContent()) ?? ''
const state = (page: Page) => told(page, '.panel .facts')

async function manifestOf(page: Page, version: number): Promise<Manifest> {
  const answer = await page.request.get(`${place}/versions/${version}/manifest`)
  return JSON.parse((await answer.json()).manifest)
}

async function fetchPack(): Promise<{ shown: string; files: Record<string, Uint8Array> }> {
  await company.goto(`${address}/en/participant`)
  const shown = await told(company)
  await company.getByLabel('buying from this country').check()
  const waiting = company.waitForEvent('download')
  await company.getByRole('button', { name: 'Download the pack' }).click()
  const download = await waiting
  return { shown, files: unzipSync(readFileSync(await download.path())) }
}

/** The briefing in the pack is, byte for byte, what this version's manifest names. */
async function isOfVersion(files: Record<string, Uint8Array>, version: number): Promise<boolean> {
  const manifest = await manifestOf(author, version)
  const found = await Promise.all(
    (['docx', 'html'] as const).map(async format => {
      const named = manifest.files.find(
        one =>
          one.audience === 'participant' &&
          one.language === 'en' &&
          one.format === format &&
          one.changes_since === undefined,
      )
      const bytes = new Uint8Array(files[`1-briefing.${format}`] ?? [])
      return named !== undefined && (await digestOf(bytes)) === named.sha256
    }),
  )
  return found.every(Boolean)
}

it('an author settles every caution and submits; another official approves and releases', async () => {
  await author.goto(`${address}/en/desk/missions/${mission}`)
  await author.getByRole('link', { name: 'Release', exact: true }).click()
  await press(author, 'Begin a version')
  expect(await state(author)).toContain('draft')
  await submitVersion(author)
  expect(await state(author)).toContain('being reviewed')

  await approver.goto(place)
  await press(approver, 'Approve')
  expect(await state(approver)).toContain('Ministerie van Buitenlandse Zaken (demo)')
  await press(approver, 'Release')
  await approver.getByRole('link', { name: 'Version 1' }).click()
  expect(await told(approver)).toContain('released')
  expect(await approver.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

it('the title page says version, facts as at, content revision and office', async () => {
  const { content_revision } = await manifestOf(author, 1)
  await company.goto(`${address}/en/missions/${mission}/briefing?audience=public&language=en&format=html`)
  const cover = await told(company)
  for (const text of [
    'Ministerie van Buitenlandse Zaken (demo)',
    content_revision.slice(0, 12),
    '1 December 2026',
  ]) {
    expect(cover).toContain(text)
  }
  expect(cover).not.toContain('draft, not released yet')
  // The style within the file is applied, whatever day it was released.
  const background = await company.locator('html').evaluate(html => getComputedStyle(html).backgroundColor)
  expect(background).toBe('rgb(250, 248, 243)')
})

it('a company fetches the released bytes, and after a second version the bytes of that one', async () => {
  await author.goto(`${address}/en/desk/missions/${mission}/codes`)
  await author.getByLabel('Name of the company').fill('Condor Ltd')
  await press(author, 'Make a code')
  const code = (await told(author, '.code >> nth=0')).trim()
  await company.goto(`${address}/en/participant`)
  await company.getByLabel('Your code').fill(code)
  await press(company, 'Open the mission')
  const first = await fetchPack()
  expect(first.shown).toContain('version 1 of the briefing, with the facts as at 1 December 2026')
  expect(await isOfVersion(first.files, 1)).toBe(true)

  await author.goto(`${address}/en/desk/missions/${mission}/edit`)
  await author.getByLabel('Title in English').fill('Energy mission to the Andes, renamed')
  await press(author, 'Save the mission')
  await author.goto(place)
  await press(author, 'Issue again')
  await author.goto(place)
  const changed = 'The mission is now called'
  if (!(await state(author)).includes('being reviewed')) {
    // Its name stands in a caution, so that one is another than before.
    const open = author.locator('.cautions .open').first()
    await open.locator('summary').click()
    await open.getByLabel('Reason').fill('Discussed again.')
    await open.getByRole('button').click()
    await press(author, 'Submit')
  }
  await approver.goto(place)
  expect(await told(approver)).toContain(changed)
  await press(approver, 'Approve')
  await press(approver, 'Release')
  await approver.getByRole('link', { name: 'Version 2' }).click()
  expect(await told(approver)).toContain(changed)
  expect(await approver.getByRole('link', { name: 'Word with the changes since version 1' }).count()).toBe(8)
  const second = await fetchPack()
  expect(await isOfVersion(second.files, 1)).toBe(false)
  expect(await isOfVersion(second.files, 2)).toBe(true)
})

it.each([
  ['the release', place],
  ['a version', `${place}/versions/1`],
  ['the newest version', `${place.replace('/en/', '/nl/')}/versions/2`],
])('%s is in order on a small and a wide screen, also for who does not see it', async (_, path) => {
  for (const width of [320, 1280]) {
    const page = await openPage(browser, width, {
      script: true,
      signedIn: await author.context().storageState(),
    })
    await page.goto(path)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.context().close()
  }
})
