/** `npm start`: says where it serves and nothing else, says plainly when it cannot, and leaves nothing running. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startServer } from './start-server.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'geleidebrief-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('serves, keeps its database, and stops with everything it started', async () => {
  const port = 20_000 + (process.pid % 20_000)
  for (const _ of ['first', 'again']) {
    const server = await startServer({ PORT: String(port), PERSIST: folder, TEST_NOW: '2026-12-01' })
    const missions = await (await fetch(`${server.address}/nl/missions`)).text()
    expect(missions.match(/class="card"/g)).toHaveLength(2)
    expect(await server.stop()).toBe(0)
    expect(server.said().trim().split('\n')).toEqual([
      `Geleidebrief runs at http://127.0.0.1:${port}/`,
      `Sign in as a made-up official at http://127.0.0.1:${port}/nl/desk. Stop with ctrl-C.`,
    ])
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow()
  }
  expect(processesNaming(folder)).toEqual([])
})

it('keeps no trace of a visit beside the database', async () => {
  const port = 20_000 + ((process.pid + 1) % 20_000)
  const server = await startServer({ PORT: String(port), PERSIST: folder })
  const canary = 'canary-of-a-visit'
  await fetch(`${server.address}/nl/missions?${canary}`, {
    headers: { 'user-agent': canary, referer: canary },
  })
  await fetch(`${server.address}/nl/${canary}`)
  expect(await server.stop()).toBe(0)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile())
  expect(files.length).toBeGreaterThan(0)
  const told = files.filter(one => readFileSync(join(one.parentPath, one.name)).includes(canary))
  expect(told.map(({ name }) => name)).toEqual([])
})

it('says which port is in use, and what to do', async () => {
  const taken = await new Promise<Server>(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
  })
  const { port } = taken.address() as { port: number }
  await expect(startServer({ PORT: String(port), PERSIST: folder })).rejects.toThrow(
    `start.ts ended with 1: Port ${port} is in use. Close what runs there, or choose another: PORT=${port + 1} npm start`,
  )
  taken.close()
})

it('refuses a port that is none', async () => {
  await expect(startServer({ PORT: 'harbour' })).rejects.toThrow('PORT=harbour is no port number')
})

function processesNaming(text: string): string[] {
  const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n')
  return lines.filter(line => line.includes(text))
}
