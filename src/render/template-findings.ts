/** What the check of the templates finds: problems, each once, and the wording that is used. */
import type { Problem } from '../domain/problem.ts'
import type { Scope } from './template-scope.ts'

export class Findings {
  readonly problems: Problem[] = []
  readonly usedWording = new Set<string>()

  at(scope: Scope, node: hbs.AST.Node, found: string, expected: string, remedy: string): void {
    const { line, column } = node.loc.start
    this.add({ file: scope.file, line, column: column + 1, found, expected, remedy })
  }

  /** A partial is checked wherever it is used; the same mistake is said once. */
  add(problem: Problem): void {
    const same = JSON.stringify(problem)
    if (!this.problems.some(known => JSON.stringify(known) === same)) this.problems.push(problem)
  }
}
