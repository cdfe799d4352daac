/** Checks what stands between two braces: a value of the Briefing, or a helper with what it is given. */
import { placeholdersOf, type Wording, wordingAt } from '../domain/wording.ts'
import { helperNames } from './precompile.ts'
import type { Findings } from './template-findings.ts'
import { codesOf, mayBeMissing, type Path, type Scope, type Shape, shapeAt } from './template-scope.ts'

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression

export class CallCheck {
  readonly #wording: Wording
  readonly #findings: Findings

  constructor(wording: Wording, findings: Findings) {
    this.#wording = wording
    this.#findings = findings
  }

  call(node: Call, scope: Scope): void {
    const path = node.path as Path
    const name = path.original
    if (!helperNames.includes(name)) {
      this.printed(path, scope)
      return
    }
    const named = node.hash?.pairs ?? []
    if (node.params.length === 0) {
      const remedy = 'rename the value, or give the helper its value'
      const expected = 'a helper with something to work on'
      this.#findings.at(scope, node, `${name}, which is the name of a helper`, expected, remedy)
    }
    for (const given of [...node.params, ...named.map(pair => pair.value)]) {
      if (given.type === 'SubExpression') this.call(given as hbs.AST.SubExpression, scope)
      else if (given.type === 'PathExpression') this.printed(given as Path, scope)
    }
    if (name === 't') this.#words(node, named.map(pair => pair.key).sort(), scope)
    if (name === 'term' || name === 'terms') this.#term(node, scope)
    if (name === 'is') this.#comparison(node, scope)
  }

  /** What a path names; it must be there when it is printed. */
  printed(path: Path, scope: Scope): Shape | undefined {
    const shape = this.known(path, scope)
    if (shape && mayBeMissing(path, scope)) {
      const remedy = `write {{#if ${path.original}}}…{{/if}}`
      this.#findings.at(scope, path, `${path.original}, which may be missing`, 'an #if around it', remedy)
    }
    return shape
  }

  known(path: Path, scope: Scope): Shape | undefined {
    const shape = shapeAt(path, scope)
    if (!shape) {
      const found = `the value ${path.original}`
      this.#findings.at(scope, path, found, 'a value of the Briefing', 'correct its name')
    }
    return shape
  }

  #words(node: Call, given: readonly string[], scope: Scope): void {
    const key = literal(node.params[0]) ?? 'without a name'
    const text = wordingAt(this.#wording, key)
    this.#findings.usedWording.add(key)
    if (text === undefined) {
      const remedy = 'add the key to every language'
      this.#findings.at(scope, node, `the wording ${key}`, 'a key of templates/wording', remedy)
      return
    }
    const needed = [...new Set(placeholdersOf(text))]
    if (needed.join() !== given.join()) {
      this.#findings.at(scope, node, `${braced(given)} for ${key}`, braced(needed), 'give just these values')
    }
  }

  /** Every code that can come here has a word. */
  #term(node: Call, scope: Scope): void {
    const group = literal(node.params[0]) ?? 'without a name'
    const codes = this.#codes(node.params[1], scope)
    if (codes.length === 0) {
      const found = `${original(node.params[1])} as one of the ${group}`
      this.#findings.at(scope, node, found, 'a value of a closed list', 'use another helper')
    }
    for (const code of codes) {
      const key = `terms.${group}.${code}`
      this.#findings.usedWording.add(key)
      if (wordingAt(this.#wording, key) === undefined) {
        this.#findings.at(scope, node, `no word for ${code}`, key, 'add it to every language')
      }
    }
  }

  /** A code that can never come is a misspelt one: the comparison would be false for ever. */
  #comparison(node: Call, scope: Scope): void {
    const codes = this.#codes(node.params[0], scope)
    const wanted = literal(node.params[1])
    if (codes.length === 0 || wanted === undefined || codes.includes(wanted)) return
    const found = `"${wanted}" for ${original(node.params[0])}`
    this.#findings.at(scope, node, found, `one of ${codes.join(', ')}`, 'correct it')
  }

  #codes(node: hbs.AST.Expression | undefined, scope: Scope): readonly string[] {
    const shape = node?.type === 'PathExpression' ? shapeAt(node as Path, scope) : undefined
    return shape ? codesOf(shape) : []
  }
}

function literal(node: hbs.AST.Expression | undefined): string | undefined {
  return node?.type === 'StringLiteral' ? (node as hbs.AST.StringLiteral).value : undefined
}

function original(node: hbs.AST.Expression | undefined): string {
  return node?.type === 'PathExpression' ? (node as Path).original : 'a text'
}

function braced(names: readonly string[]): string {
  return names.length === 0 ? 'no values' : `{${names.join('}, {')}}`
}
