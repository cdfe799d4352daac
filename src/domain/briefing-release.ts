/** What a released briefing says of itself: which version it is, who approved it, and what it changes of the one before. */
import * as z from 'zod'
import { Caution } from './briefing-caution.ts'
import { day, text } from './briefing-risk.ts'

/** Each has a sentence in the wording catalogues, under `changes`. */
export const changeKinds = [
  'title',
  'days',
  'countries',
  'sectors',
  'mission',
  'decision-taken',
  'decision-changed',
  'decision-dropped',
  'valid-until',
  'caution-added',
  'caution-gone',
  'risk-added',
  'risk-gone',
  'risk-severity',
  'risk-likelihood',
  'risk-confirmed',
  'risk-text',
  'risk-order',
  'context',
  'programme',
  'conduct',
  'condition-added',
  'condition-gone',
  'condition-answer',
  'condition-text',
  'voices',
  'contacts',
  'officials',
  'figure-added',
  'figure-gone',
  'figure',
  'treaty',
  'goods',
  'sanctions',
  'areas',
  'policy',
  'sources',
  'other',
] as const

/** One thing that is otherwise than in the version before; printed as a sentence. */
export const Change = z.strictObject({
  kind: z.enum(changeKinds),
  /** What it is about, in the reader's language: the title of a risk or condition, the name of a measure or treaty. */
  about: text.optional(),
  country_name: text.optional(),
  /** As the Briefing has it: a day, a number or a code. */
  from: text.optional(),
  to: text.optional(),
  from_year: z.number().int().optional(),
  to_year: z.number().int().optional(),
  /** Of a figure: its words are looked up by it. */
  measure: text.optional(),
  /** Countries or sectors, as they are now. */
  items: z.array(text).optional(),
  caution: Caution.optional(),
})
export type Change = z.infer<typeof Change>

export const ReleaseStamp = z.strictObject({
  version: z.number().int().positive(),
  /** Of whoever approved it: an office, never a person. */
  office: text,
  /** The first digits of the SHA-256 of the content that the briefing was made from. */
  content_revision: text,
  supersedes: z
    .strictObject({ version: z.number().int().positive(), facts_as_at: day, changes: z.array(Change) })
    .optional(),
})
export type ReleaseStamp = z.infer<typeof ReleaseStamp>
