/** The local server as `npm start` runs it, with a provider to sign in with: one for each file of browser tests, so that none sees what another did. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { languages } from '../../src/domain/closed-lists.ts'
import { startProvider } from './start-provider.ts'
import { startServer } from './start-server.ts'

/** Where the server keeps what it stores. */
export const stateFolder = mkdtempSync(join(tmpdir(), 'geleidebrief-'))

const port = await freePort()
const provider = await startProvider(
  languages.map(language => `http://127.0.0.1:${port}/${language}/desk/signed-in`),
)
const { issuer, clientId, privateKey } = provider
const settings = join(stateFolder, 'settings.env')
writeFileSync(
  settings,
  `OIDC_ISSUER=${issuer}\nOIDC_CLIENT_ID=${clientId}\nOIDC_PRIVATE_KEY='${privateKey}'\n`,
)
const server = await startServer(
  { PORT: String(port), PERSIST: stateFolder, TEST_NOW: '2026-12-01', SETTINGS: settings },
  // Beside what it stores, for who looks for traces.
  said => appendFileSync(join(stateFolder, 'said.txt'), said),
)
afterAll(async () => {
  await server.stop()
  await provider.stop()
  rmSync(stateFolder, { recursive: true, force: true })
})

export const { address } = server

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
