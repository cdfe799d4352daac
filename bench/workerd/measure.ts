/** Our pipeline in real workerd: processor time per document and per request, latency, first request, size and start-up. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { median } from '../figures.ts'
import { type Bundle, bundle, type Served, serve } from './serve.ts'

const root = join(import.meta.dirname, '../..')

export interface InWorkerd {
  /** Processor time per document when one request makes many. */
  readonly batch: number
  /** Processor time per request for one document, with all that a request costs. */
  readonly request: number
  readonly latency: number
  readonly empty: number
  readonly first: number
}

export interface WorkerSize extends Bundle {
  /** Milliseconds from starting workerd to the first answer, less those of a Worker that is empty. */
  readonly startUp: number
}

/** User and system time of a process in milliseconds; Linux counts them in hundredths of a second. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function ask({ address }: Served, path: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(address + path)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return performance.now() - start
}

async function askOften(served: Served, path: string, times: number): Promise<number> {
  const all: number[] = []
  for (let call = 0; call < times; call++) all.push(await ask(served, path))
  return median(all)
}

export async function measureInWorkerd(file: string, warm: number, timed: number): Promise<InWorkerd> {
  const served = await serve(file)
  try {
    await askOften(served, '/empty', 20)
    const first = await ask(served, '/one')
    await ask(served, `/many?times=${warm}`)
    const spent = async (work: () => Promise<unknown>) => {
      const before = processorTime(served.pid)
      await work()
      return (processorTime(served.pid) - before) / timed
    }
    const batch = await spent(() => ask(served, `/many?times=${timed}`))
    await askOften(served, '/one', warm)
    let latency = Number.NaN
    const request = await spent(async () => {
      latency = await askOften(served, '/one', timed)
    })
    const empty = await askOften(served, '/empty', timed)
    return { batch, request, latency, empty, first }
  } finally {
    await served.stop()
  }
}

/** The Worker that is deployed; until it is there, the benchmark's own. */
export async function weighWorker(
  folder: string,
  own: Bundle,
  starts: number,
): Promise<WorkerSize & { what: string }> {
  const nothing = join(folder, 'empty.js')
  writeFileSync(nothing, "export default { fetch: () => new Response('') }")
  const flags = `,
    bindings = [(name = "ENVIRONMENT", text = "production")]`
  try {
    const real = await bundle(join(root, 'wrangler.toml'), folder)
    return { what: 'the Worker', ...real, startUp: await startUp(real.file, nothing, starts, flags) }
  } catch (problem) {
    const reason =
      String(problem)
        .split('\n')
        .find(line => /error/i.test(line)) ?? ''
    const what = `the benchmark's own Worker (src/index.ts does not build: ${reason.trim().slice(0, 80)})`
    return { what, ...own, startUp: await startUp(own.file, nothing, starts, flags) }
  }
}

async function startUp(file: string, nothing: string, starts: number, flags: string): Promise<number> {
  const times: { ours: number[]; nothing: number[] } = { ours: [], nothing: [] }
  for (let start = 0; start < starts; start++) {
    times.nothing.push(await timeStart(nothing, flags))
    times.ours.push(await timeStart(file, flags))
  }
  return median(times.ours) - median(times.nothing)
}

/** Any answer will do: it cannot come before the Worker's modules have run. */
async function timeStart(file: string, flags: string): Promise<number> {
  const start = performance.now()
  const served = await serve(file, flags)
  await fetch(`${served.address}/empty`).then(answer => answer.arrayBuffer())
  const time = performance.now() - start
  await served.stop()
  return time
}
