/** An official at the desk in a real Chromium, who opens one submission with the identity file of the demo. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { root } from '../support/root.ts'
import { openPage, type SignedIn } from './browse.ts'

export const identityFile = (number: 1 | 2) => join(root, `demo-keys/official-${number}.txt`)

interface Opening {
  readonly as: SignedIn
  /** Whose identity file opens it; without one it stays sealed. */
  readonly key?: 1 | 2 | undefined
  readonly width?: number
  /** Sees the page before anything is asked for. */
  readonly watch?: (page: Page) => void
}

export async function openSubmission(
  browser: Browser,
  place: string,
  { as, key, width = 1280, watch }: Opening,
): Promise<Page> {
  const page = await openPage(browser, width, { script: true, signedIn: as })
  // So high that nothing has to be scrolled to, which takes a second each time.
  await page.setViewportSize({ width, height: 6000 })
  page.setDefaultTimeout(15_000)
  watch?.(page)
  await page.goto(place)
  if (key) {
    await page.locator('#identity').setInputFiles(identityFile(key))
    await page.locator('[data-original]:visible').first().waitFor()
  }
  return page
}

export const pointOn = (page: Page, number: number) => page.locator(`#point-${number}`)

export async function choose(page: Page, number: number, kind: string, reason: string): Promise<void> {
  await pointOn(page, number).getByLabel(kind, { exact: true }).check()
  await pointOn(page, number).locator('select:visible').first().selectOption(reason)
}

export const sendDecision = (page: Page, number: number) =>
  pointOn(page, number).getByRole('button', { name: 'Send this decision' }).click()
