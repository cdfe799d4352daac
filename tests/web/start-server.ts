/** Runs scripts/start.ts as a process of its own, and says when it serves. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface Server {
  readonly address: string
  /** Of the process that all others of this server descend from. */
  readonly pid: number
  /** Everything it said until now. */
  readonly said: () => string
  /** Asks it to stop, and gives the code it ended with. */
  readonly stop: () => Promise<number | null>
}

export async function startServer(
  environment: Readonly<Record<string, string>>,
  tell: (said: Buffer) => void = () => {},
): Promise<Server> {
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts')], {
    cwd: root,
    // What wrangler writes down goes where everything is kept, for who looks for traces.
    env: { ...process.env, WRANGLER_LOG_PATH: join(environment.PERSIST ?? root, 'log'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      tell(chunk)
      const found = /runs at (http:\/\/\S+)\//.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', code => reject(new Error(`start.ts ended with ${code}: ${said}`)))
  })
  return {
    address,
    pid: child.pid ?? 0,
    said: () => said,
    async stop() {
      // Where what it runs was killed, it may have ended by itself.
      if (child.exitCode !== null) return child.exitCode
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const [code] = (await ended) as [number | null]
      return code
    },
  }
}
