/** Where a template stands while it is checked: the shapes of the Briefing around it, and what an `#if` has made sure of. */
import * as z from 'zod'
import { Briefing } from '../domain/briefing.ts'
import { CitedSource } from '../domain/briefing-risk.ts'

export type Shape = z.ZodType
export type Path = hbs.AST.PathExpression

export interface Scope {
  readonly file: string
  /** Innermost last, as `../` counts them. */
  readonly shapes: readonly Shape[]
  readonly sure: readonly string[]
}

export const briefingScope = (file: string): Scope => ({ file, shapes: [Briefing], sure: [] })

/** What `endnotes` hands its block: a note with its sources. */
export const Note: Shape = z.strictObject({ number: z.number(), sources: z.array(CitedSource) })

export function within(scope: Scope, shape: Shape): Scope {
  return { ...scope, shapes: [...scope.shapes, unwrap(shape)] }
}

export function madeSure(scope: Scope, path: Path): Scope {
  return { ...scope, sure: [...scope.sure, absolute(path, scope)] }
}

/** The shape of what a path names; undefined when the Briefing has no such value. */
export function shapeAt(path: Path, scope: Scope): Shape | undefined {
  if (path.data && path.parts[0] !== 'root') return path.parts[0] === 'index' ? z.number() : z.boolean()
  const start: Shape | undefined = path.data ? Briefing : scope.shapes.at(-1 - path.depth)
  const parts = path.data ? path.parts.slice(1) : path.parts
  return parts.reduce<Shape | undefined>((shape, part) => {
    const whole = shape && unwrap(shape)
    return whole instanceof z.ZodObject ? (whole.shape[part] as Shape | undefined) : undefined
  }, start)
}

/** An optional value, or one inside an optional value, prints a blank unless an `#if` around it asks for it first. */
export function mayBeMissing(path: Path, scope: Scope): boolean {
  return path.parts.some((_, index) => {
    const upTo: Path = { ...path, parts: path.parts.slice(0, index + 1) }
    return shapeAt(upTo, scope) instanceof z.ZodOptional && !scope.sure.includes(absolute(upTo, scope))
  })
}

export function elementOf(list: Shape | undefined): Shape | undefined {
  const whole = list && unwrap(list)
  return whole instanceof z.ZodArray ? (whole.element as Shape) : undefined
}

/** The codes of a closed list, or of a list of them. */
export function codesOf(shape: Shape): readonly string[] {
  const whole = unwrap(shape)
  if (whole instanceof z.ZodArray) return codesOf(whole.element as Shape)
  return whole instanceof z.ZodEnum ? (whole.options as string[]) : []
}

/** A path with its depth made explicit, so that `name` here and `../name` there are told apart. */
function absolute(path: Path, scope: Scope): string {
  const from = path.data ? '@' : scope.shapes.length - path.depth
  return `${from}:${path.parts.join('.')}`
}

function unwrap(shape: Shape): Shape {
  return shape instanceof z.ZodOptional || shape instanceof z.ZodNullable
    ? unwrap(shape.unwrap() as Shape)
    : shape
}
