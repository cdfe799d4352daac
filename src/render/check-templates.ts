/**
 * Checks templates against the shape of the Briefing and the words of a catalogue, before anything is rendered.
 *
 * No engine does this: Handlebars is silent about `{{#if typo}}`, and prints a blank where a value may be missing.
 */
import Handlebars from 'handlebars'
import type { Problem } from '../domain/problem.ts'
import { placeholdersOf, type Wording, wordingAt } from '../domain/wording.ts'
import { helperNames } from './precompile.ts'
import {
  briefingScope,
  codesOf,
  elementOf,
  madeSure,
  mayBeMissing,
  Note,
  type Path,
  type Scope,
  type Shape,
  shapeAt,
  within,
} from './template-scope.ts'

type Node = hbs.AST.Node
type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression

export interface TemplateFile {
  /** Relative to the root of the repository. */
  readonly file: string
  readonly text: string
}
/** Templates by the name they are called by. */
export interface TemplateFiles {
  readonly documents: Readonly<Record<string, TemplateFile>>
  readonly partials: Readonly<Record<string, TemplateFile>>
}

export interface TemplateReport {
  readonly problems: Problem[]
  /** Wording keys that a template asks for, so that those nobody asks for can be found. */
  readonly usedWording: ReadonlySet<string>
}

export function checkTemplates(files: TemplateFiles, wording: Wording): TemplateReport {
  const checker = new Checker(files, wording)
  for (const document of Object.values(files.documents))
    checker.checkFile(document, briefingScope(document.file))
  checker.reportUnusedPartials()
  return checker
}

class Checker implements TemplateReport {
  readonly problems: Problem[] = []
  readonly usedWording = new Set<string>()
  readonly #usedPartials = new Set<string>()
  readonly #files: TemplateFiles
  readonly #wording: Wording

  constructor(files: TemplateFiles, wording: Wording) {
    this.#files = files
    this.#wording = wording
  }

  checkFile({ file, text }: TemplateFile, scope: Scope): void {
    try {
      this.#program(Handlebars.parse(text), scope)
    } catch (error) {
      const { message } = error as Error
      const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
      const said = message.split('\n')[0]?.replace(/:$/, '')
      this.problems.push({
        file,
        line,
        column: 1,
        found: `no valid Handlebars (${said})`,
        expected: 'Handlebars',
        remedy: 'check the braces here',
      })
    }
  }

  reportUnusedPartials(): void {
    for (const [name, { file }] of Object.entries(this.#files.partials)) {
      if (this.#usedPartials.has(name)) continue
      this.problems.push({
        file,
        line: 1,
        column: 1,
        found: 'a partial no template uses',
        expected: 'every partial to be used',
        remedy: 'use it or delete it',
      })
    }
  }

  #program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const node of program?.body ?? []) {
      if (node.type === 'MustacheStatement') this.#mustache(node as hbs.AST.MustacheStatement, scope)
      else if (node.type === 'BlockStatement') this.#block(node as hbs.AST.BlockStatement, scope)
      else if (node.type === 'PartialStatement') this.#partial(node as hbs.AST.PartialStatement, scope)
      else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement') {
        this.#add(
          scope,
          node,
          `a ${node.type}`,
          'values, #if, #unless, #each, #endnotes and partials',
          'write it with one of these',
        )
      }
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!node.escaped)
      this.#add(scope, node, '{{{ }}}', '{{ }}', 'write two braces: what users type is only ever text')
    this.#call(node, scope)
  }

  /** A helper with what it is given, or a plain value. */
  #call(node: Call, scope: Scope): void {
    const path = node.path as Path
    if (!helperNames.includes(path.original)) {
      this.#value(path, scope)
      return
    }
    const named = node.hash?.pairs ?? []
    if (node.params.length === 0) {
      this.#add(
        scope,
        node,
        `${path.original}, which is the name of a helper`,
        'a helper with something to work on',
        'rename the value, or give the helper its value',
      )
    }
    for (const given of [...node.params, ...named.map(pair => pair.value)]) {
      if (given.type === 'SubExpression') this.#call(given as hbs.AST.SubExpression, scope)
      else if (given.type === 'PathExpression') this.#value(given as Path, scope)
    }
    if (path.original === 't')
      this.#words(
        node,
        named.map(pair => pair.key),
        scope,
      )
    if (path.original === 'term' || path.original === 'terms') this.#term(node, scope)
  }

  /** What a path names, which must exist and must not be missing when it is printed. */
  #value(path: Path, scope: Scope): Shape | undefined {
    const shape = this.#known(path, scope)
    if (shape && mayBeMissing(path, scope)) {
      this.#add(
        scope,
        path,
        `${path.original}, which may be missing`,
        'an #if around it',
        `write {{#if ${path.original}}}…{{/if}}`,
      )
    }
    return shape
  }

  #known(path: Path, scope: Scope): Shape | undefined {
    const shape = shapeAt(path, scope)
    if (!shape)
      this.#add(scope, path, `the value ${path.original}`, 'a value of the Briefing', 'correct its name')
    return shape
  }

  #words(node: Call, given: string[], scope: Scope): void {
    const key = literal(node.params[0]) ?? 'without a name'
    const text = wordingAt(this.#wording, key)
    this.usedWording.add(key)
    if (text === undefined) {
      this.#add(
        scope,
        node,
        `the wording ${key}`,
        'a key of templates/wording',
        'add the key to every language',
      )
      return
    }
    const needed = [...new Set(placeholdersOf(text))]
    if (needed.join() !== given.sort().join()) {
      this.#add(scope, node, `${braced(given)} for ${key}`, braced(needed), 'give just these values')
    }
  }

  /** Every code that can come here has a word. */
  #term(node: Call, scope: Scope): void {
    const group = literal(node.params[0]) ?? 'without a name'
    const path = node.params[1]
    const shape = path?.type === 'PathExpression' ? shapeAt(path as Path, scope) : undefined
    const codes = shape ? codesOf(shape) : []
    if (codes.length === 0)
      this.#add(
        scope,
        node,
        `${path?.type === 'PathExpression' ? (path as Path).original : 'a text'} as one of the ${group}`,
        'a value of a closed list',
        'use another helper',
      )
    for (const code of codes) {
      const key = `terms.${group}.${code}`
      this.usedWording.add(key)
      if (wordingAt(this.#wording, key) === undefined)
        this.#add(scope, node, `no word for ${code}`, key, 'add it to every language')
    }
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = (node.path as Path).original
    const about = node.params[0]
    const path = about?.type === 'PathExpression' ? (about as Path) : undefined
    if (name === 'endnotes') {
      this.#program(node.program, within(scope, Note))
    } else if ((name === 'if' || name === 'unless') && about) {
      if (path) this.#known(path, scope)
      else this.#call(about as hbs.AST.SubExpression, scope)
      const sure = path ? madeSure(scope, path) : scope
      this.#program(node.program, name === 'if' ? sure : scope)
      this.#program(node.inverse, name === 'if' ? scope : sure)
    } else if (name === 'each' && path) {
      const element = elementOf(this.#value(path, scope))
      if (element) this.#program(node.program, within(scope, element))
      else this.#add(scope, node, '#each over no list', 'a list', 'name a list of the Briefing')
      this.#program(node.inverse, scope)
    } else {
      this.#add(
        scope,
        node,
        `#${name}`,
        '#if, #unless, #each of a value, or #endnotes',
        'write it with one of these',
      )
    }
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const name = (node.name as Path).original
    const partial = this.#files.partials[name]
    if (!partial) {
      this.#add(scope, node, `the partial ${name}`, 'a file in templates/partials', 'correct its name')
      return
    }
    this.#usedPartials.add(name)
    const shape = node.params[0] && this.#value(node.params[0] as Path, scope)
    this.checkFile(partial, { ...(shape ? within(scope, shape) : scope), file: partial.file })
  }

  #add(scope: Scope, node: Node, found: string, expected: string, remedy: string): void {
    const { line, column } = node.loc.start
    const problem = { file: scope.file, line, column: column + 1, found, expected, remedy }
    // A partial is checked wherever it is used; the same mistake is said once.
    if (!this.problems.some(known => JSON.stringify(known) === JSON.stringify(problem)))
      this.problems.push(problem)
  }
}

function literal(node: hbs.AST.Expression | undefined): string | undefined {
  return node?.type === 'StringLiteral' ? (node as hbs.AST.StringLiteral).value : undefined
}

function braced(names: readonly string[]): string {
  return names.length === 0 ? 'no values' : `{${names.join('}, {')}}`
}
