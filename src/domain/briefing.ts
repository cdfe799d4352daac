/** One mission, one audience, one language: all that a document may print, in reading order. Templates are checked against it. */
import * as z from 'zod'
import {
  audiences,
  contactRoles,
  instruments,
  involvements,
  languages,
  leads,
  likelihoodLevels,
  priorities,
  programmeKinds,
  sectors,
  severityLevels,
  sourceReadings,
  subjects,
  themes,
} from './closed-lists.ts'
import { factNames } from './facts.ts'
import { standingFactNames } from './standing-facts.ts'

const text = z.string()
const day = z.string()
const theme = z.enum(themes)
/** Numbers of the sources that say it: places in `sources`, counted from 1. */
const notes = z.array(z.number().int().positive())
const Statement = z.strictObject({ statement: text, notes })
const Level = z.strictObject({ level: z.enum(severityLevels), because: text })

export const CitedSource = z.strictObject({
  number: z.number().int(),
  title: text,
  publisher: text,
  origin: text.optional(),
  url: text,
  published: text,
  consulted: day,
  read: z.enum(sourceReadings),
})
export type CitedSource = z.infer<typeof CitedSource>

export const BriefingRisk = z.strictObject({
  id: text,
  country: text,
  country_name: text,
  theme,
  region: text.optional(),
  rights_holders: text,
  title: text,
  statement: text,
  notes,
  severity: z.strictObject({
    gravest: z.enum(severityLevels),
    scale: Level,
    scope: Level,
    irremediability: Level,
  }),
  likelihood: z.strictObject({ level: z.enum(likelihoodLevels), because: text }),
  involvement: z.array(z.enum(involvements)),
  actions: z.strictObject({ before: text, during: text, after: text }),
  ask: text,
  confirmed: day,
  stale: z.boolean(),
})
export type BriefingRisk = z.infer<typeof BriefingRisk>

const Pointer = z.strictObject({ id: text, title: text })

export const Caution = z.strictObject({
  kind: z.enum([
    'decision-missing',
    'decision-past-review',
    'no-profile',
    'priority-not-assessed',
    'stale-risk',
    'single-source',
    'stale-figures',
    'condition-ends',
    'condition-stale',
  ]),
  /** What it is about, already in the reader's language. */
  about: text,
  country_name: text.optional(),
  day: day.optional(),
  reason: text.optional(),
})
export type Caution = z.infer<typeof Caution>

const Figure = z.strictObject({
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

const SubjectPicture = z.strictObject({
  subject: z.enum(subjects),
  /** `elsewhere`: assessed, but what was found concerns other sectors than those of the mission. */
  state: z.enum(['assessed', 'elsewhere', 'indicator-only', 'unknown']),
  reason: text.optional(),
  context: z.array(Statement),
  risks: z.array(Pointer),
})
export type SubjectPicture = z.infer<typeof SubjectPicture>

const Ratification = z.strictObject({
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
  missing: text.optional(),
})
export type Answer = z.infer<typeof Answer>

const Condition = z.strictObject({
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
export type BriefingCondition = z.infer<typeof Condition>

const BriefingVoice = z.strictObject({
  organisation: text.optional(),
  theme,
  /** Empty when it is about every sector. */
  sectors: z.array(z.enum(sectors)),
  statement: text,
  ask: text.optional(),
  sources: z.array(text),
})
export type BriefingVoice = z.infer<typeof BriefingVoice>

const ProgrammeStop = z.strictObject({
  on: day,
  kind: z.enum(programmeKinds),
  what: text,
  risks: z.array(Pointer),
  /** A question that fits the first of these risks. */
  ask: text.optional(),
})
export type ProgrammeStop = z.infer<typeof ProgrammeStop>

const Contact = z.strictObject({
  role: z.enum(contactRoles),
  name: text,
  email: text.optional(),
  phone: text.optional(),
})

/** For officials only: what the Netherlands can raise, and what the mission itself may cause. */
const ForOfficials = z.strictObject({
  points: z.array(
    z.strictObject({
      subject: z.enum([...priorities, 'labour', 'land']),
      country_name: text,
      commitments: z.array(Statement),
      treaties: z.array(Ratification),
      points: z.array(Statement),
    }),
  ),
  harms: z.array(
    z.strictObject({
      country_name: text,
      harm: text,
      instead: text,
      notes,
      stops: z.array(z.strictObject({ on: day, what: text })),
    }),
  ),
})
export type ForOfficials = z.infer<typeof ForOfficials>

const Chart = z.strictObject({
  min: z.number(),
  max: z.number(),
  year: z.number().int(),
  countries: z.array(text),
  rows: z.array(z.strictObject({ name: text, numbers: z.array(z.number().nullable()) })),
  notes,
})

export const Briefing = z.strictObject({
  language: z.enum(languages),
  audience: z.enum(audiences),
  as_of: day,
  valid_until: day,
  mission: z.strictObject({
    id: text,
    title: text,
    countries: z.array(text),
    sectors: z.array(z.enum(sectors)),
    departs: day,
    returns: day,
    led_by: z.enum(leads).optional(),
    organiser: text.optional(),
    instruments: z.array(z.enum(instruments)),
    instruments_without_terms: z.array(z.enum(instruments)),
  }),
  decision: z
    .strictObject({
      decision: z.enum(['high-risk', 'not-high-risk']),
      reason: text.optional(),
      decided_on: day,
      decided_by: text,
      review_by: day,
      past_review: z.boolean(),
    })
    .optional(),
  standing: z.strictObject(
    Object.fromEntries(standingFactNames.map(name => [name, Statement])) as Record<
      (typeof standingFactNames)[number],
      typeof Statement
    >,
  ),
  several_countries: z.boolean(),
  cautions: z.array(Caution),
  /** The five to seven most severe: the summary, and the chapter on risks. */
  gravest_risks: z.array(BriefingRisk),
  countries: z.array(CountryPicture),
  /** What nobody assessed: known from figures only, or not at all. */
  gaps: z.array(
    z.strictObject({
      country_name: text,
      only_figures: z.array(z.enum(subjects)),
      unknown: z.array(z.enum(subjects)),
    }),
  ),
  programme: z.array(ProgrammeStop),
  conduct: z.array(Statement),
  conditions: z.array(Condition),
  voices: z.array(z.strictObject({ theme, voices: z.array(BriefingVoice) })),
  contacts: z.array(Contact),
  for_officials: ForOfficials.optional(),
  other_risks: z.array(BriefingRisk),
  chart: Chart.optional(),
  figures: z.array(CountryFigures),
  sources: z.array(CitedSource),
})
export type Briefing = z.infer<typeof Briefing>
