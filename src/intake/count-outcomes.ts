/** What became of the input on a mission, in numbers that point at nobody. */
import type { PointOutcome } from '../domain/point-status.ts'

/** Below this many senders a number could lead to one of them (SECURITY T21). */
export const fewestSenders = 3

export interface Outcomes {
  readonly senders: number
  readonly points: number
  /** Missing where one of the numbers, or what is left of the total, would rest on fewer than three senders. */
  readonly by_answer?: {
    readonly used: number
    readonly part: number
    readonly not_used: number
    readonly open: number
  }
}

/** Points that their sender withdrew are no longer counted. */
export function countOutcomes(all: readonly PointOutcome[]): Outcomes | undefined {
  const points = all.filter(({ status }) => status !== 'withdrawn')
  const sendersOf = (some: readonly PointOutcome[]) => new Set(some.map(({ submission }) => submission)).size
  const senders = sendersOf(points)
  if (senders < fewestSenders) return undefined
  const groups = { used: pick('used'), part: pick('part'), not_used: pick('not_used'), open: pick('open') }
  function pick(answer: string) {
    return points.filter(point => answerOf(point) === answer)
  }
  const total = { senders, points: points.length }
  const mayTell = Object.values(groups).every(
    group => group.length === 0 || sendersOf(group) >= fewestSenders,
  )
  if (!mayTell) return total
  const { used, part, not_used, open } = groups
  return {
    ...total,
    by_answer: { used: used.length, part: part.length, not_used: not_used.length, open: open.length },
  }
}

function answerOf({ status, decision }: PointOutcome): string {
  if (status === 'used') return decision === 'part' ? 'part' : 'used'
  return status === 'not-used' ? 'not_used' : 'open'
}
