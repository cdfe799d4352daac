/**
 * `npm start`: everything on this machine. Migrates and seeds the local D1, then serves the Worker in workerd through wrangler.
 *
 * No account and no network: wrangler is told to ask nothing, send nothing and look for nothing.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { delimiter, join, resolve } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import type { CallForInput } from '../src/domain/call-for-input.ts'
import { inputRoutes } from '../src/domain/closed-lists.ts'
import { addDays } from '../src/domain/day.ts'
import type { Mission } from '../src/domain/mission.ts'
import { demoMissions } from '../src/generated/demo-missions.ts'
import { auditIn } from '../src/store/audit.ts'
import type { Blobs } from '../src/store/blobs.ts'
import { callsIn } from '../src/store/calls.ts'
import { missionsIn } from '../src/store/missions.ts'
import type { Sql } from '../src/store/sql.ts'
import { hearWrangler } from './hear-wrangler.ts'
import { migrate } from './migrate.ts'
import { showProgress } from './show-progress.ts'

const root = join(import.meta.dirname, '..')
const port = Number(process.env.PORT ?? 8787)
const persist = process.env.PERSIST ?? join(root, '.wrangler/state')
const address = `http://127.0.0.1:${port}`

/** Wrangler reads these; each closes one way in which it would reach out or ask. */
const quiet = {
  CI: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: String(Boolean(process.env.SETTINGS)),
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_NO_SKILLS_UPDATE_PROMPTS: 'true',
  X_LOCAL_EXPLORER: 'false',
  // Otherwise the address and the second of every visit are kept beside the database.
  X_LOCAL_OBSERVABILITY: 'false',
}

async function start(): Promise<void> {
  if (!(Number.isInteger(port) && port > 0 && port < 65_536))
    stop(`PORT=${process.env.PORT} is no port number`)
  if (!(await isFree(port))) {
    stop(`Port ${port} is in use. Close what runs there, or choose another: PORT=${port + 1} npm start`)
  }
  Object.assign(process.env, quiet)
  const server = serve()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(server))
  // All of it for tests that look for what should not be said, such as what a Worker logs.
  const heard = hearWrangler(server, process.env.HEAR_ALL === 'yes')
  server.once('exit', code => {
    if (!ending) console.error(heard.rest())
    process.exit(ending ? 0 : (code ?? 1))
  })
  // Side by side, which halves the wait: nothing touches the database before a page is asked for.
  const ready = Promise.all([seed(), answers(server)]).catch(error => {
    end(server)
    stop(`The local database could not be prepared (${error.message}). Remove ${persist} and start again.`)
  })
  await showProgress('Starting', ready)
  console.log(`Geleidebrief runs at ${address}/`)
  console.log(`Sign in as a made-up official at ${address}/nl/desk. Stop with ctrl-C.`)
}

async function seed(): Promise<void> {
  const { env, dispose } = await getPlatformProxy<{ DB: Sql; LEDGER: Blobs }>({
    configPath: join(root, 'wrangler.toml'),
    persist: { path: join(persist, 'v3') },
    remoteBindings: false,
  })
  await migrate(env.DB, join(root, 'migrations'))
  const audit = auditIn(env.DB, env.LEDGER)
  const [calls, missions] = [callsIn(env.DB, audit), missionsIn(env.DB, audit)]
  const today = new Date().toISOString().slice(0, 10)
  for (const mission of demoMissions) {
    // Once: what somebody changed at the desk stays.
    const by = { day: today, actor: 'product' }
    if (await missions.add(mission, by)) await missions.announce(mission.id, true, by)
    if (!(await calls.find(mission.id))) await calls.save(demoCall(mission), 'product', today)
  }
  await dispose()
}

/** Open until two weeks before departure, for the two officials whose keys are in demo-keys/. */
function demoCall({ id, departs }: Mission): CallForInput {
  return {
    mission: id,
    until: addDays(departs, -14),
    read_by: [{ nl: 'Handelsafdeling (demo)', en: 'Trade department (demo)' }],
    recipients: ['demo-official-1', 'demo-official-2'],
    routes: [...inputRoutes],
  }
}

function serve(): ChildProcess {
  const { TEST_NOW, SETTINGS } = process.env
  const now = TEST_NOW ? ['--var', `TEST_NOW:${TEST_NOW}`] : []
  // A file with NAME=value on each line, such as those of a provider to sign in with; a secret stays off the command line.
  const settings = SETTINGS ? ['--env-file', resolve(SETTINGS)] : []
  return spawn(
    process.execPath,
    [
      ...['--no-warnings', join(root, 'node_modules/wrangler/wrangler-dist/cli.js'), 'dev', '--local'],
      ...['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0'],
      ...['--persist-to', persist, '--var', 'ENVIRONMENT:local', ...now, ...settings],
      ...['--show-interactive-dev-session', 'false'],
    ],
    {
      cwd: root,
      // [build] says `node`: the one this script runs on, also when wrangler starts it.
      env: { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter) },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that ending it ends workerd too.
      detached: true,
    },
  )
}

async function answers(server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

let ending = false

function end(server: ChildProcess): void {
  if (ending || server.pid === undefined) return
  ending = true
  const tell = (signal: NodeJS.Signals) => {
    try {
      process.kill(-(server.pid ?? 0), signal)
    } catch {
      // Already gone.
    }
  }
  tell('SIGTERM')
  setTimeout(() => tell('SIGKILL'), 3000).unref()
  once(server, 'exit').then(() => tell('SIGKILL'))
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}

await start()
