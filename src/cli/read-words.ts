/** The words after a command that depends on the day: --as-of DAY, switches, choices and files. Wrong words are problems like any other. */
import { parseArgs } from 'node:util'
import { type Day, isDay } from '../domain/day.ts'
import type { Problem } from '../domain/problem.ts'

interface Grammar {
  readonly switches?: readonly string[]
  /** Options with the values each may have; the first holds where the option is left out. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  /** What the one file is that must be named; left out when there is none. */
  readonly file?: string
}

export interface Words {
  readonly asOf: Day
  readonly switches: ReadonlySet<string>
  readonly chosen: Readonly<Record<string, string>>
  readonly file: string | undefined
  readonly problems: readonly Problem[]
}

/** `today` stands in where no day is given: only the entry point reads the clock. */
export function readWords(words: readonly string[], grammar: Grammar, today: Day): Words {
  const { switches = [], choices = {}, file: wanted } = grammar
  const { values, positionals } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    options: Object.fromEntries([
      ...['as-of', ...Object.keys(choices)].map(name => [name, { type: 'string' as const }]),
      ...switches.map(name => [name, { type: 'boolean' as const }]),
    ]),
  })
  const problems: Problem[] = []
  const problem = (found: string, expected: string, remedy: string) =>
    problems.push({ file: 'command line', line: 1, column: 1, found, expected, remedy })

  const known = ['as-of', ...Object.keys(choices), ...switches]
  const all = `only ${[...(wanted ? [wanted] : []), ...known.map(name => `--${name}`)].join(', ')}`
  for (const name of Object.keys(values)) {
    if (!known.includes(name)) problem(`the unknown option --${name}`, all, 'leave it out')
  }
  const [file, ...more] = wanted ? positionals : [undefined, ...positionals]
  if (wanted && file === undefined) problem('no file', wanted, 'name it after the command')
  for (const word of more) problem(`"${word}"`, all, 'leave it out')
  const chosen = Object.entries(choices).map(([name, allowed]) => {
    const value = values[name] ?? allowed[0]
    if (!allowed.some(one => one === value)) {
      problem(`--${name} ${value}`, `one of ${allowed.join(', ')}`, 'choose one of these')
    }
    return [name, String(value)]
  })
  const asOf = values['as-of'] ?? today
  if (typeof asOf !== 'string' || !isDay(asOf)) {
    problem(`--as-of ${asOf}`, 'a day that exists, as YYYY-MM-DD', 'write it like --as-of 2027-02-08')
  }
  return {
    asOf: String(asOf),
    switches: new Set(Object.keys(values)),
    chosen: Object.fromEntries(chosen),
    file,
    problems,
  }
}
