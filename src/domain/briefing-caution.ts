/** What a reader should be wary of, and what officials settle before a briefing is released. */
import * as z from 'zod'
import { day, text } from './briefing-risk.ts'

export const Caution = z.strictObject({
  kind: z.enum([
    'decision-missing',
    'decision-past-review',
    'decision-differs',
    'no-profile',
    'priority-not-assessed',
    'stale-risk',
    'stale-context',
    'single-source',
    'stale-figures',
    'condition-ends',
    'condition-ended',
    'condition-stale',
  ]),
  /** What it is about, already in the reader's language. */
  about: text,
  country_name: text.optional(),
  day: day.optional(),
  reason: text.optional(),
})
export type Caution = z.infer<typeof Caution>
