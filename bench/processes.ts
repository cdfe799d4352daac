/** Starts children one at a time and reads the one line of JSON each prints. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Measured, Order } from './child.ts'
import type { Split } from './split.ts'

const at = (file: string) => join(import.meta.dirname, file)

export interface Ended {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

export function run(command: string, words: readonly string[], cwd = process.cwd()): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.on('data', chunk => {
      output += chunk
    })
    child.stderr.on('data', chunk => {
      errors += chunk
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, output, errors }))
  })
}

async function answer<T>(words: readonly string[]): Promise<T> {
  const { code, output, errors } = await run(process.execPath, words)
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}\n${errors}`)
  return JSON.parse(output)
}

export const measure = (order: Order): Promise<Measured> =>
  answer<Measured>([at('child.ts'), JSON.stringify(order)])

export const measureSplit = (size: number, warm: number, timed: number): Promise<Split> =>
  answer<Split>([at('split.ts'), ...[size, warm, timed].map(String)])

/** The smallest heap, in MB, with which a few documents still come out; coarse on purpose. */
export async function smallestHeap(order: Order): Promise<number> {
  const steps = [12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512]
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const words = [`--max-old-space-size=${steps[middle]}`, at('child.ts'), JSON.stringify(order)]
    if ((await run(process.execPath, words)).code === 0) high = middle
    else low = middle + 1
  }
  return steps[low] ?? Number.NaN
}
