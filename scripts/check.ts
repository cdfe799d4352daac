/**
 * `npm run check`: content, templates, wording, stale pages, types and lint; all problems at once, in one form.
 *
 * What must be read again comes as notes: time passing breaks no build. `--as-of DATE` looks from another day; `--content`
 * leaves out the code, for those who write a profile.
 */
import { execFile } from 'node:child_process'
import { join, relative, resolve } from 'node:path'
import { readWords } from '../src/cli/read-words.ts'
import { tellDue } from '../src/cli/tell-due.ts'
import { inReadingOrder, type Problem, sayNote, sayProblem } from '../src/domain/problem.ts'
import { surveyCoverage } from '../src/merge/survey-coverage.ts'
import { checkEverything, type Everything } from './check-everything.ts'
import { generate } from './generate.ts'
import { staleReference } from './reference.ts'
import { unusedWording } from './unused-wording.ts'

const root = join(import.meta.dirname, '..')

/** Runs a tool of node_modules/.bin; a tool that cannot run is a failed check, never a passed one. */
function run(tool: string, words: string[]): Promise<{ code: number; output: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: number; output: string }>()
  execFile(
    join(root, 'node_modules/.bin', tool),
    words,
    { cwd: root, maxBuffer: 1e8 },
    (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ code, output: `${stdout}${stderr}` })
    },
  )
  return promise
}

async function types(): Promise<Problem[]> {
  const { code, output } = await run('tsc', ['--pretty', 'false'])
  const found = [...output.matchAll(/^(.+?)\((\d+),(\d+)\): error (TS\d+): (.+)$/gm)].map(
    ([, file = '', line, column, rule, message]) =>
      tool(file, Number(line), Number(column), `${rule}: ${message}`),
  )
  return orFailure('tsc', code, output, found)
}

async function lint(): Promise<Problem[]> {
  const { code, output } = await run('biome', [
    'check',
    '--error-on-warnings',
    '--reporter=github',
    '--max-diagnostics=1000',
  ])
  const found = [
    ...output.matchAll(/^::\w+ title=([^,]+),file=([^,]+),line=(\d+),endLine=\d+,col=(\d+),[^:]*::(.+)$/gm),
  ].map(([, rule, file = '', line, column, message]) =>
    tool(file, Number(line), Number(column), `${rule}: ${message}`),
  )
  return orFailure('biome', code, output, found)
}

async function unusedCode(): Promise<Problem[]> {
  const { code, output } = await run('knip', ['--reporter', 'compact', '--no-progress'])
  const found = output
    .split('\n')
    .filter(line => line.includes(':'))
    .map(line => tool('package.json', 1, 1, `knip: ${line.trim()}`))
  return orFailure('knip', code, output, code === 0 ? [] : found)
}

async function checkCode(everything: Everything): Promise<Problem[]> {
  // Types need src/generated; where the content is broken the last good one stays.
  await generate(everything)
  const { wordings, templates } = everything
  return [
    ...(wordings ? unusedWording(wordings.nl, templates) : []),
    ...staleReference(),
    ...(await Promise.all([types(), lint(), unusedCode()])).flat(),
  ]
}

function tool(file: string, line: number, column: number, found: string): Problem {
  return {
    file: relative(root, resolve(root, file)),
    line,
    column,
    found,
    expected: 'no such finding',
    remedy: 'mend it here',
  }
}

function orFailure(name: string, code: number, output: string, found: Problem[]): Problem[] {
  if (code === 0 || found.length > 0) return found
  return [tool('package.json', 1, 1, `${name} failed (exit ${code}): ${output.trim().split('\n')[0]}`)]
}

const words = readWords(process.argv.slice(2), ['content'], new Date().toISOString().slice(0, 10))
const everything = checkEverything(root)
const { content, problems } = everything
const code = words.switches.has('content') ? [] : await checkCode(everything)
const all = inReadingOrder([...words.problems, ...problems, ...code])
const notes =
  content && words.problems.length === 0 ? tellDue(surveyCoverage(content, words.asOf).due, root) : []
if (notes.length > 0) console.log(`to read again, now or within thirty days: ${notes.length}`)
for (const note of notes) console.log(sayNote(note))
for (const problem of all) console.error(sayProblem(problem))
if (all.length > 0) process.exit(2)
const checked = ['content', 'templates', 'wording']
const codeToo = words.switches.has('content') ? [] : ['reference', 'types', 'lint', 'unused code']
console.log(`nothing wrong: ${[...checked, ...codeToo].join(', ')}`)
