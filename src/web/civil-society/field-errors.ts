/** Says what is wrong in a field, in a sentence that tells what to do. */
import type { FieldProblem } from '../../intake/read-fields.ts'
import type { FieldError } from '../layout/form.tsx'
import type { Reader } from '../reader.ts'

export function fieldErrors(problems: readonly FieldProblem[], reader: Reader): FieldError[] {
  return problems.map(problem => ({ field: fieldOf(problem.path), message: sayProblem(problem, reader) }))
}

/** What is wrong in one line of a field, such as `points.0.sources.2`, is told at the field. */
function fieldOf(path: string): string {
  return path.split('.').slice(0, 3).join('.')
}

function sayProblem({ path, problem, max }: FieldProblem, { say, formats }: Reader): string {
  const name = path.split('.')[2] ?? path
  if (problem === 'missing' || problem === 'wrong-kind') return say(`pages.input.missing.${name}`)
  const line = Number(path.split('.')[3] ?? 0) + 1
  return say(`pages.input.problems.${problem}`, { max: formats.number(max ?? 0), line })
}
