/** `npm run briefing`: one mission file in, the briefing out, without a server. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Checked } from '../content/check-shape.ts'
import { readMission, readVoices } from '../content/read-mission.ts'
import { audiences, languages } from '../domain/closed-lists.ts'
import { isDay } from '../domain/day.ts'
import { inReadingOrder, type Problem, sayProblem } from '../domain/problem.ts'
import { content } from '../generated/content.ts'
import { templates } from '../generated/templates.ts'
import { shell } from '../generated/word-shell.ts'
import { wordings } from '../generated/wording.ts'
import { prepareBriefing } from '../prepare-briefing.ts'
import { makePress } from '../render/render-html.ts'

const formats = ['docx', 'html', 'json'] as const
type Format = (typeof formats)[number]

const usage = `usage: npm run briefing -- MISSION.yaml [--lang nl|en] [--audience ${audiences.join('|')}]
         [--voices FILE.yaml] [--as-of YYYY-MM-DD] [--out DIR] [--format docx,html,json]`

function main(words: string[]): number {
  const { values, positionals } = parse(words)
  const [missionFile] = positionals
  const problems: Problem[] = []
  const option = (name: string, given: string, allowed: readonly string[]) => {
    if (!allowed.includes(given)) problems.push(wrongOption(name, given, `one of ${allowed.join(', ')}`))
  }
  option('--lang', values.lang, languages)
  option('--audience', values.audience, audiences)
  for (const format of values.format.split(',')) option('--format', format, formats)
  if (!isDay(values['as-of']))
    problems.push(wrongOption('--as-of', values['as-of'], 'a day that exists, as YYYY-MM-DD'))
  if (!missionFile || positionals.length > 1) {
    problems.push(
      wrongOption('MISSION.yaml', positionals.slice(1).join(' ') || 'nothing', 'one mission file'),
    )
  }
  const mission = missionFile ? readFile(missionFile, readMission) : undefined
  const voices = values.voices ? readFile(values.voices, readVoices) : { value: [], problems: [] }
  problems.push(...(mission?.problems ?? []), ...voices.problems)
  if (problems.length > 0 || !mission?.value || !voices.value) {
    for (const problem of inReadingOrder(problems)) console.error(sayProblem(problem))
    return 2
  }

  const language = values.lang as (typeof languages)[number]
  const audience = values.audience as (typeof audiences)[number]
  const press = makePress(templates, wordings[language], language)
  const inputs = {
    mission: mission.value,
    content,
    voices: voices.value,
    audience,
    language,
    asOf: values['as-of'],
  }
  const { briefing, html, word } = prepareBriefing(inputs, press, shell)
  const make: Record<Format, () => string | Uint8Array> = {
    docx: word,
    html: () => html,
    json: () => `${JSON.stringify(briefing, null, 2)}\n`,
  }
  const files = (values.format.split(',') as Format[]).map(format => ({
    path: join(values.out, `${briefing.mission.id}-${audience}-${language}.${format}`),
    bytes: make[format](),
  }))
  mkdirSync(values.out, { recursive: true })
  for (const { path, bytes } of files) {
    writeFileSync(path, bytes)
    console.log(relative('.', path))
  }
  return 0
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        lang: { type: 'string', default: 'nl' },
        audience: { type: 'string', default: 'participant' },
        voices: { type: 'string' },
        'as-of': { type: 'string', default: today() },
        out: { type: 'string', default: 'out' },
        format: { type: 'string', default: 'docx,html' },
      },
    })
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exit(2)
  }
}

function readFile<T>(file: string, read: (file: string, bytes: Uint8Array) => Checked<T>): Checked<T> {
  try {
    return read(file, readFileSync(file))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const found = code === 'ENOENT' ? 'no such file' : `a file that cannot be read (${code})`
    return {
      problems: [{ file, line: 1, column: 1, found, expected: 'a YAML file', remedy: 'check the path' }],
    }
  }
}

function wrongOption(name: string, found: string, expected: string): Problem {
  return {
    file: 'command line',
    line: 1,
    column: 1,
    found: `${name} ${found}`,
    expected,
    remedy: 'see npm run briefing -- --help',
  }
}

/** The clock is read here and nowhere deeper. */
function today(): string {
  return new Date().toISOString().slice(0, 10)
}

if (process.argv.includes('--help')) console.log(usage)
else process.exitCode = main(process.argv.slice(2))
