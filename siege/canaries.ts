/**
 * 200 submissions, each with a word of its own: not one of these words may be found in D1, R2, logs or output, and every
 * recipient and the recovery identity must open all of them with Debian's `age`. `npm run siege -- canaries`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startServer } from '../tests/web/start-server.ts'
import type { Finding } from './run.ts'
import { prepare, send, telltale } from './sender.ts'

const mission = 'bangladesh-textile-2027'
const keys = join(import.meta.dirname, '../demo-keys')

export async function canaries(count = 200): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'siege-'))
  const server = await startServer({ PORT: '8871', PERSIST: folder, HEAR_ALL: 'yes' })
  const words = Array.from({ length: count }, (_, at) => `canary${at}x${(at * 7919 + 104_729).toString(36)}`)
  try {
    for (const word of words) {
      const { status } = await send(
        server.address,
        mission,
        await prepare(server.address, mission, `They said ${word}.`),
      )
      if (status !== 200) throw new Error(`not taken: ${status}`)
    }
    // Also what goes wrong may leave nothing.
    for (const path of ['/en/nowhere', '/en/missions/nowhere/input', '/en/receipt'])
      await fetch(server.address + path, { headers: telltale })
    await fetch(`${server.address}/en/missions/${mission}/input/sealed`, {
      method: 'POST',
      headers: { ...telltale, origin: server.address, 'content-type': 'application/json' },
      body: words[0] ?? '',
    })
  } finally {
    await server.stop()
  }
  const said = server.said()
  const wanted = [...words, ...Object.values(telltale)]
  const found = wanted.filter(
    word => said.includes(word) || filesUnder(folder).some(file => file.includes(word)),
  )
  const opened = openAll(folder)
  const times = timesIn(folder)
  rmSync(folder, { recursive: true, force: true })
  return [
    {
      says: `${count} submissions; ${found.length} of ${wanted.length} canaries found${found.length > 0 ? `: ${found.slice(0, 5)}` : ''}`,
      holds: found.length === 0,
    },
    ...Object.entries(opened).map(([name, texts]) => {
      const read = words.filter(word => texts.some(text => text.includes(word))).length
      return { says: `${name} opens ${read} of ${count} with age`, holds: read === count }
    }),
    { says: `${times} rows of the intake have a time of day`, holds: times === 0 },
  ]
}

function filesUnder(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name)))
}

function databases(folder: string): string[] {
  return readdirSync(join(folder, 'v3/d1'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.sqlite') && !name.includes('metadata'))
    .map(name => join(folder, 'v3/d1', name))
}

function openAll(folder: string): Record<string, string[]> {
  const sealed = databases(folder).flatMap(file => {
    const sql = new DatabaseSync(file)
    const rows = sql.prepare('SELECT sealed FROM submissions').all() as { sealed: string }[]
    sql.close()
    return rows.map(row => row.sealed)
  })
  return Object.fromEntries(
    ['official-1', 'official-2', 'recovery'].map(name => [
      name,
      sealed.map(input =>
        execFileSync('age', ['--decrypt', '-i', join(keys, `${name}.txt`)], { input }).toString(),
      ),
    ]),
  )
}

/** The day may be kept, an hour may not. */
function timesIn(folder: string): number {
  return databases(folder)
    .map(file => {
      const sql = new DatabaseSync(file)
      const tables = sql.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
        name: string
      }[]
      const own = tables.filter(({ name }) =>
        /submission|point|letter|spent|audit|call|erasure|voice/.test(name),
      )
      const rows = own.flatMap(({ name }) => sql.prepare(`SELECT * FROM "${name}"`).all())
      sql.close()
      return rows.filter(row =>
        /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|"\w+":1[789]\d{8,11}\b/.test(JSON.stringify(row)),
      ).length
    })
    .reduce((sum, one) => sum + one, 0)
}
