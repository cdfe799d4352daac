/** Bundles a Worker as wrangler would deploy it and serves the bundle in workerd itself, with nothing in between. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { run } from '../processes.ts'

const root = join(import.meta.dirname, '../..')
const required = createRequire(createRequire(import.meta.url).resolve('wrangler'))

export interface Bundle {
  readonly file: string
  /** As wrangler prints them. */
  readonly size: string
  readonly zipped: string
}

export async function bundle(config: string, folder: string): Promise<Bundle> {
  const out = mkdtempSync(join(folder, 'bundle-'))
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const words = [wrangler, 'deploy', '--dry-run', '--minify', '--outdir', out, '--config', config]
  const { code, output, errors } = await run(process.execPath, words, root)
  const [, size = '', zipped = ''] = /Total Upload: (.+?) \/ gzip: (.+)/.exec(output) ?? []
  const name = code === 0 ? readdirSync(out).find(file => file.endsWith('.js')) : undefined
  if (!name) throw new Error(`wrangler made no bundle of ${config}\n${output}${errors}`)
  return { file: join(out, name), size, zipped }
}

export interface Served {
  readonly pid: number
  readonly address: string
  stop(): Promise<void>
}

export async function serve(file: string, flags = ''): Promise<Served> {
  const config = `${file}.capnp`
  const name = JSON.stringify(file.slice(file.lastIndexOf('/') + 1))
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker", esModule = embed ${name})],
    compatibilityDate = "2026-11-01"${flags}
  ))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
`,
  )
  const binary = required('workerd').default as string
  const child = spawn(binary, ['serve', config, '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr?.on('data', chunk => {
    errors += chunk
  })
  const ended = once(child, 'exit')
  const port = await Promise.race([
    once(child.stdio[3] as Readable, 'data').then(([line]) => JSON.parse(String(line)).port),
    ended.then(() => {
      throw new Error(`workerd did not start\n${errors}`)
    }),
  ])
  return {
    pid: child.pid ?? 0,
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
