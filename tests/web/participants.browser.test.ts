/** A company in a real browser: from the code that an official gives to the pack on its own disk. */
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage, type SignedIn, signIn } from './browse.ts'
import { filesBelow } from './files-below.ts'
import { address, stateFolder } from './own-server.ts'
import { violations } from './violations.ts'

const mission = 'bangladesh-textile-2027'
let browser: Browser
let author: SignedIn
let link: string
beforeAll(async () => {
  browser = await openBrowser()
  author = await signIn(browser, address, /author/)
  const page = await openPage(browser, 1280, { signedIn: author })
  await page.goto(`${address}/en/desk/missions/${mission}`)
  await page.getByRole('link', { name: 'Codes for participants' }).click()
  await page.getByLabel('Name of the company').fill('Seahorse Ltd')
  await page.getByRole('button', { name: 'Make a code' }).click()
  link = (await page.locator('.code').last().textContent()) ?? ''
  await page.context().close()
})
afterAll(() => browser.close())

describe.each([320, 1280])('at %d px', width => {
  it('the link fills in the code and leaves the address; then come the questions; then the pack', async () => {
    const page = await openPage(browser, width, { script: true })
    const asked: string[] = []
    page.on('request', request => asked.push(`${request.url()} ${request.headers().referer ?? ''}`))
    await page.goto(link)
    await expect.poll(() => page.getByLabel('Your code').inputValue()).toMatch(/^([0-9A-Z]{3}-){8}/)
    expect(page.url()).toBe(`${address}/en/participant`)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Open the mission' }).click()
    await page.getByRole('heading', { name: 'Textile trade mission to Bangladesh' }).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)

    await page.getByRole('button', { name: 'Download the pack' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Choose what you will mainly do.' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('buying from this country').check()
    await page.getByLabel('more than 5,000').check()
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download the pack' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toBe(`${mission}-en.zip`)
    const files = unzipSync(readFileSync(await download.path()))
    expect(Object.keys(files)).toContain('3-worksheet.docx')
    expect(Object.keys(files)).toHaveLength(11)

    const code = link.split('#')[1] ?? ''
    expect(asked.length).toBeGreaterThan(4)
    expect(asked.filter(one => one.includes(code) || one.includes('over-5000'))).toEqual([])
    await page.getByRole('button', { name: 'Leave the mission' }).click()
    await page.getByLabel('Your code').waitFor()
    await page.context().close()
  })

  it('the codes at the desk are in order, also for who does not see them', async () => {
    const page = await openPage(browser, width, { script: true, signedIn: author })
    await page.goto(`${address}/en/desk/missions/${mission}/codes`)
    await page.getByLabel('Name of the company').fill('Coral Ltd')
    await page.getByRole('button', { name: 'Make a code' }).click()
    await page.getByText('The code for Coral Ltd').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.getByRole('button', { name: 'Revoke the code of Coral Ltd' }).first().click()
    await page.waitForURL(`${address}/en/desk/missions/${mission}/codes`)
    expect(await page.getByText('Coral Ltd').count()).toBe(0)
    await page.context().close()
  })
})

it('works without JavaScript, the code typed by hand', async () => {
  const page = await openPage(browser, 1280)
  await page.goto(link)
  expect(await page.getByLabel('Your code').inputValue()).toBe('')
  await page.getByLabel('Your code').fill((link.split('#')[1] ?? '').toLowerCase().replaceAll('-', ' '))
  await page.getByLabel('Your code').press('Enter')
  await page.getByRole('heading', { name: 'Textile trade mission to Bangladesh' }).waitFor()
  await page.context().close()
})

it('keeps neither the code nor an answer in any file of the store', async () => {
  const kept = filesBelow(stateFolder)
  const held = (text: string) => kept.filter(bytes => bytes.includes(text)).length
  // What is meant to be kept is found this way: the name that the official typed.
  expect(held('Seahorse Ltd')).toBeGreaterThan(0)
  const code = link.split('#')[1] ?? ''
  expect(held(code)).toBe(0)
  expect(held(code.replaceAll('-', '').slice(0, 26))).toBe(0)
  expect(held('over-5000')).toBe(0)
})
