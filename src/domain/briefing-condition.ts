/** What a briefing prints of an IMVO condition: each rule answered, never with a bare yes. */
import * as z from 'zod'
import { day, notes, text } from './briefing-risk.ts'
import { factNames } from './facts.ts'

export const Answer = z.strictObject({
  verdict: z.enum(['applies', 'applies-from', 'may-apply', 'does-not-apply', 'unknown']),
  for: text,
  article: text,
  from: day.optional(),
  to: day.optional(),
  /** The facts that would decide it: questions to the participant. */
  questions: z.array(z.enum(factNames)),
  /** The facts it used. */
  used: z.array(z.enum(factNames)),
  /** Its last day comes before the mission is over. */
  ends_before_return: z.boolean().optional(),
  /** What nobody knows yet: of the rule itself, or of the time after its end. */
  missing: text.optional(),
})
export type Answer = z.infer<typeof Answer>

export const BriefingCondition = z.strictObject({
  id: text,
  kind: z.enum(['terms', 'standard', 'law', 'sanctions', 'scheme']),
  title: text,
  act: text,
  asks: text,
  checked_on: day,
  stale: z.boolean(),
  /** The strongest answer among its rules: what the overview prints. */
  overall: z.enum(['applies', 'applies-from', 'may-apply', 'does-not-apply', 'unknown']),
  from: day.optional(),
  /** Of the strongest answer too: its last day, and what nobody knows. */
  to: day.optional(),
  ends_before_return: z.boolean().optional(),
  missing: text.optional(),
  /** What would decide the strongest answer. */
  questions: z.array(z.enum(factNames)),
  answers: z.array(Answer),
  steps: z.strictObject({
    before_registration: text.optional(),
    before_departure: text.optional(),
    on_site: text.optional(),
    after: text.optional(),
  }),
  warnings: z.array(text),
  to_check: z.array(text),
  notes,
})
export type BriefingCondition = z.infer<typeof BriefingCondition>
