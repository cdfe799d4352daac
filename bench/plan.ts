/** How often everything is measured: the whole run, or a quick look with `--quick`. */
import type { ContenderName } from './contenders/contender.ts'

export interface Plan {
  readonly rounds: number
  readonly warm: number
  readonly timed: number
  readonly sizes: readonly number[]
  /** Calls of a contender at a size; of the slow ones, at other sizes than 1 or in a quick look, only a part. */
  readonly calls: (contender: ContenderName, size: number) => { warm: number; timed: number }
  readonly memory: boolean
  readonly starts: number
}

export const isLight = (contender: ContenderName) => contender === 'ours' || contender === 'floor'

const share = (contender: ContenderName) => (isLight(contender) ? 1 : 0.2)

const whole: Plan = {
  rounds: 3,
  warm: 50,
  timed: 200,
  sizes: [1, 2, 5, 10],
  calls: (contender, size) => spread(50, 200, size, size === 1 ? 1 : share(contender)),
  memory: true,
  starts: 7,
}

const quick: Plan = {
  rounds: 1,
  warm: 50,
  timed: 200,
  sizes: [1, 10],
  calls: (contender, size) => spread(50, 200, size, isLight(contender) ? 1 : share(contender) / 2),
  memory: false,
  starts: 3,
}

/** As much work at every size: ten times the size is a tenth of the calls. */
function spread(warm: number, timed: number, size: number, share: number): { warm: number; timed: number } {
  return { warm: Math.ceil((warm * share) / size), timed: Math.ceil((timed * share) / size) }
}

export const planFor = (isQuick: boolean): Plan => (isQuick ? quick : whole)
