/** Work at the desk in a real browser: a mission is made, mended, changed by two at once, taken along as a file and read in again. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage, type SignedIn, signIn } from './browse.ts'
import { address } from './own-server.ts'
import { violations } from './violations.ts'

let browser: Browser
let author: SignedIn
beforeAll(async () => {
  browser = await openBrowser()
  author = await signIn(browser, address, /author/)
})
afterAll(() => browser.close())

const openDesk = (width = 1280, script = false): Promise<Page> =>
  openPage(browser, width, { script, signedIn: author })
const save = (page: Page) => page.getByRole('button', { name: 'Save the mission' }).last().click()

async function fillIn(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title in Dutch').fill(title)
  await page.getByLabel('Title in English').fill(title)
  await page.getByLabel('Country 1').fill('Bangladesh')
  await page.getByLabel('water').first().check()
  await page.getByLabel('Departure').fill('8-2-2028')
  await page.getByLabel('Return').fill('2028-02-12')
}

it('makes a mission, also when Enter is pressed, and finds it on the desk', async () => {
  const page = await openDesk()
  await page.goto(`${address}/en/desk`)
  await page.getByRole('link', { name: 'New mission' }).click()
  await fillIn(page, 'Mission to the delta')
  await page.getByLabel('Organiser').press('Enter')
  await page.waitForURL(`${address}/en/desk/missions/mission-to-the-delta-2028`)
  expect(await page.getByText('This mission is not public yet.').count()).toBe(1)
  expect((await fetch(`${address}/en/missions/mission-to-the-delta-2028`)).status).toBe(404)
  await page.getByRole('button', { name: 'Make it public' }).click()
  await page.getByText('This mission is public.').waitFor()
  expect((await fetch(`${address}/en/missions/mission-to-the-delta-2028`)).status).toBe(200)
  await page.goto(`${address}/en/desk`)
  expect(await page.getByRole('link', { name: 'Mission to the delta' }).count()).toBe(1)
  await page.context().close()
})

describe.each([320, 1280])('what is wrong, at %d px', width => {
  it('is told at the top and at the field, leads there, and loses nothing', async () => {
    const page = await openDesk(width, true)
    await page.goto(`${address}/en/desk/new-mission`)
    await fillIn(page, 'A mission with mistakes')
    await page.getByLabel('Departure').fill('31-2-2028')
    await page.getByLabel('Country 2').fill('Utopia')
    await page.getByLabel('What, in Dutch').first().fill('Bezoek')
    await save(page)
    const summary = page.getByRole('alert')
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      'Country 2: we do not know this country. Choose a name from the list.',
      'Departure: write a day that exists, such as 8-2-2027.',
      'Stop 1, Day: fill this in.',
      'Stop 1, Kind: make a choice.',
      'Stop 1, What, in English: fill this in.',
    ])
    await summary.getByRole('link', { name: 'Departure' }).click()
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('departs')
    expect(await page.getByLabel('Departure').inputValue()).toBe('31-2-2028')
    expect(await page.getByLabel('Country 2').inputValue()).toBe('Utopia')
    expect(await page.getByLabel('water').first().isChecked()).toBe(true)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.context().close()
  })

  it('with a file is told line by line, and can be mended there', async () => {
    const page = await openDesk(width, true)
    await page.goto(`${address}/en/desk/import-mission`)
    const buffer = Buffer.from('id: Delta\ntitle: { nl: x }\n')
    await page.getByLabel('Choose the file').setInputFiles({ name: 'x.yaml', mimeType: 'text/yaml', buffer })
    await page.getByRole('button', { name: 'Read in' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('mission.yaml:1:5 - found "Delta"')
    expect(await page.getByLabel('Or paste what is in it').inputValue()).toContain('id: Delta')
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.context().close()
  })

  it('because somebody else saved first, is shown side by side', async () => {
    const [first, second] = [await openDesk(), await openDesk(width, true)]
    const edit = `${address}/en/desk/missions/andes-energy-2027/edit`
    await Promise.all([first.goto(edit), second.goto(edit)])
    await first.getByLabel('Organiser').fill(`First at ${width}`)
    await save(first)
    await first.waitForURL(`${address}/en/desk/missions/andes-energy-2027`)
    await second.getByLabel('Organiser').fill(`Second at ${width}`)
    await save(second)
    const difference = second.locator('.differences li', { hasText: 'Organiser' })
    expect(await difference.locator('dd').allTextContents()).toEqual([
      `First at ${width}`,
      `Second at ${width}`,
    ])
    expect(await violations(second)).toEqual([])
    expect(await second.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await save(second)
    await second.waitForURL(`${address}/en/desk/missions/andes-energy-2027`)
    expect(await second.getByText(`Second at ${width}`).count()).toBe(1)
    for (const page of [first, second]) await page.context().close()
  })

  it('because the official was signed out, keeps what was typed until they are back', async () => {
    const own = await signIn(browser, address, /author/)
    const page = await openPage(browser, width, { script: true, signedIn: own })
    await page.goto(`${address}/en/desk/new-mission`)
    await fillIn(page, `Typed before the pause at ${width}`)
    await page.context().clearCookies()
    await save(page)
    await page.getByRole('heading', { name: 'You were no longer signed in' }).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in again' }).click(),
    ])
    await tab.getByRole('button', { name: 'Sign in as author' }).click()
    await tab.waitForURL(`${address}/en/desk`)
    await page.getByRole('button', { name: 'Send again' }).click()
    await page.waitForURL(`${address}/en/desk/missions/typed-before-the-pause-at-${width}-2028`)
    await page.context().close()
  })
})

it('keeps one of 200 changes that come at once, and tells the others', async () => {
  const page = await openDesk()
  await page.goto(`${address}/en/desk/missions/andes-energy-2027/edit`)
  const version = await page.locator('input[name=version]').inputValue()
  const typed = await page
    .locator('.mission-form')
    .evaluate(form =>
      [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
    )
  const session = author.cookies.find(({ name }) => name === '__Host-session')?.value
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, number) => {
      const body = new URLSearchParams([...typed, ['version', version]])
      body.set('organiser', `Office ${number}`)
      const headers = { origin: address, cookie: `__Host-session=${session}` }
      return fetch(page.url(), { method: 'POST', headers, body, redirect: 'manual' })
    }),
  )
  const count = (status: number) => answers.filter(answer => answer.status === status).length
  expect({ saved: count(303), overtaken: count(412) }).toEqual({ saved: 1, overtaken: 199 })
  await page.context().close()
})

it('takes a mission along as a file, and begins another with it', async () => {
  const page = await openDesk()
  await page.goto(`${address}/en/desk/missions/bangladesh-textile-2027`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as a mission file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('bangladesh-textile-2027.yaml')
  const text = readFileSync(await download.path(), 'utf8')
  await page.goto(`${address}/en/desk/import-mission`)
  await page
    .getByLabel('Or paste what is in it')
    .fill(text.replace('bangladesh-textile-2027', 'from-a-file-2027'))
  await page.getByRole('button', { name: 'Read in' }).click()
  await page.getByText('This becomes a new mission.').waitFor()
  await save(page)
  await page.waitForURL(`${address}/en/desk/missions/from-a-file-2027`)
  await page.getByRole('link', { name: 'Begin a new mission with this' }).click()
  expect(await page.getByLabel('Title in English').inputValue()).toBe('Textile trade mission to Bangladesh')
  expect(await page.getByLabel('Departure').inputValue()).toBe('')
  await page.context().close()
})
