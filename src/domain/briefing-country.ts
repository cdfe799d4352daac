/** What a briefing prints of a country: the picture in the body, and the figures and treaties in the annex. */
import * as z from 'zod'
import { day, notes, Pointer, Statement, text } from './briefing-risk.ts'
import { subjects } from './closed-lists.ts'

export const Figure = z.strictObject({
  measure: text,
  name: text,
  number: z.number().optional(),
  code: text.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  year: z.number().int(),
  stale: z.boolean(),
  notes,
})
export type Figure = z.infer<typeof Figure>

export const SubjectPicture = z.strictObject({
  subject: z.enum(subjects),
  /** `elsewhere`: assessed, but what was found concerns other sectors than those of the mission. */
  state: z.enum(['assessed', 'elsewhere', 'indicator-only', 'unknown']),
  reason: text.optional(),
  context: z.array(Statement.extend({ stale: z.boolean() })),
  risks: z.array(Pointer),
})
export type SubjectPicture = z.infer<typeof SubjectPicture>

export const Ratification = z.strictObject({
  treaty: text,
  status: z.enum(['party', 'signed', 'not-party', 'unknown']),
  year: z.number().int().optional(),
  as_of: text.optional(),
  notes,
})
export type Ratification = z.infer<typeof Ratification>

export const CountryPicture = z.strictObject({
  code: text,
  name: text,
  has_profile: z.boolean(),
  reviewed: day.optional(),
  subjects: z.array(SubjectPicture),
})
export type CountryPicture = z.infer<typeof CountryPicture>

/** The annex: what publishers measured and what the country ratified, as read on the day in the source. */
export const CountryFigures = z.strictObject({
  name: text,
  subjects: z.array(z.strictObject({ subject: z.enum(subjects), figures: z.array(Figure) })),
  fundamental_ilo: z.strictObject({ ratified: z.number(), known: z.number(), total: z.number() }),
  ratifications: z.array(Ratification),
  goods: z.array(
    z.strictObject({ good: text, child_labour: z.boolean(), forced_labour: z.boolean(), notes }),
  ),
  sanctions: z.array(
    z.strictObject({
      issuer: text,
      title: text,
      arms_embargo: z.enum(['yes', 'partial', 'no', 'political']),
      as_of: day,
      notes,
    }),
  ),
})
export type CountryFigures = z.infer<typeof CountryFigures>

export const Chart = z.strictObject({
  min: z.number(),
  max: z.number(),
  year: z.number().int(),
  countries: z.array(text),
  rows: z.array(z.strictObject({ name: text, numbers: z.array(z.number().nullable()) })),
  notes,
})
