/** A real Chromium, without script and without reaching for the network by itself. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

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
export async function openPage(
  browser: Browser,
  width: number,
  { script = false, signedIn }: { readonly script?: boolean; readonly signedIn?: SignedIn } = {},
): Promise<Page> {
  const context = await browser.newContext({
    ...(signedIn && { storageState: signedIn }),
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    acceptDownloads: true,
  })
  return context.newPage()
}

export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/** Signs in as a made-up official, once for many pages. */
export async function signIn(browser: Browser, address: string, as: RegExp): Promise<SignedIn> {
  const page = await openPage(browser, 1280)
  await page.goto(`${address}/en/desk/sign-in`)
  await page.getByRole('button', { name: as }).click()
  await page.waitForURL(`${address}/en/desk`)
  const state = await page.context().storageState()
  await page.context().close()
  return state
}
