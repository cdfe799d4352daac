/** The words of the command line to one order: what to make of which files. Wrong words are problems like any other. */
import { parseArgs } from 'node:util'
import { type Audience, audiences, type Language, languages } from '../domain/closed-lists.ts'
import { type Day, isDay } from '../domain/day.ts'
import type { Problem } from '../domain/problem.ts'

export const formats = ['docx', 'html', 'json'] as const
export type Format = (typeof formats)[number]

export const usage = `usage: npm run briefing -- MISSION.yaml [--lang nl|en] [--audience ${audiences.join('|')}]
         [--voices FILE.yaml] [--as-of YYYY-MM-DD] [--out DIR] [--format docx,html,json]`

export interface Order {
  readonly missionFile: string | undefined
  readonly voicesFile: string | undefined
  readonly language: Language
  readonly audience: Audience
  readonly asOf: Day
  readonly folder: string
  readonly formats: readonly Format[]
}

const options = ['lang', 'audience', 'voices', 'as-of', 'out', 'format', 'help'] as const
type Option = (typeof options)[number]

/** `today` stands in where no day is given: only the entry point reads the clock. */
export function readOrder(words: readonly string[], today: Day): { order: Order; problems: Problem[] } {
  const { values, positionals } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    options: Object.fromEntries(
      options.map(name => [name, { type: name === 'help' ? 'boolean' : 'string' }]),
    ),
  })
  const problems: Problem[] = []
  const problem = (found: string, expected: string) =>
    problems.push({
      file: 'command line',
      line: 1,
      column: 1,
      found,
      expected,
      remedy: 'see npm run briefing -- --help',
    })

  for (const name of Object.keys(values)) {
    if (!options.some(option => option === name))
      problem(`the unknown option --${name}`, `one of --${options.join(', --')}`)
  }
  const given = (name: Option, otherwise: string): string => {
    const value = values[name]
    if (value === true || value === '') problem(`--${name} without a value`, `a value after --${name}`)
    return typeof value === 'string' && value !== '' ? value : otherwise
  }
  const chosen = <T extends string>(name: Option, value: string, allowed: readonly T[]): T[] => {
    const found = allowed.find(one => one === value)
    if (found === undefined) problem(`--${name} ${value}`, `one of ${allowed.join(', ')}`)
    return found === undefined ? [] : [found]
  }
  const asOf = given('as-of', today)
  if (!isDay(asOf)) problem(`--as-of ${asOf}`, 'a day that exists, as YYYY-MM-DD')
  const [missionFile, ...more] = positionals
  if (missionFile === undefined) problem('no mission file', 'one mission file')
  for (const file of more) problem(`a second file, ${file}`, 'one mission file')

  const order: Order = {
    missionFile,
    voicesFile: values.voices === undefined ? undefined : given('voices', ''),
    language: chosen('lang', given('lang', 'nl'), languages)[0] ?? 'nl',
    audience: chosen('audience', given('audience', 'participant'), audiences)[0] ?? 'participant',
    asOf,
    folder: given('out', 'out'),
    formats: given('format', 'docx,html')
      .split(',')
      .flatMap(format => chosen('format', format, formats)),
  }
  return { order, problems }
}
