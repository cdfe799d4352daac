/** The doors as a visitor meets them on the real server: links, the language switch, the form, the headers. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeMission } from '../../src/content/write-mission.ts'
import { publicLicences } from '../../src/domain/closed-lists.ts'
import { content } from '../../src/generated/content.ts'
import { demoMissions } from '../../src/generated/demo-missions.ts'
import { templates } from '../../src/generated/templates.ts'
import { shell } from '../../src/generated/word-shell.ts'
import { wordings } from '../../src/generated/wording.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { makePress } from '../../src/render/render-html.ts'
import { openBrowser, openPage, signIn } from './browse.ts'
import { address } from './own-server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('has no link that leads nowhere, and none but sources and licences that leads away', async () => {
  const seen = new Map<string, { status: number; ids: Set<string> }>()
  const wanted: { from: string; path: string; id: string }[] = []
  const todo = ['/nl/', '/en/']
  for (let path = todo.pop(); path; path = todo.pop()) {
    if (seen.has(path)) continue
    const answer = await fetch(address + path)
    const html = await answer.text()
    seen.set(path, {
      status: answer.status,
      ids: new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)),
    })
    const elsewhere = [...html.matchAll(/(?:src|action|href)="(https?:[^"]*|\/\/[^"]*)"/g)].map(
      ([, url]) => url,
    )
    const cited = html.slice(html.indexOf('<section class="sources">'))
    const known = [...Object.values(publicLicences)]
    expect(
      elsewhere.filter(url => !cited.includes(`href="${url}"`) && !known.some(one => one === url)),
    ).toEqual([])
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]+)"/g)) {
      if (href.startsWith('https:')) continue
      const url = new URL(href.replaceAll('&amp;', '&'), address + path)
      wanted.push({ from: path, path: url.pathname, id: url.hash.slice(1) })
      todo.push(url.pathname)
    }
  }
  const broken = wanted.filter(({ path, id }) => {
    const page = seen.get(path)
    return page?.status !== 200 || (id !== '' && !page.ids.has(id))
  })
  expect(broken).toEqual([])
  expect(seen.size).toBeGreaterThan(2 * content.profiles.length)
})

it('keeps the place when the language changes', async () => {
  const page = await openPage(browser, 320)
  for (const place of ['', 'countries/bd', 'conditions', 'missions/andes-energy-2027']) {
    await page.goto(`${address}/nl/${place}`)
    const other = page.locator('.languages').getByRole('link')
    await other.click()
    expect(page.url()).toBe(`${address}/en/${place}`)
    await other.click()
    expect(page.url()).toBe(`${address}/nl/${place}`)
  }
  await page.context().close()
})

it('hands over the Word file that was ordered, the same as the core makes', async () => {
  const signedIn = await signIn(browser, address, /author/)
  const page = await openPage(browser, 1280, { signedIn })
  // Other tests edit the missions of the demo and decide on input for them; this one nobody else knows.
  const demo = demoMissions.find(({ id }) => id === 'andes-energy-2027')
  if (!demo) throw new Error('the demo mission is gone')
  const mission = { ...demo, id: 'andes-of-its-own-2027' }
  await page.goto(`${address}/en/desk/import-mission`)
  await page.getByLabel('Or paste what is in it').fill(writeMission(mission))
  await page.getByRole('button', { name: 'Read in' }).click()
  await page.getByRole('button', { name: 'Save the mission' }).last().click()
  await page.waitForURL(`${address}/en/desk/missions/${mission.id}`)
  await page.getByLabel('Officials').check()
  await page.getByLabel('Dutch').check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${mission.id}-official-nl.docx`)
  const inputs = {
    mission,
    content,
    voices: [],
    audience: 'official',
    language: 'nl',
    asOf: '2026-12-01',
  } as const
  const { word } = prepareBriefing(inputs, makePress(templates, wordings.nl, 'nl'), shell)
  expect(Buffer.compare(readFileSync(await download.path()), word())).toBe(0)
  await page.context().close()
})

it('opens the briefing in the browser', async () => {
  const page = await openPage(browser, 1280)
  await page.goto(`${address}/nl/missions/andes-energy-2027`)
  await page.getByRole('button', { name: 'Lees in de browser' }).click()
  expect(await page.locator('h1').textContent()).toBe('Handelsmissie energietransitie Andes')
  await page.context().close()
})

it('guards files as it guards pages', async () => {
  const html = await (await fetch(`${address}/nl/`)).text()
  const stylesheet = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1]
  const { headers, status } = await fetch(`${address}${stylesheet}`)
  expect(status).toBe(200)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toContain('immutable')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await fetch(`${address}/assets/none.css`)).status).toBe(404)
  for (const dotted of ['/_headers', '/.assetsignore', '/wrangler.toml']) {
    expect((await fetch(address + dotted)).status, dotted).toBe(404)
  }
})
