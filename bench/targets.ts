/** What has to be reached, and whether it was. */
import { round } from './figures.ts'
import type { Results } from './race.ts'
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
  const engines = [docxtemplater, results['easy-template-x']].map(({ processor }) => processor)
  const share = ours.processor / Math.min(...engines)
  const overFloor = ours.processor / floor.processor
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
