/** `npm run coverage`: how well each country is covered, and what must be read again this month; `--json` for other tools. */
import { join } from 'node:path'
import { readContent } from '../content/read-content.ts'
import { type Problem, sayNote, sayProblem } from '../domain/problem.ts'
import { surveyCoverage } from '../merge/survey-coverage.ts'
import { drawCoverage } from './draw-coverage.ts'
import { readWords } from './read-words.ts'
import { tellDue } from './tell-due.ts'

const root = join(import.meta.dirname, '../..')

function main(words: readonly string[], today: string): number {
  const { asOf, switches, problems } = readWords(words, ['json'], today)
  const { content, problems: wrong } = readContent(root)
  const all = [...problems, ...wrong]
  if (all.length > 0 || !content) return refuse(all)
  const coverage = surveyCoverage(content, asOf)
  const notes = tellDue(coverage.due, root)
  if (switches.has('json')) {
    const due = coverage.due.map((one, index) => ({ ...one, ...notes[index] }))
    console.log(JSON.stringify({ ...coverage, due }, null, 2))
    return 0
  }
  console.log(drawCoverage(coverage, process.stdout.columns))
  console.log(`\nTo read again, now or within thirty days: ${notes.length}`)
  for (const note of notes) console.log(sayNote(note))
  return 0
}

function refuse(problems: readonly Problem[]): number {
  for (const problem of problems) console.error(sayProblem(problem))
  return 2
}

process.exitCode = main(process.argv.slice(2), new Date().toISOString().slice(0, 10))
