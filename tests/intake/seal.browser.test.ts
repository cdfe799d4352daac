/** Sealing in a real Chromium, by the same code: a browser checks the list, seals and opens; Node and Debian's age open too. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createViteServer } from 'vitest/node'
import { demoKeys } from '../../src/generated/demo-keys.ts'
import { looksSealed } from '../../src/intake/inspect-sealed.ts'
import { open } from '../../src/intake/open.ts'
import { root } from '../support/root.ts'
import { openBrowser, openPage } from '../web/browse.ts'
import { header, submission } from './sealing.ts'

const cacheDir = mkdtempSync(join(tmpdir(), 'geleidebrief-vite-'))
const server = await createViteServer({
  root,
  cacheDir,
  configFile: false,
  logLevel: 'silent',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { port: 0, host: '127.0.0.1', ws: false, watch: null },
})
let browser: Browser
let page: Page

beforeAll(async () => {
  await server.listen()
  browser = await openBrowser()
  page = await openPage(browser, 800, { script: true })
  const files = ['open', 'read-submission', 'recipients', 'seal']
  const loads = files.map((file, index) => `import * as part${index} from '/src/intake/${file}.ts'`)
  const parts = files.map((_, index) => `...part${index}`)
  const script = `${loads.join('\n')}\nglobalThis.intake = { ${parts.join(', ')} }`
  const body = `<!doctype html><script type="module">${script}</script>`
  await page.route('**/page', route => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(`${server.resolvedUrls?.local[0]}page`)
  await page.waitForFunction('globalThis.intake')
})
afterAll(async () => {
  await browser.close()
  await server.close()
  rmSync(cacheDir, { recursive: true })
})

/** What the page has loaded: our own files, as they are. */
type Loaded = typeof import('../../src/intake/open.ts') &
  typeof import('../../src/intake/read-submission.ts') &
  typeof import('../../src/intake/recipients.ts') &
  typeof import('../../src/intake/seal.ts')
type Window = typeof globalThis & { readonly intake: Loaded }

const officials = ['demo-official-1', 'demo-official-2']
const fileOf = (name: string) => join(root, `demo-keys/${name}.txt`)
const identityOf = (name: string) =>
  /^AGE-SECRET-KEY-\S+/m.exec(readFileSync(fileOf(name), 'utf8'))?.[0] ?? ''

it('seals in the browser what the browser, Node and age open', async () => {
  const sealed = await page.evaluate(
    async ([keys, header, typed, officials]) => {
      const { chooseRecipients, readSubmission, seal, verifyRecipients } = (globalThis as Window).intake
      const list = await verifyRecipients(JSON.parse(keys.recipients), keys.signer, '2027-01-05')
      return seal(readSubmission(typed).submission ?? null, header, chooseRecipients(list, officials))
    },
    [demoKeys, header, submission, officials] as const,
  )
  expect(looksSealed(sealed, 3)).toBe(true)
  for (const name of ['official-1', 'official-2', 'recovery']) {
    expect(await open(sealed, identityOf(name), header)).toEqual({ content: submission })
    const shown = execFileSync('age', ['-d', '-i', fileOf(name)], { input: sealed, encoding: 'utf8' })
    expect(JSON.parse(shown)).toEqual({ ...header, content: submission })
  }
  const opened = await page.evaluate(
    async ([sealed, identity, header]) => {
      const { open } = (globalThis as Window).intake
      return [
        await open(sealed, identity, header),
        await open(sealed, identity, { ...header, mission: 'corals' }),
      ]
    },
    [sealed, identityOf('official-1'), header] as const,
  )
  expect(opened).toEqual([{ content: submission }, { refused: 'moved' }])
})

it('takes no list in the browser that was changed on its way', async () => {
  const told = await page.evaluate(
    ([keys, stranger]) => {
      const changed = JSON.parse(keys.recipients)
      changed.list = changed.list.replace(/age1[a-z0-9]+/, stranger)
      const taken = (globalThis as Window).intake.verifyRecipients(changed, keys.signer, '2027-01-05')
      return taken.then(() => 'taken').catch((error: Error) => error.message)
    },
    [demoKeys, `age1${'q'.repeat(58)}`] as const,
  )
  expect(told).toMatch(/not signed with the pinned key/)
})
