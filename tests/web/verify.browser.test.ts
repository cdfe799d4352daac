/** "Is this document genuine?" in a real browser: with JavaScript the file stays there and a hash leaves, without it the file is sent. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/domain/closed-lists.ts'
import { digestOf } from '../../src/domain/digest.ts'
import type { Manifest } from '../../src/domain/manifest.ts'
import { root } from '../support/root.ts'
import { openBrowser, openPage, signIn } from './browse.ts'
import { address } from './own-server.ts'
import { press, submitVersion } from './submit-version.ts'
import { violations } from './violations.ts'

const mission = 'to-be-verified-2027'
const file = join(mkdtempSync(join(tmpdir(), 'verify-')), 'briefing.docx')
const spoilt = file.replace('briefing', 'spoilt')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  const bytes = await release()
  writeFileSync(file, bytes)
  bytes[1000] = (bytes[1000] ?? 0) ^ 1
  writeFileSync(spoilt, bytes)
}, 120_000)
afterAll(() => browser.close())

/** As two officials do at the desk, of a mission that no other test knows; gives back one of its files. */
async function release(): Promise<Buffer> {
  const place = `${address}/en/desk/missions/${mission}/release`
  const [one, other] = [await signIn(browser, address, /author/), await signIn(browser, address, /approver/)]
  const [author, approver] = [
    await openPage(browser, 1280, { signedIn: one }),
    await openPage(browser, 1280, { signedIn: other }),
  ]
  const text = readFileSync(join(root, 'demo-missions/bangladesh-textile-2027.yaml'), 'utf8')
  await author.goto(`${address}/en/desk/import-mission`)
  await author
    .getByLabel('Or paste what is in it')
    .fill(text.replace('bangladesh-textile-2027', () => mission))
  await press(author, 'Read in')
  await author.getByRole('button', { name: /^Save/ }).click()
  await author.waitForURL(`${address}/en/desk/missions/${mission}`)
  await author.goto(place)
  await press(author, 'Begin a version')
  await submitVersion(author)
  await approver.goto(place)
  await press(approver, 'Approve')
  await press(approver, 'Release')
  await approver.getByRole('link', { name: 'Version 1' }).click()
  const signed = await (await author.request.get(`${place}/versions/1/manifest`)).json()
  const { files } = JSON.parse(signed.manifest) as Manifest
  const wanted = files.find(({ audience, format }) => audience === 'official' && format === 'docx')
  const bytes = await (await author.request.get(`${place}/versions/1/${wanted?.name}`)).body()
  await author.context().close()
  await approver.context().close()
  return bytes
}

const buttons = { nl: 'Controleer', en: 'Check' }
const genuine = { nl: 'Dit document is echt.', en: 'This document is genuine.' }
const unknown = { nl: 'Wij kennen dit bestand niet', en: 'We do not know this file' }

describe.each(languages)('in %s', language => {
  describe.each([320, 1280])('at %d px', width => {
    it('only the SHA-256 of the file leaves a browser with JavaScript', async () => {
      const page = await openPage(browser, width, { script: true })
      const sent: string[] = []
      page.on('request', request => {
        if (request.method() === 'POST') sent.push(request.postData() ?? '')
      })
      await page.goto(`${address}/${language}/verify`)
      expect(await violations(page)).toEqual([])
      for (const [path, words] of [
        [file, genuine[language]],
        [spoilt, unknown[language]],
      ] as const) {
        await page.locator('#file').setInputFiles(path)
        await page.getByRole('button', { name: buttons[language], exact: true }).click()
        await page.getByText(words).waitFor()
        expect(sent.splice(0)).toEqual([`sha256=${await digestOf(new Uint8Array(readFileSync(path)))}`])
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      await page.context().close()
    })
  })

  it('a file that is dropped is checked just so', async () => {
    const page = await openPage(browser, 1280, { script: true })
    await page.goto(`${address}/${language}/verify`)
    const dropped = await page.evaluateHandle(
      ([...bytes]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(bytes)], 'briefing.docx'))
        return transfer
      },
      [...readFileSync(file)],
    )
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
    await page.getByText(genuine[language]).waitFor()
    await page.context().close()
  })

  it('without JavaScript the file is sent, and the page says so', async () => {
    const page = await openPage(browser, 320)
    await page.goto(`${address}/${language}/verify`)
    expect(await page.locator('#sent-whole').isVisible()).toBe(true)
    expect(await page.locator('#stays-here').isVisible()).toBe(false)
    await page.locator('#file').setInputFiles(file)
    await page.getByRole('button', { name: buttons[language], exact: true }).click()
    await page.getByText(genuine[language]).waitFor()
    await page.locator('#file').setInputFiles(spoilt)
    await page.getByRole('button', { name: buttons[language], exact: true }).click()
    await page.getByText(unknown[language]).waitFor()
    await page.context().close()
  })
})
