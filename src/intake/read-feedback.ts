/** From what a participant typed to feedback that can be sealed, or everything that is wrong with it. */
import type { Language } from '../domain/closed-lists.ts'
import { Feedback, type FeedbackField, feedbackFields, feedbackLimit } from '../domain/feedback.ts'
import { inLines, tidy } from './read-fields.ts'

export type TypedFeedback = Readonly<Partial<Record<FeedbackField, string>>>

export interface FeedbackProblem {
  readonly field: FeedbackField
  readonly problem: 'nothing' | 'too-long'
}

export interface ReadFeedback {
  readonly feedback?: Feedback
  readonly typed: TypedFeedback
  readonly problems: readonly FeedbackProblem[]
}

/** Every field may be left out, but not all of them. */
export function readFeedback(raw: Readonly<Record<string, unknown>>, language: Language): ReadFeedback {
  const given = feedbackFields.map(field => [field, typeof raw[field] === 'string' ? raw[field] : undefined])
  const typed = tidy(Object.fromEntries(given), inLines) as TypedFeedback
  const problems: FeedbackProblem[] = feedbackFields
    .filter(field => (typed[field]?.length ?? 0) > feedbackLimit)
    .map(field => ({ field, problem: 'too-long' }))
  if (Object.keys(typed).length === 0) problems.push({ field: 'useful', problem: 'nothing' })
  if (problems.length > 0) return { typed, problems }
  return { feedback: Feedback.parse({ language, ...typed }), typed, problems }
}
