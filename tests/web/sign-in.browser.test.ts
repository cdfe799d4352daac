/** Signing in as officials do: in a real browser, at a real provider on another site, without JavaScript at ours. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openBrowser, openPage } from './browse.ts'
import { address } from './own-server.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  page = await openPage(browser, 1280)
})
afterEach(() => page.context().close())

async function startAtProvider(): Promise<void> {
  await page.goto(`${address}/nl/desk`)
  await page.getByRole('button', { name: 'Aanmelden met uw account' }).click()
  await page.getByPlaceholder('Enter any login').waitFor()
}

async function finishAtProvider(name: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(name)
  await page.getByPlaceholder('and password').fill('anything')
  await page.getByRole('button', { name: 'Sign-in' }).click()
}

async function signInAtProvider(name: string): Promise<void> {
  await startAtProvider()
  await finishAtProvider(name)
}

it('takes an official to their organisation and back to the desk, without a click too many', async () => {
  await signInAtProvider('an-author')
  await page.waitForURL(`${address}/nl/desk`)
  expect(await page.getByText('Aangemeld voor').textContent()).toBe('Aangemeld voor RVO Atlantis')
  const ours = (await page.context().cookies()).filter(({ domain }) => domain === '127.0.0.1')
  expect(ours).toEqual([
    expect.objectContaining({
      name: '__Host-session',
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
      expires: -1,
    }),
  ])
  expect(ours[0]?.value).toMatch(/^[\w-]{43}$/)
})

it('shows an official the missions of their roles only', async () => {
  await signInAtProvider('an-approver')
  await page.waitForURL(`${address}/nl/desk`)
  expect(await page.locator('.card h2').allTextContents()).toEqual(['Economische missie textiel Bangladesh'])
})

it('lets nobody in without a role here', async () => {
  await signInAtProvider('without-role')
  await page.getByRole('heading', { name: 'U hebt hier geen rol' }).waitFor()
  await page.goto(`${address}/nl/desk`)
  expect(page.url()).toBe(`${address}/nl/desk/sign-in`)
})

it('takes an answer of the provider once', async () => {
  let answer = ''
  page.on('request', request => {
    if (request.url().startsWith(`${address}/nl/desk/signed-in?`)) answer = request.url()
  })
  await signInAtProvider('an-author')
  await page.waitForURL(`${address}/nl/desk`)
  await page.getByRole('button', { name: 'Afmelden', exact: true }).click()
  await page.getByRole('heading', { name: 'U bent afgemeld' }).waitFor()
  const again = await page.goto(answer)
  expect(again?.status()).toBe(400)
  expect(await page.locator('h1').textContent()).toBe('Aanmelden is niet gelukt')
  await page.goto(`${address}/nl/desk`)
  expect(page.url()).toBe(`${address}/nl/desk/sign-in`)
})

it('takes no answer in a browser that asked nothing', async () => {
  await startAtProvider()
  const [attempt] = await page.context().cookies(address)
  expect(attempt).toMatchObject({ name: '__Host-attempt', secure: true, httpOnly: true, sameSite: 'Lax' })
  await page.context().clearCookies({ name: '__Host-attempt' })
  await finishAtProvider('an-author')
  await page.getByRole('heading', { name: 'Aanmelden is niet gelukt' }).waitFor()
  expect(new URL(page.url()).searchParams.has('code')).toBe(true)
  expect(await page.context().cookies(address)).toEqual([])
})

it('keeps the session to itself: a form or a link on another site comes without it', async () => {
  await signInAtProvider('an-author')
  await page.waitForURL(`${address}/nl/desk`)
  const evil = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<form method="post" action="${address}/nl/desk/sign-out"><button name="everywhere" value="yes">win</button></form>
      <a href="${address}/nl/desk">link</a>`)
  })
  await new Promise<void>(resolve => evil.listen(0, 'localhost', resolve))
  const elsewhere = `http://localhost:${(evil.address() as AddressInfo).port}/`
  await page.goto(elsewhere)
  await page.getByRole('button', { name: 'win' }).click()
  expect(await page.locator('h1').textContent()).toBe('Dit formulier is niet verstuurd')
  await page.goto(elsewhere)
  await page.getByRole('link').click()
  expect(page.url()).toBe(`${address}/nl/desk/sign-in`)
  await page.goto(`${address}/nl/desk`)
  expect(page.url()).toBe(`${address}/nl/desk`)
  evil.closeAllConnections()
  evil.close()
})

it('has made-up officials on this machine, and the same session for them', async () => {
  await page.goto(`${address}/en/desk`)
  await page.getByRole('button', { name: 'Sign in as approver' }).click()
  await page.waitForURL(`${address}/en/desk`)
  expect(await page.getByText('Signed in for').textContent()).toContain('(demo)')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
})
