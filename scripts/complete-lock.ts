/**
 * Completes package-lock.json with the packages for other platforms that a registry did not offer when it was written.
 *
 * `npm ci` refuses a lock file that lacks an optional package of any platform, also of one that is never installed here.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Locked {
  readonly dev?: boolean
  readonly optionalDependencies?: Record<string, string>
}

const file = join(import.meta.dirname, '../package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked | object> }

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x']

/** Such packages carry their platform in their name: @biomejs/cli-linux-x64-musl. */
function platformOf(name: string): { os: string[]; cpu: string[] } {
  const words = name.split(/[-/]/)
  const os = systems.find(system => words.includes(system))
  const cpu =
    processors.find(processor => words.includes(processor)) ?? (words.includes('64') ? 'x64' : undefined)
  if (!os || !cpu) throw new Error(`${name} does not say its platform`)
  return { os: [os === 'windows' ? 'win32' : os], cpu: [cpu] }
}

const known = new Set(Object.keys(lock.packages).map(path => path.split('node_modules/').at(-1)))
let added = 0
for (const { dev, optionalDependencies } of Object.values(lock.packages) as Locked[]) {
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    if (known.has(name)) continue
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(dev && { dev }),
      optional: true,
    }
    added++
  }
}
const [root, ...rest] = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
lock.packages = Object.fromEntries(root ? [root, ...rest] : rest)
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${added} packages of other platforms added`)
