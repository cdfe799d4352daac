/** Starts the local server as `npm start` does, with a provider to sign in with, for all browser tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { languages } from '../../src/domain/closed-lists.ts'
import { startProvider } from './start-provider.ts'
import { startServer } from './start-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string
    /** Where the server keeps what it stores. */
    readonly stateFolder: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'geleidebrief-'))
  const port = await freePort()
  const provider = await startProvider(
    languages.map(language => `http://127.0.0.1:${port}/${language}/desk/signed-in`),
  )
  const settings = join(folder, 'settings.env')
  const { issuer, clientId, privateKey } = provider
  writeFileSync(
    settings,
    `OIDC_ISSUER=${issuer}\nOIDC_CLIENT_ID=${clientId}\nOIDC_PRIVATE_KEY='${privateKey}'\n`,
  )
  const server = await startServer({
    PORT: String(port),
    PERSIST: folder,
    TEST_NOW: '2026-12-01',
    SETTINGS: settings,
  })
  project.provide('address', server.address)
  project.provide('stateFolder', folder)
  return async () => {
    await server.stop()
    await provider.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
