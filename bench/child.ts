/** One contender, alone in a fresh process: its first call, its warm calls, or only whether its memory suffices. */
import { writeFileSync } from 'node:fs'
import { type ContenderName, contenders } from './contenders/contender.ts'
import { quantile } from './figures.ts'
import { readTask } from './tasks.ts'

export interface Order {
  readonly contender: ContenderName
  readonly size: number
  readonly warm: number
  readonly timed: number
  readonly folder: string
}

/** Times in milliseconds, processor time with that of the collector and compiler threads, sizes in bytes. */
export interface Measured {
  readonly first: number
  readonly median: number
  readonly p95: number
  readonly processor: number
  readonly resident: number
  readonly bytes: number
  readonly file: string
}

async function measure({ contender, size, warm, timed, folder }: Order): Promise<Measured> {
  const task = readTask(folder, size)
  const begun = performance.now()
  const { prepare } = await contenders[contender]()
  const make = prepare(task)
  let made = await make()
  const first = performance.now() - begun
  for (let call = 0; call < warm; call++) made = await make()
  const times: number[] = []
  const before = process.cpuUsage()
  for (let call = 0; call < timed; call++) {
    const start = performance.now()
    made = await make()
    times.push(performance.now() - start)
  }
  const used = process.cpuUsage(before)
  const file = `${folder}/${contender}-${size}.docx`
  writeFileSync(file, made)
  return {
    first,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    processor: (used.user + used.system) / 1000 / timed,
    resident: process.memoryUsage.rss(),
    bytes: made.byteLength,
    file,
  }
}

if (import.meta.main) console.log(JSON.stringify(await measure(JSON.parse(process.argv[2] ?? '{}'))))
