/** Something wrong in an input: where it is, what was found, what was expected, what to do. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly found: string
  readonly expected: string
  readonly remedy: string
}

/** One line a person can act on and an editor can jump to. */
export function sayProblem(problem: Problem): string {
  return say(problem, 'found')
}

/** The same of something that is not wrong, but will be: nothing fails over it. */
export function sayNote(problem: Problem): string {
  return say(problem, 'note:')
}

function say({ file, line, column, found, expected, remedy }: Problem, opening: string): string {
  return `${file}:${line}:${column} - ${opening} ${found}; expected ${expected}; ${remedy}`
}

/** By file, then by place: the order in which somebody mends them. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}
