/** What has to be reached, and whether it was. */
import { median, round } from './figures.ts'
import type { Result, Results } from './race.ts'
import type { InWorkerd } from './workerd/measure.ts'

export interface Target {
  readonly what: string
  readonly found: string
  readonly reached: boolean
}

export function judge(
  results: Results,
  words: Readonly<Record<number, number>>,
  inWorkerd: InWorkerd,
): Target[] {
  const { ours, floor, docxtemplater } = results
  const share = compare(ours, docxtemplater, results['easy-template-x'])
  const overFloor = compare(ours, floor)
  const growth = (ours.growth[10] ?? Number.NaN) / (ours.growth[1] ?? Number.NaN)
  const content = (words[10] ?? Number.NaN) / (words[1] ?? Number.NaN)
  return [
    {
      what: 'at most a fifth of the fastest template engine',
      found: `1/${round(1 / share)}`,
      reached: share <= 1 / 5,
    },
    { what: 'at most 3 times the floor', found: `${round(overFloor)} times`, reached: overFloor <= 3 },
    {
      what: '10 times the content in at most 11 times the time',
      found: `${round(growth)} times for ${round(content)} times the words`,
      reached: growth <= (11 / 10) * content,
    },
    {
      what: 'under 10 ms of processor time in workerd',
      found: `${round(inWorkerd.batch)} ms a document, ${round(inWorkerd.request)} ms a request`,
      reached: Math.max(inWorkerd.batch, inWorkerd.request) < 10,
    },
  ]
}

/** How many times the processor time of the fastest of the others, in the middle one of the rounds. */
function compare(ours: Result, ...others: Result[]): number {
  return median(
    ours.rounds.map((own, round) => own / Math.min(...others.map(({ rounds }) => rounds[round] ?? Infinity))),
  )
}
