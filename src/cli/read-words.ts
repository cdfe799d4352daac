/** The words after a command that depends on the day: --as-of DAY, and switches of its own. Wrong words are problems like any other. */
import { parseArgs } from 'node:util'
import { type Day, isDay } from '../domain/day.ts'
import type { Problem } from '../domain/problem.ts'

export interface Words {
  readonly asOf: Day
  readonly switches: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** `today` stands in where no day is given: only the entry point reads the clock. */
export function readWords(words: readonly string[], switches: readonly string[], today: Day): Words {
  const { values, positionals } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      ...Object.fromEntries(switches.map(name => [name, { type: 'boolean' as const }])),
    },
  })
  const known = ['as-of', ...switches]
  const problems: Problem[] = []
  const problem = (found: string, expected: string, remedy: string) =>
    problems.push({ file: 'command line', line: 1, column: 1, found, expected, remedy })
  const all = `only ${known.map(name => `--${name}`).join(', ')}`
  for (const name of Object.keys(values)) {
    if (!known.includes(name)) problem(`the unknown option --${name}`, all, 'leave it out')
  }
  for (const word of positionals) problem(`"${word}"`, all, 'leave it out')
  const asOf = values['as-of'] ?? today
  if (typeof asOf !== 'string' || !isDay(asOf)) {
    problem(`--as-of ${asOf}`, 'a day that exists, as YYYY-MM-DD', 'write it like --as-of 2027-02-08')
  }
  return { asOf: String(asOf), switches: new Set(Object.keys(values)), problems }
}
