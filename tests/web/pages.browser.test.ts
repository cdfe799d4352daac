/** Every page, in both languages, on a small and a wide screen, without JavaScript: accessible, fitting, light, and ours alone. */
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audiences, languages } from '../../src/domain/closed-lists.ts'
import { openBrowser, openPage, type SignedIn, signIn } from './browse.ts'
import { address } from './own-server.ts'
import { violations } from './violations.ts'

const mission = 'missions/bangladesh-textile-2027'
const places = [
  '',
  'countries',
  'countries/coverage',
  'countries/bd',
  'countries/pe',
  'countries/ps',
  'conditions',
  'verify',
  'missions',
  mission,
  'missions/andes-energy-2027',
  `${mission}/briefing?audience=nobody`,
  'privacy',
  'accessibility',
  'no-such-page',
]
const deskPlaces = [
  'desk/sign-in',
  'desk/signed-out',
  'desk/signed-in',
  'desk',
  `desk/${mission}`,
  `desk/${mission}/briefing?audience=nobody`,
  `desk/${mission}/edit`,
  `desk/${mission}/release`,
  'desk/new-mission',
  'desk/import-mission',
]
const twins = audiences.map(audience => `desk/${mission}/briefing?audience=${audience}&format=html`)
const axeAt = { nl: 320, en: 1280 } as const
const withLanguage = (place: string, language: string) =>
  twins.includes(place) ? `${place}&language=${language}` : place

let browser: Browser
let author: SignedIn
beforeAll(async () => {
  browser = await openBrowser()
  author = await signIn(browser, address, /author/)
})
/** What is refused or incomplete says so. */
const statusOf = (place: string) =>
  place.includes('nobody') || place === 'desk/signed-in' ? 400 : place === 'no-such-page' ? 404 : 200
afterAll(() => browser.close())

describe.each(languages)('in %s', language => {
  it.each([...places, ...deskPlaces, ...twins])('/%s', async place => {
    // The pages hold no script (but where files are hashed), as is checked below; axe-core is one, and needs a page in which it may run.
    const page = await openPage(browser, 1280, { script: true, signedIn: author })
    const elsewhere: string[] = []
    const sizes: Promise<number>[] = []
    page.on('request', request => {
      if (new URL(request.url()).origin !== address) elsewhere.push(request.url())
    })
    page.on('response', response => sizes.push(response.body().then(weigh)))
    const answer = await page.goto(`${address}/${language}/${withLanguage(place, language)}`, {
      waitUntil: 'networkidle',
    })
    expect(answer?.status()).toBe(statusOf(place))
    const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    if (process.env.WEIGHTS) console.log(Math.round(weight / 1000), 'KB', place)
    expect(weight).toBeLessThan(150_000)
    expect(await page.locator('script').count()).toBe(place === 'verify' ? 1 : 0)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.locator('h1').count()).toBe(1)
    await openDetails(page)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      // What axe-core looks at is the same in both languages but for the words, and it takes its time.
      if (width === axeAt[language]) expect(await violations(page)).toEqual([])
    }
    expect(elsewhere).toEqual([])
    await page.context().close()
  })
})

it('is dressed: the style of pages and twins is applied', async () => {
  const page = await openPage(browser, 1280, { signedIn: author })
  for (const place of ['', `${twins[0]}&language=nl`]) {
    await page.goto(`${address}/nl/${place}`)
    const background = await page.locator('html').evaluate(html => getComputedStyle(html).backgroundColor)
    expect(background).toBe('rgb(250, 248, 243)')
  }
  await page.context().close()
})

/** As it travels: compressed, which leaves a font as large as it is. */
function weigh(body: Buffer): number {
  return Math.min(body.length, gzipSync(body).length)
}

async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
