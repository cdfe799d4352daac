/** From what somebody typed into fields to clean text, and from what a schema finds wrong to a problem at a field. */
import type * as z from 'zod/mini'
import { cleanText } from '../domain/clean-text.ts'
import type { CustomProblem } from '../domain/submission.ts'

export type FieldProblemKind =
  | CustomProblem
  | 'missing'
  | 'too-long'
  | 'too-many'
  | 'not-in-list'
  | 'unknown-field'
  | 'wrong-kind'

/** `path` is the name of the field in the form: `points.0.happens`. `max` is told along where there is one. */
export interface FieldProblem {
  readonly path: string
  readonly problem: FieldProblemKind
  readonly max?: number
}

/** As cleaned text: senders may write in paragraphs, what is printed stands on one line. */
export const inLines = (text: string) => cleanText(text).replaceAll('\t', ' ').trim()
export const onOneLine = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim()

/** Texts are cleaned before anything is measured, hashed or sealed; what was left empty was not given. */
export function tidy(value: unknown, clean: (text: string) => string, depth = 0): unknown {
  if (typeof value === 'string') return clean(value) || undefined
  if (typeof value !== 'object' || value === null) return value
  // Deeper than any form goes: nothing that could be taken, so it is not looked at either.
  if (depth > 4) return null
  if (Array.isArray(value))
    return value.map(one => tidy(one, clean, depth + 1)).filter(one => one !== undefined)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const tidied = tidy(one, clean, depth + 1)
      return tidied === undefined ? [] : [[key, tidied]]
    }),
  )
}

export function explainField(issue: z.core.$ZodIssue, input: unknown): FieldProblem[] {
  const path = issue.path.join('.')
  const given = issue.path.reduce<unknown>((value, key) => Object(value)[key], input)
  const missing = given === undefined || (Array.isArray(given) && given.length === 0)
  switch (issue.code) {
    case 'custom':
      return [{ path, problem: (issue.params?.problem as CustomProblem | undefined) ?? 'wrong-kind' }]
    case 'unrecognized_keys':
      return issue.keys.map(key => ({
        path: [...issue.path, key.slice(0, 40)].join('.'),
        problem: 'unknown-field',
      }))
    case 'too_big': {
      const problem = issue.origin === 'array' ? 'too-many' : 'too-long'
      return [{ path, problem, max: Number(issue.maximum) }]
    }
    case 'invalid_value':
    case 'invalid_union':
      if (issue.path.at(-1) === 'consent') return [{ path, problem: 'consent' }]
      return [{ path, problem: missing ? 'missing' : 'not-in-list' }]
    default:
      return [{ path, problem: missing ? 'missing' : 'wrong-kind' }]
  }
}
