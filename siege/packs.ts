/**
 * 200 participants ask for their pack at the same moment, of a server that serves as `npm start` does: each gets a whole one.
 * Says how long it took and what workerd needed. `npm run siege -- packs`.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { languages, participantRoles } from '../src/domain/closed-lists.ts'
import { type Server, startServer } from '../tests/web/start-server.ts'
import type { Finding } from './run.ts'

const mission = 'bangladesh-textile-2027'
const port = '8873'
/** As many as the pack has: five documents as Word and as HTML, and a text that explains them. */
const filesInPack = 11

interface Fetched {
  readonly choice: string
  readonly seconds: number
  readonly bytes: number
  readonly wrong?: string
}

export async function packs(count = 200): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'siege-'))
  const server = await startServer({ PORT: port, PERSIST: folder })
  try {
    const cookies = await letIn(server, count)
    const before = peakOfWorkerd()
    const load = loadavg()[0] ?? 0
    const began = performance.now()
    const fetched = await Promise.all(cookies.map((cookie, number) => fetchPack(server, cookie, number)))
    const seconds = (performance.now() - began) / 1000
    return report(fetched, seconds, load, [before, peakOfWorkerd()])
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const post = ({ address }: Server, path: string, fields: Record<string, string>, cookie = '') =>
  fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, cookie },
    body: new URLSearchParams(fields),
  })
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''

/** One code for each ten, as colleagues share it, and a session for each. */
async function letIn(server: Server, count: number): Promise<string[]> {
  const author = cookieOf(await post(server, '/nl/desk/sign-in', { as: 'author' }))
  const cookies: string[] = []
  let code = ''
  for (let number = 0; number < count; number++) {
    if (number % 10 === 0) {
      const company = `Company ${number / 10 + 1}`
      const page = await post(server, `/nl/desk/missions/${mission}/codes`, { company }, author)
      code = /participant#([0-9A-Z-]+)/.exec(await page.text())?.[1] ?? ''
    }
    cookies.push(cookieOf(await post(server, '/nl/participant', { code })))
  }
  if (new Set(cookies).size !== count) throw new Error('not everybody was let in')
  return cookies
}

/** Eight choices in turn, so that nothing can be made once for all. */
async function fetchPack(server: Server, cookie: string, number: number): Promise<Fetched> {
  const language = languages[number % languages.length] ?? 'nl'
  const role = participantRoles[number % participantRoles.length] ?? ''
  const choice = {
    language,
    role,
    sectors: 'garments',
    employees: number % 3 === 0 ? 'over-5000' : 'up-to-1000',
  }
  const began = performance.now()
  const done = (bytes: number, wrong?: string) => ({
    ...{ choice: JSON.stringify(choice), bytes, seconds: (performance.now() - began) / 1000 },
    ...(wrong && { wrong }),
  })
  try {
    const answer = await post(server, '/nl/participant/pack', choice, cookie)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (answer.status !== 200) return done(bytes.length, `answered ${answer.status}`)
    const files = Object.keys(unzipSync(bytes)).length
    return done(bytes.length, files === filesInPack ? undefined : `${files} files`)
  } catch (error) {
    return done(0, (error as Error).message)
  }
}

function report(
  fetched: readonly Fetched[],
  seconds: number,
  load: number,
  [before, peak]: readonly (number | undefined)[],
): Finding[] {
  const wrong = fetched.flatMap(one => one.wrong ?? [])
  const times = fetched.map(one => one.seconds).sort((a, b) => a - b)
  const at = (share: number) => (times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(1)
  const sizes = [...Map.groupBy(fetched, ({ choice }) => choice).values()].map(
    same => new Set(same.map(({ bytes }) => bytes)).size,
  )
  const total = fetched.reduce((sum, { bytes }) => sum + bytes, 0)
  const memory = peak === undefined ? 'unknown here' : `${peak} MB (${before} MB before)`
  return [
    {
      says: `${fetched.length} at once, ${wrong.length} errors${wrong.length > 0 ? `: ${[...new Set(wrong)].slice(0, 5).join('; ')}` : ''}`,
      holds: wrong.length === 0,
    },
    { says: `${sizes.length} choices, each of one size`, holds: sizes.every(size => size === 1) },
    {
      says: `all within ${seconds.toFixed(1)} s; median ${at(0.5)} s, 95 % within ${at(0.95)} s, ${(total / 2 ** 20).toFixed(0)} MB sent`,
      holds: true,
    },
    {
      says: `most memory of workerd: ${memory}; ${availableParallelism()} cores, load ${load.toFixed(1)} when it began`,
      holds: true,
    },
  ]
}

/** In megabytes, of the processes that serve at our port; where the system does not tell, nothing. */
function peakOfWorkerd(): number | undefined {
  const running = execFileSync('ps', ['-eo', 'pid,args']).toString().split('\n')
  const peaks = running
    .filter(line => line.includes('workerd') && line.includes(port))
    .map(line => `/proc/${Number.parseInt(line, 10)}/status`)
    .filter(file => existsSync(file))
    .map(file => Number(/VmHWM:\s*(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0))
  return peaks.length > 0 ? Math.round(peaks.reduce((sum, one) => sum + one, 0) / 1024) : undefined
}
