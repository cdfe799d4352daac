/** What a briefing prints of a country: the picture in the body, and the figures and treaties in the annex. */
import * as z from 'zod'
import { day, notes, Pointer, Statement, text } from './briefing-risk.ts'
import { areaKinds, sanctionMeasures, sectors, subjects } from './closed-lists.ts'

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

const FundamentalIlo = z.strictObject({
  ratified: z.number(),
  known: z.number(),
  total: z.number(),
  /** Of those ratified: how many are not literally in a source. */
  inferred: z.number(),
  notes,
})

/** What the tables say where nobody assessed; printed as sentences. */
export const Indications = z.strictObject({
  figures: z.array(Figure),
  fundamental_ilo: FundamentalIlo.optional(),
  treaties: z.array(
    z.strictObject({
      status: z.enum(['party', 'signed', 'not-party']),
      treaties: z.array(text),
      /** Not literally in the source, but following from it. */
      inferred: z.boolean(),
      /** The oldest of their dates. */
      as_of: text,
      notes,
    }),
  ),
  /** Goods on the list of the US Department of Labor, for the mission's sectors; each sector once. */
  goods: z.array(z.strictObject({ sector: z.enum(sectors), goods: z.array(text), notes })),
})
export type Indications = z.infer<typeof Indications>

export const SubjectPicture = z.strictObject({
  subject: z.enum(subjects),
  /** `elsewhere`: assessed, but what was found concerns other sectors than those of the mission. */
  state: z.enum(['assessed', 'elsewhere', 'indicator-only', 'unknown']),
  reason: text.optional(),
  context: z.array(Statement.extend({ stale: z.boolean() })),
  risks: z.array(Pointer),
  /** Only where nobody assessed and the tables say something. */
  indications: Indications.optional(),
})
export type SubjectPicture = z.infer<typeof SubjectPicture>

export const Ratification = z.strictObject({
  treaty: text,
  status: z.enum(['party', 'signed', 'not-party', 'unknown']),
  year: z.number().int().optional(),
  as_of: text.optional(),
  /** Follows from what the source says, which does not say it of this country and treaty. */
  inferred: z.boolean(),
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

/** For the summary: one or two figures on each subject of a country that nobody assessed. */
export const Baseline = z.strictObject({
  code: text,
  name: text,
  subjects: z.array(z.strictObject({ subject: z.enum(subjects), figures: z.array(Figure) })),
})
export type Baseline = z.infer<typeof Baseline>

/** For officials: what the criteria for "high-risk country" say, criterion by criterion; never a decision. */
export const Proposal = z.strictObject({
  country_name: text,
  outcome: z.enum(['proposed', 'not-proposed', 'cannot-say']),
  met: z.number(),
  needed: z.number(),
  total: z.number(),
  why: text,
  criteria: z.array(
    z.strictObject({
      met: z.enum(['yes', 'no', 'unknown']),
      /** When it is met: one of the three. */
      test: z.strictObject({
        at_most: z.number().optional(),
        at_least: z.number().optional(),
        is: z.array(text).optional(),
      }),
      measure: text,
      name: text,
      why: text,
      figure: Figure.optional(),
    }),
  ),
  missing: z.array(text),
})
export type Proposal = z.infer<typeof Proposal>

/** The annex: what publishers measured and what the country ratified, as read on the day in the source. */
export const CountryFigures = z.strictObject({
  name: text,
  subjects: z.array(z.strictObject({ subject: z.enum(subjects), figures: z.array(Figure) })),
  /** What must be named where these figures are printed. */
  licences: z.array(z.strictObject({ publisher: text, licence: text, url: text })),
  fundamental_ilo: FundamentalIlo,
  ratifications: z.array(Ratification),
  goods: z.array(
    z.strictObject({
      good: text,
      child_labour: z.boolean(),
      forced_labour: z.boolean(),
      /** Not listed itself: made with an input that is. */
      downstream: z.boolean(),
      notes,
    }),
  ),
  sanctions: z.array(
    z.strictObject({
      issuer: text,
      title: text,
      measures: z.array(z.enum(sanctionMeasures)),
      arms_embargo: z.enum(['yes', 'partial', 'no', 'political']),
      protects: z.boolean(),
      as_of: day,
      notes,
    }),
  ),
  /** Conflict-affected and high-risk areas by the indicative list; left out when the list names none here. */
  areas: z
    .strictObject({
      as_of: text,
      whole_country: z.boolean(),
      groups: z.array(z.strictObject({ kind: z.enum(areaKinds), count: z.number(), regions: z.array(text) })),
      notes,
    })
    .optional(),
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
