/** From what somebody typed to a submission that can be trusted, or everything that is wrong with it, field by field. */
import { Point, Submission, submissionLimits } from '../domain/submission.ts'
import { explainField, type FieldProblem, inLines, tidy } from './read-fields.ts'

export interface ReadSubmission {
  readonly submission?: Submission
  /** What was typed, tidied. The paths of the problems count in it, so this is what the form shows again. */
  readonly typed: unknown
  readonly problems: readonly FieldProblem[]
}

export function readSubmission(raw: unknown): ReadSubmission {
  const typed = tidy(raw, inLines)
  const parsed = Submission.safeParse(typed)
  const problems = (parsed.error?.issues ?? []).flatMap(issue => explainField(issue, typed))
  const { bytes: max } = submissionLimits
  const bytes = new TextEncoder().encode(JSON.stringify(typed)).length
  if (bytes > max) problems.push({ path: 'points', problem: 'too-much', max })
  if (parsed.success && problems.length === 0) return { submission: parsed.data, typed, problems }
  return { typed, problems: inFormOrder(problems) }
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
