/** A sender of input, with and without JavaScript: fills in fields by name, presses buttons, and reads what comes. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Language } from '../../src/domain/closed-lists.ts'
import { makeReader } from '../../src/web/reader.ts'
import { wordings } from '../support/catalogues.ts'
import { FormBrowser } from './form-browser.ts'
import { violations } from './violations.ts'

export interface Sender {
  open(path: string): Promise<void>
  /** Presses the first button with this value or these words, after filling in the form that it stands in. */
  press(button: string, typed?: Readonly<Record<string, string>>): Promise<void>
  /** The words of the page as it is now. */
  text(): Promise<string>
}

/** A script that knows forms and nothing else. */
export function senderWithoutScript(address: string): Sender {
  const browser = new FormBrowser((path, init) =>
    fetch(address + path, { ...init, headers: { ...init.headers, origin: address } }),
  )
  return {
    open: async path => void (await browser.open(path)),
    press: async (button, typed) => void (await browser.press(button, typed)),
    text: async () => browser.text,
  }
}

/** Chromium with JavaScript, in which every page that comes must fit and be accessible. */
export function senderInChromium(page: Page, address: string, language: Language): Sender {
  const { say } = makeReader(language, wordings[language])
  const sealing = (part: string) => say(`pages.input.sealing.${part}.browser`)
  const look = async () => {
    // Where our script takes over, the page says so.
    if (await page.locator('form[data-given]').count())
      await page.getByRole('heading', { name: sealing('titles') }).waitFor()
    if (await page.locator('form[data-letter]').count())
      await page.getByText(sealing('short')).first().waitFor({ state: 'attached' })
    const [width, widest] = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      return [document.documentElement.scrollWidth, innerWidth]
    })
    expect(width).toBeLessThanOrEqual(widest ?? 0)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await violations(page)).toEqual([])
  }
  return {
    async open(path) {
      await page.goto(address + path)
      await look()
    },
    async press(words, typed = {}) {
      const button = page
        .locator(`main button[value="${words}"]`)
        .or(page.getByRole('button', { name: words, exact: true }))
        .first()
      const form = button.locator('xpath=ancestor::form')
      for (const [name, text] of Object.entries(typed)) {
        const box = form.locator(`[name="${name}"][value="${text}"]:is([type=radio], [type=checkbox])`)
        if ((await box.count()) > 0) await box.check()
        else await form.locator(`[name="${name}"]`).fill(text)
      }
      await form.evaluate(it => it.setAttribute('data-pressed', ''))
      await button.click()
      await page.locator('[data-pressed]').waitFor({ state: 'detached' })
      await page.waitForLoadState()
      await look()
    },
    text: async () => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' '),
  }
}
