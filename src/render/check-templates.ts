/**
 * Checks templates against the shape of the Briefing and the wording catalogues, before anything is rendered.
 *
 * No engine does this: Handlebars is silent about `{{#if typo}}`, and prints a blank where a value may be missing.
 */
import Handlebars from 'handlebars'
import * as z from 'zod'
import { Briefing, CitedSource } from '../domain/briefing.ts'
import type { Problem } from '../domain/problem.ts'
import { placeholdersOf, type Wording, wordingAt } from '../domain/wording.ts'
import { helperNames } from './precompile.ts'

type Shape = z.ZodType
type Ast = hbs.AST.Node

export interface TemplateFiles {
  /** File name (relative to the root) and text, by the name a template is called by. */
  readonly documents: Readonly<Record<string, TemplateFile>>
  readonly partials: Readonly<Record<string, TemplateFile>>
}
export interface TemplateFile {
  readonly file: string
  readonly text: string
}

/** Where the check stands: the shapes around it, innermost last, and what an `#if` has made sure of. */
interface Scope {
  readonly file: string
  readonly shapes: readonly Shape[]
  readonly sure: readonly string[]
}

/** What `endnotes` hands its block: a note with its sources. */
const Note = z.strictObject({ number: z.number(), sources: z.array(CitedSource) })
/** Helpers that print nothing for a missing value, so may be given one. */
const takesMissing = new Set(['is'])

export interface TemplateReport {
  readonly problems: Problem[]
  /** Wording keys that a template asks for by name. */
  readonly usedWording: ReadonlySet<string>
}

export function checkTemplates(files: TemplateFiles, wording: Wording): TemplateReport {
  const problems: Problem[] = []
  const usedWording = new Set<string>()
  const usedPartials = new Set<string>()
  const parsed = new Map<string, hbs.AST.Program>()

  function parse({ file, text }: TemplateFile): hbs.AST.Program | undefined {
    try {
      if (!parsed.has(file)) parsed.set(file, Handlebars.parse(text))
      return parsed.get(file)
    } catch (error) {
      const message = String((error as Error).message)
      const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
      const found = `no valid Handlebars (${message.split('\n')[0]?.replace(/:$/, '')})`
      problems.push({ file, line, column: 1, found, expected: 'Handlebars', remedy: 'check the braces here' })
      return undefined
    }
  }

  const add = (scope: Scope, node: Ast, found: string, expected: string, remedy: string) => {
    const { line, column } = node.loc.start
    problems.push({ file: scope.file, line, column: column + 1, found, expected, remedy })
  }

  function checkProgram(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) checkStatement(statement, scope)
  }

  function checkStatement(node: hbs.AST.Statement, scope: Scope): void {
    switch (node.type) {
      case 'MustacheStatement':
        return checkMustache(node as hbs.AST.MustacheStatement, scope)
      case 'BlockStatement':
        return checkBlock(node as hbs.AST.BlockStatement, scope)
      case 'PartialStatement':
        return checkPartial(node as hbs.AST.PartialStatement, scope)
      case 'ContentStatement':
      case 'CommentStatement':
        return
      default:
        return add(
          scope,
          node,
          `a ${node.type}`,
          'values, #if, #unless, #each, #endnotes and partials',
          'write it with one of these',
        )
    }
  }

  function checkMustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!node.escaped)
      add(scope, node, '{{{ }}}', '{{ }}', 'write two braces: what users type is only ever text')
    checkCall(node, scope)
  }

  /** A helper with its arguments, or a plain value. */
  function checkCall(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): void {
    const name = (node.path as hbs.AST.PathExpression).original
    const isHelper = helperNames.includes(name)
    if (!isHelper) return void valueOf(node.path, scope, true)
    if (node.params.length === 0) {
      add(
        scope,
        node,
        `${name}, which is the name of a helper`,
        'a helper with something to work on',
        'rename the value, or give the helper its value',
      )
    }
    const given = node.hash?.pairs ?? []
    for (const argument of [...node.params, ...given.map(pair => pair.value)]) {
      if (argument.type === 'SubExpression') checkCall(argument as hbs.AST.SubExpression, scope)
      else if (argument.type === 'PathExpression') valueOf(argument, scope, !takesMissing.has(name))
    }
    if (name === 't')
      checkWording(
        node,
        given.map(pair => pair.key),
        scope,
      )
    if (name === 'term' || name === 'terms') checkTerm(node, scope)
  }

  function checkWording(
    node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
    given: string[],
    scope: Scope,
  ): void {
    const key = literal(node.params[0])
    const text = key === undefined ? undefined : wordingAt(wording, key)
    if (key === undefined || text === undefined) {
      return add(
        scope,
        node,
        `the wording ${key}`,
        'a key of templates/wording',
        'add the key to every language',
      )
    }
    usedWording.add(key)
    const needs = placeholdersOf(text)
    if ([...new Set(needs)].join() !== given.sort().join()) {
      add(
        scope,
        node,
        `{${given.join('}, {')}} for ${key}`,
        `{${needs.join('}, {')}}`,
        'give just these values',
      )
    }
  }

  /** Every code that can reach `term` has a word. */
  function checkTerm(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): void {
    const group = literal(node.params[0]) ?? ''
    const shape = node.params[1] && valueOf(node.params[1], scope, true)
    const codes = shape ? codesOf(shape) : []
    if (codes.length === 0)
      return add(
        scope,
        node,
        `a ${group} that is no closed list`,
        'a value of a closed list',
        'use another helper',
      )
    for (const code of codes) {
      usedWording.add(`terms.${group}.${code}`)
      if (wordingAt(wording, `terms.${group}.${code}`) === undefined) {
        add(scope, node, `no word for ${code}`, `terms.${group}.${code}`, 'add it to every language')
      }
    }
  }

  function checkBlock(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = (node.path as hbs.AST.PathExpression).original
    const [about] = node.params
    const inner = (shape: Shape): Scope => ({ ...scope, shapes: [...scope.shapes, shape] })
    if (name === 'endnotes') return checkProgram(node.program, inner(Note))
    if (!about) return add(scope, node, `#${name}`, '#if, #unless or #each with a value', 'say of what')
    if (name === 'if' || name === 'unless') {
      if (about.type === 'SubExpression') checkCall(about as hbs.AST.SubExpression, scope)
      else valueOf(about, scope, false)
      const sure =
        about.type === 'PathExpression'
          ? [...scope.sure, absolute(about as hbs.AST.PathExpression, scope)]
          : scope.sure
      checkProgram(node.program, name === 'if' ? { ...scope, sure } : scope)
      return checkProgram(node.inverse, name === 'if' ? scope : { ...scope, sure })
    }
    if (name === 'each') {
      const list = unwrap(valueOf(about, scope, true) ?? z.never())
      if (!(list instanceof z.ZodArray))
        return add(scope, node, `#each over no list`, 'a list', 'name a list of the Briefing')
      checkProgram(node.program, inner(list.element as Shape))
      return checkProgram(node.inverse, scope)
    }
    add(scope, node, `#${name}`, '#if, #unless, #each or #endnotes', 'write it with one of these')
  }

  function checkPartial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const name = (node.name as hbs.AST.PathExpression).original
    const partial = files.partials[name]
    if (!partial)
      return add(scope, node, `the partial ${name}`, 'a file in templates/partials', 'correct its name')
    usedPartials.add(name)
    const [about] = node.params
    const shape = about ? valueOf(about, scope, true) : scope.shapes.at(-1)
    if (shape)
      checkProgram(parse(partial), {
        file: partial.file,
        shapes: about ? [...scope.shapes, unwrap(shape)] : scope.shapes,
        sure: scope.sure,
      })
  }

  /** The shape of what a path names. `printed`: it must be there, so an optional value needs an `#if` around it. */
  function valueOf(node: hbs.AST.Expression, scope: Scope, printed: boolean): Shape | undefined {
    if (node.type !== 'PathExpression') return undefined
    const path = node as hbs.AST.PathExpression
    if (path.data && path.parts[0] !== 'root') return path.parts[0] === 'index' ? z.number() : z.boolean()
    const start = path.data ? Briefing : scope.shapes.at(-1 - path.depth)
    const parts = path.data ? path.parts.slice(1) : path.parts
    let shape: Shape | undefined = start
    for (const part of parts) {
      const whole: Shape | undefined = shape && unwrap(shape)
      shape =
        whole instanceof z.ZodObject
          ? (whole.shape[part] as Shape | undefined)
          : part === 'length'
            ? z.number()
            : undefined
      if (!shape)
        return void add(
          scope,
          node,
          `the value ${path.original}`,
          'a value of the Briefing',
          'correct its name',
        )
    }
    if (printed && shape instanceof z.ZodOptional && !scope.sure.includes(absolute(path, scope))) {
      add(
        scope,
        node,
        `${path.original}, which may be missing`,
        'an #if around it',
        `write {{#if ${path.original}}}…{{/if}}`,
      )
    }
    return shape
  }

  for (const document of Object.values(files.documents)) {
    checkProgram(parse(document), { file: document.file, shapes: [Briefing], sure: [] })
  }
  for (const [name, { file }] of Object.entries(files.partials)) {
    if (!usedPartials.has(name)) {
      problems.push({
        file,
        line: 1,
        column: 1,
        found: 'a partial no template uses',
        expected: 'every partial to be used',
        remedy: 'use it or delete it',
      })
    }
  }
  return { problems, usedWording }
}

/** A path with its depth made explicit, so that `name` here and `../name` there are told apart. */
function absolute(path: hbs.AST.PathExpression, scope: Scope): string {
  return path.data ? path.original : `${scope.shapes.length - path.depth}:${path.parts.join('.')}`
}

function unwrap(shape: Shape): Shape {
  return shape instanceof z.ZodOptional || shape instanceof z.ZodNullable
    ? unwrap(shape.unwrap() as Shape)
    : shape
}

function codesOf(shape: Shape): string[] {
  const whole = unwrap(shape)
  if (whole instanceof z.ZodArray) return codesOf(whole.element as Shape)
  return whole instanceof z.ZodEnum ? (whole.options as string[]) : []
}

function literal(node: hbs.AST.Expression | undefined): string | undefined {
  return node?.type === 'StringLiteral' ? (node as hbs.AST.StringLiteral).value : undefined
}
