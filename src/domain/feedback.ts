/** What a participant tells afterwards: what was of use, what was missing, what is new. Nothing here reaches the store in the open. */
import * as z from 'zod/mini'
import { languages } from './closed-lists.ts'
import type { Day } from './day.ts'
import type { Mission } from './mission.ts'
import { lastDayOfCode } from './participant-code.ts'

/** Characters in each field, as browsers count them. */
export const feedbackLimit = 2000

export const feedbackFields = ['useful', 'missed', 'leads'] as const
export type FeedbackField = (typeof feedbackFields)[number]

const text = z.optional(z.string().check(z.minLength(1), z.maxLength(feedbackLimit)))

export const Feedback = z.strictObject({
  language: z.enum(languages),
  useful: text,
  missed: text,
  leads: text,
})
export type Feedback = z.infer<typeof Feedback>

/** From the last day of the mission until the code ends: the desk has as long again to read it before it goes (decision 60). */
export function takesFeedback({ returns }: Pick<Mission, 'returns'>, today: Day): boolean {
  return today >= returns && today <= lastDayOfCode(returns)
}
