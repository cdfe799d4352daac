/** Feedback in a real Chromium: sealed in the participant's browser, opened in the official's, and readable nowhere between. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/domain/closed-lists.ts'
import { root } from '../support/root.ts'
import { openBrowser, openPage, type SignedIn, signIn } from './browse.ts'
import { filesBelow } from './files-below.ts'
import { address, stateFolder } from './own-server.ts'
import { violations } from './violations.ts'

const mission = 'returned-reef-2026'
/** Words that stand nowhere else, so that any trace of them is a leak. */
const canary = 'quelmarigold'
const file = `id: ${mission}
title: { nl: Missie die terug is, en: Mission that is back }
countries: [BD]
sectors: [garments]
departs: 2026-11-20
returns: 2026-11-27
contacts:
  - { role: rbc-helpdesk, name: IMVO-steunpunt (demo), email: imvo@example.nl }
`
let browser: Browser
let author: SignedIn
let code: string
beforeAll(async () => {
  browser = await openBrowser()
  author = await signIn(browser, address, /author/)
  const page = await openPage(browser, 1280, { signedIn: author })
  await page.goto(`${address}/en/desk/import-mission`)
  await page.locator('#text').fill(file)
  await page.locator('main form button').first().click()
  await page.getByRole('button', { name: 'Save the mission' }).click()
  await page.waitForURL(`${address}/en/desk/missions/${mission}`)
  await page.goto(`${address}/en/desk/missions/${mission}/codes`)
  await page.getByLabel('Name of the company').fill('Anemone Ltd')
  await page.getByRole('button', { name: 'Make a code' }).click()
  code = (await page.locator('.code').first().textContent()) ?? ''
  await page.context().close()
})
afterAll(() => browser.close())

async function comeIn(width: number, script: boolean): Promise<Page> {
  const page = await openPage(browser, width, { script })
  await page.goto(`${address}/en/participant`)
  await page.getByLabel('Your code').fill(code)
  await page.getByRole('button', { name: 'Open the mission' }).click()
  await page.getByRole('link', { name: 'Give feedback' }).click()
  return page
}

it('leaves the browser sealed, and is read at the desk', async () => {
  const page = await comeIn(1280, true)
  const left: string[] = []
  page.on('request', request => left.push(`${request.url()}\n${request.postData() ?? ''}`))
  page.on('pageerror', error => left.push(`error: ${error}`))
  await page.getByText('Your browser encrypts the text before it is sent.').waitFor()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Fill in at least one answer.' }).waitFor()
  await page.getByLabel('What did you see or hear').fill(`In ${canary} the doors are locked.`)
  await page.getByRole('button', { name: 'Send' }).click()
  // Whoever is this fast is asked to wait, and keeps the text.
  await page.getByRole('status').getByText('Wait half a minute').waitFor()
  expect(await page.getByLabel('What did you see or hear').inputValue()).toContain(canary)
  await page.waitForTimeout(15_000)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'We received your feedback' }).waitFor()
  expect(await page.locator('.receipt-code').textContent()).toMatch(/^([0-9A-Z]{3}-){8}[0-9A-Z]{3}$/)
  expect(await violations(page)).toEqual([])
  expect(left.some(one => one.includes('/participant/feedback') && one.includes('sealed='))).toBe(true)
  expect(left.filter(one => one.includes(canary) || one.startsWith('error:'))).toEqual([])
  await page.context().close()

  const desk = await openPage(browser, 1280, { script: true, signedIn: author })
  await desk.goto(`${address}/en/desk/missions/${mission}`)
  await desk.getByRole('link', { name: 'Feedback from participants' }).click()
  expect(await desk.content()).not.toContain(canary)
  expect(await desk.content()).not.toContain('Anemone')
  await desk.getByLabel('Choose your identity file').setInputFiles(join(root, 'demo-keys/official-2.txt'))
  await desk.getByText('The texts are open.').waitFor()
  expect(await desk.locator('[data-field=leads]').textContent()).toBe(`In ${canary} the doors are locked.`)
  expect(await desk.locator('[data-original] dt:visible').allTextContents()).toEqual(['New leads'])
  expect(await violations(desk)).toEqual([])
  await desk.context().close()

  const kept = filesBelow(stateFolder)
  expect(kept.some(bytes => bytes.includes('feedback-read'))).toBe(true)
  expect(kept.filter(bytes => bytes.includes(canary))).toEqual([])
})

describe.each([320, 1280])('at %d px', width => {
  it.each(languages)(
    'in %s the form and the desk are accessible and fit, also without JavaScript',
    async language => {
      const page = await comeIn(width, true)
      await page.goto(`${address}/${language}/participant/feedback`)
      const desk = await openPage(browser, width, { script: true, signedIn: author })
      await desk.goto(`${address}/${language}/desk/missions/${mission}/feedback`)
      for (const one of [page, desk]) {
        expect(await violations(one)).toEqual([])
        expect(await one.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        await one.context().close()
      }
      const plain = await comeIn(width, false)
      expect(await plain.getByText('Our server encrypts the text as soon as it arrives.').count()).toBe(1)
      await plain.context().close()
    },
  )
})
