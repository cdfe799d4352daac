/** The input form in a real Chromium: sealed there, sent once, nothing lost, light, and stopped where somebody meddled. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { headerOfSubmission } from '../../src/domain/sealed.ts'
import type { Point } from '../../src/domain/submission.ts'
import { open } from '../../src/intake/open.ts'
import { identities } from './atlantis-input.ts'
import { openBrowser, signIn } from './browse.ts'
import { address } from './own-server.ts'
import { askDesk } from './records-at-desk.ts'
import { sendInput } from './send-input.ts'
import { violations } from './violations.ts'

const mission = 'andes-energy-2027'
const input = `${address}/en/missions/${mission}/input`

let browser: Browser
let desk: ReturnType<typeof askDesk>
beforeAll(async () => {
  browser = await openBrowser()
  const author = await signIn(browser, address, /author/)
  desk = askDesk(browser, `${address}/en/desk/missions/${mission}`, author)
})
afterAll(() => browser.close())

async function openPage(): Promise<Page> {
  // So high that nothing has to be scrolled to, which takes a second each time.
  const context = await browser.newContext({ viewport: { width: 1280, height: 4000 } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

async function openForm(page: Page): Promise<void> {
  await page.goto(input)
  await page.getByText('Your browser encrypts').first().waitFor()
}

async function fillPoint(page: Page, happens: string, number = 0): Promise<void> {
  const field = (name: string) => page.locator(`[id="points.${number}.${name}"]`)
  await field('theme-land').check()
  await field('sectors-energy').check()
  await field('happens').fill(happens)
  await field('use-attributed').check()
  await field('organisation').fill('Reef Union')
  await field('consent-yes').check()
  await page.click('button[value=check]')
  await page.waitForSelector('button[value=send]')
}

async function begin(page: Page): Promise<void> {
  await page.locator('#route-direct').check()
  await page.click('button[value=begin]')
  await page.waitForSelector('[id="points.0.happens"]')
}

it('is sealed in the browser: no request has a word of it, and one record has all of it', async () => {
  const page = await openPage()
  await openForm(page)
  const before = await desk.records()
  const sent: string[] = []
  page.on('request', request => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await begin(page)
  await fillPoint(page, 'canary-in-the-browser')
  await page.click('button[value=add]')
  await fillPoint(page, 'a second point', 1)
  await page.click('button[value="change.0"]')
  await page.locator('[id="points.0.place"]').fill('the canary cage')
  await page.click('button[value=check]')
  await page.click('button[value=send]')
  await page.locator('.receipt-code').waitFor()
  expect(sent.length).toBe(2)
  expect(sent.filter(one => /canary|Reef Union|a second point|points\.0/.test(one))).toEqual([])

  const [record = ''] = (await desk.records()).filter(one => !before.includes(one))
  const { sealed } = JSON.parse((await desk.ask(`/input/${record}/sealed`)).text)
  for (const identity of identities) {
    expect(await open(sealed, identity, headerOfSubmission(mission, record))).toMatchObject({
      content: {
        language: 'en',
        points: [
          { happens: 'canary-in-the-browser', place: 'the canary cage', organisation: 'Reef Union' },
          { happens: 'a second point' },
        ],
      },
    })
  }
  await page.context().close()
})

it('sends once when the answer got lost and the sender tries again', async () => {
  const page = await openPage()
  await openForm(page)
  const before = (await desk.records()).length
  await begin(page)
  await fillPoint(page, 'sent twice')
  await page.route('**/input/sealed', async route => {
    await route.fetch()
    await route.abort()
  })
  await page.click('button[value=send]')
  await page.waitForSelector('text=We got no connection')
  expect(await violations(page)).toEqual([])
  await page.unroute('**/input/sealed')
  expect(await page.locator('text=sent twice').count()).toBe(1)
  await page.click('button[value=send]')
  await page.waitForSelector('.receipt-code')
  expect((await desk.records()).length).toBe(before + 1)
  await page.context().close()
})

it('tells that a calculation was used before, with the text still there, and takes it with a new one', async () => {
  const page = await openPage()
  await openForm(page)
  const used: unknown[] = []
  await page.route('**/input/challenge', async route => {
    const answer = await (await route.fetch()).json()
    used.push(answer.challenge)
    await route.fulfill({ json: { ...answer, challenge: used[0] } })
  })
  for (const happens of ['the first', 'the second']) {
    if (happens === 'the second') await openForm(page)
    await begin(page)
    await fillPoint(page, happens)
    await page.click('button[value=send]')
    await page.locator('.receipt-code, .utrecht-alert').waitFor()
  }
  await page.waitForSelector('text=The calculation of your browser was not right or too old.')
  expect(await page.locator('text=the second').count()).toBe(1)
  await page.unroute('**/input/challenge')
  await page.click('button[value=send]')
  await page.waitForSelector('.receipt-code')
  await page.context().close()
})

it('keeps what was typed when the sender goes back and forward', async () => {
  const page = await openPage()
  await openForm(page)
  await begin(page)
  await page.locator('[id="points.0.happens"]').fill('not sent yet')
  await page.goBack()
  await page.waitForSelector('button[value=begin]')
  await page.goForward()
  await page.waitForSelector('[id="points.0.happens"]')
  expect(await page.locator('[id="points.0.happens"]').inputValue()).toBe('not sent yet')
  await page.context().close()
})

it('seals nothing when somebody put another key on the list, and the form goes away', async () => {
  const page = await openPage()
  await page.route(input, async route => {
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll('age18nslq4', 'age19nslq4')
    await route.fulfill({ response: answer, body })
  })
  await page.goto(input)
  await page.waitForSelector('h1:has-text("Do not send anything now")')
  expect(await page.locator('form').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

it('leaves sealing to the server, and says so, in a browser that cannot check the list', async () => {
  const page = await openPage()
  await page.addInitScript(() => {
    const { importKey } = SubtleCrypto.prototype
    SubtleCrypto.prototype.importKey = function (this: SubtleCrypto, ...given: unknown[]) {
      const refused = given[2] === 'Ed25519'
      if (refused) return Promise.reject(new DOMException('', 'NotSupportedError'))
      return importKey.apply(this, given as never)
    } as never
  })
  await page.goto(input, { waitUntil: 'networkidle' })
  expect(await page.locator('#sealing h2').textContent()).toBe('Our server encrypts the text')
  await begin(page)
  expect(await page.locator('input[name=token]').inputValue()).not.toBe('')
  await page.context().close()
})

it('tells everybody in numbers what became of the input, once three have sent', async () => {
  const point: Point = {
    ...{ theme: 'land', sectors: 'all', happens: 'x', sources: [], use: 'anonymous', consent: true },
  }
  for (let sender = 0; sender < 3; sender++) await sendInput(address, mission, [point])
  const page = await openPage()
  await page.goto(`${address}/en/missions/${mission}`)
  expect(await page.locator('main').textContent()).toMatch(/\d+ points from \d+ senders\./)
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

it.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('weighs less than 150 KB in all, page, form and scripts, as it travels, %s', async (_, script) => {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width: 320, height: 6000 },
  })
  const page = await context.newPage()
  const travelled: Promise<{ path: string; bytes: number }>[] = []
  page.on('requestfinished', request => {
    const sizes = request.sizes()
    travelled.push(
      sizes.then(({ responseHeadersSize, responseBodySize }) => ({
        path: new URL(request.url()).pathname,
        bytes: responseHeadersSize + responseBodySize,
      })),
    )
  })
  await page.goto(input, { waitUntil: 'networkidle' })
  await begin(page)
  await fillPoint(page, 'Farmers lose their land.')
  await page.click('button[value=send]')
  await page.waitForSelector(script ? '.receipt-code' : 'h1')
  const all = await Promise.all(travelled)
  const total = all.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(all.some(({ path }) => path.includes('/sealing-'))).toBe(script)
  expect(total).toBeGreaterThan(20_000)
  expect(total).toBeLessThan(150_000)
  await context.close()
})
