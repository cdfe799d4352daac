/** From what somebody typed to a submission that can be trusted, or everything that is wrong with it, field by field. */
import type * as z from 'zod/mini'
import { cleanText } from '../domain/clean-text.ts'
import { type CustomProblem, Point, Submission, submissionLimits } from '../domain/submission.ts'

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

export interface ReadSubmission {
  readonly submission?: Submission
  /** What was typed, tidied. The paths of the problems count in it, so this is what the form shows again. */
  readonly typed: unknown
  readonly problems: readonly FieldProblem[]
}

export function readSubmission(raw: unknown): ReadSubmission {
  const typed = tidy(raw)
  const parsed = Submission.safeParse(typed)
  const problems = (parsed.error?.issues ?? []).flatMap(issue => explain(issue, typed))
  const bytes = new TextEncoder().encode(JSON.stringify(typed) ?? '').length
  if (bytes > submissionLimits.bytes)
    problems.push({ path: 'points', problem: 'too-much', max: submissionLimits.bytes })
  if (parsed.success && problems.length === 0) return { submission: parsed.data, typed, problems }
  return { typed, problems: inFormOrder(problems) }
}

/** Texts are cleaned before anything is measured, hashed or sealed; what was left empty was not given. */
function tidy(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value).replaceAll('\t', ' ').trim() || undefined
  // Deeper than a submission goes, nothing needs tidying: the schema refuses it.
  if (typeof value !== 'object' || value === null || depth > 4) return value
  if (Array.isArray(value)) return value.map(one => tidy(one, depth + 1)).filter(one => one !== undefined)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const tidied = tidy(one, depth + 1)
      return tidied === undefined ? [] : [[key, tidied]]
    }),
  )
}

function explain(issue: z.core.$ZodIssue, input: unknown): FieldProblem[] {
  const path = issue.path.join('.')
  const given = issue.path.reduce<unknown>((value, key) => Object(value)[key], input)
  const missing = given === undefined || (Array.isArray(given) && given.length === 0)
  switch (issue.code) {
    case 'custom':
      return [{ path, problem: issue.params?.problem as CustomProblem }]
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

const fields = ['language', 'route', ...Object.keys(Point.shape)]

/** As somebody meets the fields on the page, so that the first link of the summary leads to the first field. */
function inFormOrder(problems: readonly FieldProblem[]): FieldProblem[] {
  const placeOf = ({ path }: FieldProblem) => {
    const [first = '', point = '-1', field = ''] = path.split('.')
    return first === 'points' ? [1, Number(point), fields.indexOf(field)] : [0, 0, fields.indexOf(first)]
  }
  const compare = (a: readonly number[], b: readonly number[]) =>
    a.map((one, index) => one - (b[index] ?? 0)).find(difference => difference !== 0) ?? 0
  return problems.toSorted((a, b) => compare(placeOf(a), placeOf(b)))
}
