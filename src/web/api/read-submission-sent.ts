/** What `POST /v1/missions/{id}/submissions` is asked: a key, a proof of work, and the submission, sealed or readable. */
import { type InputRoute, inputRoutes } from '../../domain/closed-lists.ts'
import { Point, Submission, submissionLimits } from '../../domain/submission.ts'
import type { FieldProblemKind, FieldProblem as Wrong } from '../../intake/read-fields.ts'
import { readSubmission } from '../../intake/read-submission.ts'
import type { Brought } from '../../receive-submission.ts'
import { inBody, isObject, strangersIn } from './in-and-out.ts'
import type { FieldProblem } from './problem-details.ts'

interface SubmissionSent {
  readonly key: string
  readonly proof: string
  readonly brought: Brought
}

interface Read<What> {
  readonly found?: What
  readonly errors: readonly FieldProblem[]
}

export const badKey: FieldProblem = {
  ...{ in: 'header', pointer: 'idempotency-key' },
  detail: 'expected 22 to 64 letters, digits, - and _, made of chance',
}

const readable = ['proof', 'submission']
const sealed = ['proof', 'sealed', 'points']

export function readSubmissionSent(
  body: unknown,
  key: string | undefined,
  routes: readonly InputRoute[],
): { readonly sent?: SubmissionSent; readonly errors: readonly FieldProblem[] } {
  const wrongKey = key !== undefined && /^[A-Za-z0-9_-]{22,64}$/.test(key) ? [] : [badKey]
  if (!isObject(body))
    return { errors: [...wrongKey, inBody([], 'expected an object, found something else')] }
  const { proof } = body
  const isSealed = 'sealed' in body
  const { found: brought, errors: inside } = isSealed
    ? readSealed(body)
    : readReadable(body.submission, routes)
  const errors = [
    ...wrongKey,
    ...strangersIn(body, isSealed ? sealed : readable),
    ...(typeof proof === 'string' && proof !== ''
      ? []
      : [inBody(['proof'], 'expected the solved challenge as JSON in a text')]),
    ...inside,
  ]
  if (errors.length > 0 || key === undefined || typeof proof !== 'string' || !brought) return { errors }
  return { sent: { key, proof, brought }, errors }
}

function readSealed({ sealed: text, points }: Readonly<Record<string, unknown>>): Read<Brought> {
  const most = submissionLimits.points
  const isCount = typeof points === 'number' && Number.isInteger(points) && points >= 1 && points <= most
  const errors = [
    ...(typeof text === 'string' ? [] : [inBody(['sealed'], 'expected an age file in its armour')]),
    ...(isCount ? [] : [inBody(['points'], `expected the number of points in it, from 1 to ${most}`)]),
  ]
  if (errors.length > 0) return { errors }
  return { found: { sealed: String(text).toWellFormed(), points: Number(points) }, errors }
}

function readReadable(given: unknown, routes: readonly InputRoute[]): Read<Brought> {
  if (!isObject(given))
    return { errors: [inBody(['submission'], 'expected an object, found something else')] }
  const { submission, problems } = readSubmission(given)
  const errors = problems.map(explain)
  const isRoute = inputRoutes.some(route => route === given.route)
  if (isRoute && !routes.some(route => route === given.route)) {
    errors.push(inBody(['submission', 'route'], `expected one of ${routes.join(', ')}`))
  }
  return submission && errors.length === 0 ? { found: { submission }, errors } : { errors: onceEach(errors) }
}

function explain(wrong: Wrong): FieldProblem {
  if (wrong.problem !== 'unknown-field')
    return inBody(['submission', ...stepsOf(wrong.path)], sayWrong(wrong))
  // The key is not repeated, so the object it stands in is pointed to.
  const point = /^points\.\d+/.exec(wrong.path)?.[0]
  const known = Object.keys((point ? Point : Submission).shape)
  return inBody(['submission', ...stepsOf(point ?? '')], `expected only ${known.join(', ')}`)
}

function sayWrong({ problem, max }: Wrong): string {
  const said: Readonly<Record<Exclude<FieldProblemKind, 'unknown-field'>, string>> = {
    missing: 'expected this to be filled in',
    'too-long': `expected at most ${max} characters`,
    'too-many': `expected at most ${max}`,
    'not-in-list': 'expected a value of the list that the description gives',
    'wrong-kind': 'expected the type that the description gives',
    consent: 'expected true: nothing is used without consent',
    'not-https': 'expected a whole address that begins with https://',
    'organisation-missing': 'expected the name of the organisation: use is attributed',
    'organisation-not-asked': 'expected no name: use is not attributed',
    'too-much': `expected at most ${max} bytes in all points together`,
    background: 'expected no text for print',
  }
  return problem === 'unknown-field' ? '' : said[problem]
}

const stepsOf = (path: string) => path.split('.').filter(step => step !== '')

function onceEach(errors: readonly FieldProblem[]): FieldProblem[] {
  return [...new Map(errors.map(error => [error.pointer + error.detail, error])).values()]
}
