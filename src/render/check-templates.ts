/**
 * Checks templates against the shape of the Briefing and the words of a catalogue, before anything is rendered.
 *
 * No engine does this: Handlebars is silent about `{{#if typo}}`, and prints a blank where a value may be missing.
 */
import Handlebars from 'handlebars'
import type { Problem } from '../domain/problem.ts'
import type { Wording } from '../domain/wording.ts'
import { CallCheck } from './check-call.ts'
import { Findings } from './template-findings.ts'
import { briefingScope, elementOf, madeSure, Note, type Path, type Scope, within } from './template-scope.ts'

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
  readonly problems: readonly Problem[]
  /** Wording keys that a template asks for, so that those nobody asks for can be found. */
  readonly usedWording: ReadonlySet<string>
}

export function checkTemplates(files: TemplateFiles, wording: Wording): TemplateReport {
  const walk = new Walk(files, wording)
  for (const document of Object.values(files.documents)) walk.file(document, briefingScope(document.file))
  walk.reportUnusedPartials()
  return walk.findings
}

class Walk {
  readonly findings = new Findings()
  readonly #usedPartials = new Set<string>()
  readonly #files: TemplateFiles
  readonly #calls: CallCheck

  constructor(files: TemplateFiles, wording: Wording) {
    this.#files = files
    this.#calls = new CallCheck(wording, this.findings)
  }

  file({ file, text }: TemplateFile, scope: Scope): void {
    try {
      this.#program(Handlebars.parse(text), scope)
    } catch (error) {
      const { message } = error as Error
      const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
      const found = `no valid Handlebars (${message.split('\n')[0]?.replace(/:$/, '')})`
      this.findings.add({
        file,
        line,
        column: 1,
        found,
        expected: 'Handlebars',
        remedy: 'check the braces here',
      })
    }
  }

  reportUnusedPartials(): void {
    for (const [name, { file }] of Object.entries(this.#files.partials)) {
      if (this.#usedPartials.has(name)) continue
      const found = 'a partial no template uses'
      const expected = 'every partial to be used'
      this.findings.add({ file, line: 1, column: 1, found, expected, remedy: 'use it or delete it' })
    }
  }

  #program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const node of program?.body ?? []) {
      if (node.type === 'MustacheStatement') this.#mustache(node as hbs.AST.MustacheStatement, scope)
      else if (node.type === 'BlockStatement') this.#block(node as hbs.AST.BlockStatement, scope)
      else if (node.type === 'PartialStatement') this.#partial(node as hbs.AST.PartialStatement, scope)
      else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement') {
        const expected = 'values, #if, #unless, #each, #endnotes and partials'
        this.findings.at(scope, node, `a ${node.type}`, expected, 'write it with one of these')
      }
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!node.escaped) {
      const remedy = 'write two braces: what users type is only ever text'
      this.findings.at(scope, node, '{{{ }}}', '{{ }}', remedy)
    }
    this.#calls.call(node, scope)
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = (node.path as Path).original
    const about = node.params[0]
    const path = about?.type === 'PathExpression' ? (about as Path) : undefined
    if (name === 'endnotes') {
      this.#program(node.program, within(scope, Note))
    } else if ((name === 'if' || name === 'unless') && about) {
      if (path) this.#calls.known(path, scope)
      else this.#calls.call(about as hbs.AST.SubExpression, scope)
      const sure = path ? madeSure(scope, path) : scope
      this.#program(node.program, name === 'if' ? sure : scope)
      this.#program(node.inverse, name === 'if' ? scope : sure)
    } else if (name === 'each' && path) {
      const element = elementOf(this.#calls.printed(path, scope))
      if (element) this.#program(node.program, within(scope, element))
      else this.findings.at(scope, node, '#each over no list', 'a list', 'name a list of the Briefing')
      this.#program(node.inverse, scope)
    } else {
      const expected = '#if, #unless, #each of a value, or #endnotes'
      this.findings.at(scope, node, `#${name}`, expected, 'write it with one of these')
    }
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const name = (node.name as Path).original
    const partial = this.#files.partials[name]
    if (!partial) {
      const expected = 'a file in templates/partials'
      this.findings.at(scope, node, `the partial ${name}`, expected, 'correct its name')
      return
    }
    this.#usedPartials.add(name)
    const shape = node.params[0] && this.#calls.printed(node.params[0] as Path, scope)
    this.file(partial, { ...(shape ? within(scope, shape) : scope), file: partial.file })
  }
}
