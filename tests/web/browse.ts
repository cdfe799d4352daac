/** A real Chromium, without script and without reaching for the network by itself. */
import { type Browser, chromium, type Page } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags })
}

/** Opens a page as a reader without JavaScript sees it; with `script` only so that a checker may run in it. */
export async function openPage(browser: Browser, width: number, { script = false } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    acceptDownloads: true,
  })
  return context.newPage()
}
