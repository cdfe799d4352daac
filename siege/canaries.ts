/**
 * 200 submissions, each with a word of its own: not one of these words may be found in D1, R2, logs or output, and every
 * recipient and the recovery identity must open all of them with Debian's `age`. `npm run siege -- canaries`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesBelow } from '../tests/web/files-below.ts'
import { provokeRefusals, refusals } from '../tests/web/provoke-refusals.ts'
import { startServer } from '../tests/web/start-server.ts'
import { telltale } from '../tests/web/telltale.ts'
import { openDatabases } from './databases.ts'
import type { Finding } from './run.ts'
import { prepare, send } from './sender.ts'

const mission = 'bangladesh-textile-2027'
const keys = join(import.meta.dirname, '../demo-keys')

export async function canaries(count = 200): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'siege-'))
  const server = await startServer({ PORT: '8871', PERSIST: folder, HEAR_ALL: 'yes' })
  const statuses: number[] = []
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
    statuses.push(...(await trouble(server.address, folder, words[0] ?? '')))
  } finally {
    await server.stop()
  }
  const said = server.said()
  const wanted = [...words, ...Object.values(telltale)]
  const files = filesBelow(folder)
  const found = wanted.filter(word => said.includes(word) || files.some(file => file.includes(word)))
  const opened = openAll(folder)
  const times = timesIn(folder)
  const kinds = [...new Set(statuses)].sort()
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
    {
      says: `refused and failed on purpose with ${kinds}`,
      holds: kinds.join() === [...refusals, 503].join(),
    },
    { says: `${times} rows of the intake have a time of day`, holds: times === 0 },
  ]
}

/** Everything that the doors refuse, and a database that takes nothing while somebody else holds it. */
async function trouble(address: string, folder: string, word: string): Promise<number[]> {
  const input = `missions/${mission}/input`
  const go = (path: string, { headers, ...init }: RequestInit) =>
    fetch(address + path, { ...init, headers: { ...telltale, origin: address, ...headers } })
  const refused = await provokeRefusals(go, input)
  const prepared = await prepare(address, mission, word)
  const databases = openDatabases(folder)
  for (const sql of databases) sql.exec('BEGIN EXCLUSIVE')
  const { status } = await send(address, mission, prepared)
  for (const sql of databases) sql.close()
  return [...refused, status]
}

function openAll(folder: string): Record<string, string[]> {
  const sealed = openDatabases(folder).flatMap(sql => {
    const rows = sql.prepare('SELECT sealed FROM submissions').all()
    sql.close()
    return rows.map(row => String(row.sealed))
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
  return openDatabases(folder).flatMap(sql => {
    const tables = sql.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    const own = tables.filter(({ name }) =>
      /submission|point|letter|spent|audit|call|erasure|voice/.test(String(name)),
    )
    const rows = own.flatMap(({ name }) => sql.prepare(`SELECT * FROM "${name}"`).all())
    sql.close()
    return rows.filter(row =>
      /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|"\w+":1[789]\d{8,11}\b/.test(JSON.stringify(row)),
    )
  }).length
}
