/**
 * One step through the input form: what came in decides what stands on the next page. The same on the server, without
 * JavaScript, as in the browser, where it runs so that the text need not leave it before it is sealed.
 */
import type { InputRoute, Language } from '../../domain/closed-lists.ts'
import { type Submission, submissionLimits } from '../../domain/submission.ts'
import type { FieldProblem } from '../../intake/read-fields.ts'
import { readSubmission } from '../../intake/read-submission.ts'
import type { SentForm, Typed } from './form-fields.ts'

interface Content {
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
}

/** A point that stands open has a number, which counts from nought. */
export type InputView = Content &
  ({ readonly on: 'start' } | { readonly on: 'point'; readonly number: number } | { readonly on: 'check' })

export type Step = InputView | (Content & { readonly on: 'send'; readonly submission: Submission })

export interface StepContext {
  readonly language: Language
  readonly routes: readonly InputRoute[]
}

export const firstView: InputView = { on: 'start', typed: { points: [] }, problems: [] }

export function takeStep(sent: SentForm, { language, routes }: StepContext): Step {
  const [act = '', place = ''] = sent.step.split('.')
  const number = Number(place)
  const { open, raw } = act === 'remove' ? without(sent, number) : sent
  const read = readSubmission({ language, ...raw })
  const typed = withPoints(read.typed)
  const problems = [...offRoute(typed, routes), ...read.problems]
  const view = { typed, problems: [] }

  if (act === 'start') return { ...view, on: 'start' }
  if (act === 'change' && number < typed.points.length) return { ...view, on: 'point', number }
  if (act === 'add' && typed.points.length < submissionLimits.points) {
    return { ...view, on: 'point', number: typed.points.length }
  }
  return firstWrong(typed, problems, open) ?? finish(view, act, read.submission)
}

function without({ raw }: SentForm, number: number): Pick<SentForm, 'open' | 'raw'> {
  const points = raw.points.filter((_, place) => place !== number)
  return { open: undefined, raw: { ...raw, points } }
}

function finish(view: Content, act: string, submission: Submission | undefined): Step {
  return act === 'send' && submission ? { ...view, on: 'send', submission } : { ...view, on: 'check' }
}

/** Leads to the page with the first field that is wrong; the point that stands open comes before the others. */
function firstWrong(typed: Typed, problems: readonly FieldProblem[], open?: number): InputView | undefined {
  const under = (path: string) => problems.filter(one => one.path === path || one.path.startsWith(`${path}.`))
  const numbers = typed.points.map((_, number) => number)
  const inOrder = open === undefined ? numbers : [open, ...numbers]
  if (under('route').length > 0) return { on: 'start', typed, problems: under('route') }
  const number = inOrder.find(one => under(`points.${one}`).length > 0)
  if (number !== undefined) return { on: 'point', number, typed, problems: under(`points.${number}`) }
  if (problems.length === 0) return undefined
  return typed.points.length > 0
    ? { on: 'check', typed, problems }
    : { on: 'point', number: 0, typed, problems: [] }
}

/** A way there is, but that this call did not open. */
function offRoute({ route }: Typed, routes: readonly InputRoute[]): FieldProblem[] {
  return route && !routes.includes(route) ? [{ path: 'route', problem: 'not-in-list' }] : []
}

/** `readSubmission` tidies what was typed and keeps its shape. */
function withPoints(typed: unknown): Typed {
  const { route, points } = typed as Partial<Typed>
  return { ...(route !== undefined && { route }), points: points ?? [] }
}
