/** The figures as Markdown, for the terminal and for bench/README.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { type ContenderName, contenderNames } from './contenders/contender.ts'
import { round, table } from './figures.ts'
import type { Result, Results } from './race.ts'
import type { Split } from './split.ts'
import type { Target } from './targets.ts'
import type { InWorkerd, WorkerSize } from './workerd/measure.ts'

export interface Found {
  readonly results: Results
  readonly words: Readonly<Record<number, number>>
  readonly split: Split
  readonly inWorkerd: InWorkerd
  readonly worker: WorkerSize & { readonly what: string }
  readonly targets: readonly Target[]
}

const version = (name: string): string => {
  const file = join(import.meta.dirname, '../node_modules', name, 'package.json')
  return `${name} ${JSON.parse(readFileSync(file, 'utf8')).version}`
}

const names: Readonly<Record<ContenderName, string>> = {
  ours: '**Geleidebrief**',
  floor: 'floor: strings and fflate',
  docxtemplater: version('docxtemplater'),
  'easy-template-x': version('easy-template-x'),
  'docx-html': `${version('docx')}, docx/html`,
}

const megabytes = (bytes: number) => round(bytes / 1024 / 1024)

export function print({ results, words, split, inWorkerd, worker, targets }: Found, day: string): string {
  const sizes = Object.keys(results.ours.growth).map(Number)
  const row = (name: ContenderName, cells: (result: Result) => string[]) => [
    names[name],
    ...cells(results[name]),
  ]
  const each = (cells: (result: Result) => string[]) => contenderNames.map(name => row(name, cells))
  const largest = sizes.at(-1) ?? 1
  return [
    `${day}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${megabytes(totalmem())} MB; Node ${process.versions.node}, ` +
      `${version('wrangler')}, ${version('workerd')}, ${version('fflate')}, ${version('pizzip')}. ` +
      `${words[1]?.toLocaleString('en-GB')} words; times in milliseconds a document, warm.`,
    table(
      [
        '',
        'processor',
        'median',
        'p95',
        'first, with import',
        'bytes',
        `smallest heap 1x, ${largest}x (MB)`,
        'RSS (MB)',
        'schema errors',
      ],
      each(({ processor, median, p95, first, bytes, heap, resident, errors }) => [
        ...[processor, median, p95, first].map(round),
        bytes.toLocaleString('en-GB'),
        heap.map(one => (Number.isNaN(one) ? '-' : one)).join(', '),
        megabytes(resident),
        String(errors),
      ]),
    ),
    `Ours, by step (median): merge ${round(split.merge)}, template ${round(split.template)}, Word ${round(split.writer)}, zip ${round(split.zip)}.`,
    table(
      ['processor time', ...sizes.map(size => `${size}x`), `${largest}x / 1x`],
      [
        ...each(({ growth }) => [
          ...sizes.map(size => round(growth[size] ?? Number.NaN)),
          round((growth[largest] ?? Number.NaN) / (growth[1] ?? Number.NaN)),
        ]),
        ['words', ...sizes.map(size => String(words[size])), round((words[largest] ?? 0) / (words[1] ?? 1))],
      ],
    ),
    table(
      ['in workerd', ''],
      [
        ['processor time a document, many in one request', `${round(inWorkerd.batch)} ms`],
        ['processor time a request for one document', `${round(inWorkerd.request)} ms`],
        [
          'latency of that request (of an empty one)',
          `${round(inWorkerd.latency)} (${round(inWorkerd.empty)}) ms`,
        ],
        ['first document', `${round(inWorkerd.first)} ms`],
        [`size of ${worker.what}, minified (gzip)`, `${worker.size} (${worker.zipped})`],
        ['its start-up, above that of an empty Worker', `${round(worker.startUp)} ms`],
      ],
    ),
    table(
      ['target', 'found', ''],
      targets.map(({ what, found, reached }) => [what, found, reached ? 'reached' : '**missed**']),
    ),
  ].join('\n\n')
}

const begin = '<!-- figures: written by npm run bench -- --write -->'
const end = '<!-- end of figures -->'

export function writeIntoReadme(figures: string): void {
  const file = join(import.meta.dirname, 'README.md')
  const [before, rest = ''] = readFileSync(file, 'utf8').split(begin)
  const [, after] = rest.split(end)
  if (after === undefined) throw new Error(`${file} has lost the two lines that mark where the figures stand`)
  writeFileSync(file, `${before}${begin}\n\n${figures}\n\n${end}${after}`)
}
