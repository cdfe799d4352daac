/** How often everything is measured: the whole run, or a quick look with `--quick`. */
import type { ContenderName } from './contenders/contender.ts'

export interface Plan {
  readonly rounds: number
  readonly warm: number
  readonly timed: number
  readonly sizes: readonly number[]
  /** Calls of a contender at another size than 1: as much work as at size 1, or for the slow ones a part of it. */
  readonly calls: (contender: ContenderName, size: number) => { warm: number; timed: number }
  readonly memory: boolean
  readonly starts: number
}

export const isLight = (contender: ContenderName) => contender === 'ours' || contender === 'floor'

const whole: Plan = {
  rounds: 3,
  warm: 50,
  timed: 200,
  sizes: [1, 2, 5, 10],
  calls: (contender, size) => {
    const share = isLight(contender) ? 1 : 0.2
    return { warm: Math.ceil((50 * share) / size) + 2, timed: Math.ceil((200 * share) / size) + 1 }
  },
  memory: true,
  starts: 7,
}

const quick: Plan = {
  rounds: 1,
  warm: 20,
  timed: 40,
  sizes: [1, 10],
  calls: (contender, size) => ({ warm: isLight(contender) ? 10 : 2, timed: Math.ceil(40 / size) }),
  memory: false,
  starts: 3,
}

export const planFor = (isQuick: boolean): Plan => (isQuick ? quick : whole)
