/** Refusing an order: every problem on stderr, in the order in which somebody mends them, and the code that says so. */
import { inReadingOrder, type Problem, sayProblem } from '../domain/problem.ts'

export function refuse(problems: readonly Problem[]): number {
  for (const problem of inReadingOrder(problems)) console.error(sayProblem(problem))
  return 2
}

const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder',
  EACCES: 'no permission',
  EEXIST: 'a file of that name',
  ENOTDIR: 'a path through something that is no folder',
}

/** What the system says of a path; anything else is a bug of ours, and stays one. */
export function unusable(file: string, error: unknown, expected: string, remedy: string): Problem {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return { file, line: 1, column: 1, found: reasons[code] ?? code, expected, remedy }
}
