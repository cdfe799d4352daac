/** One mission, one audience, one language: all that a document may print, in reading order. Templates are checked against it. */
import * as z from 'zod'
import { Caution } from './briefing-caution.ts'
import { BriefingCondition } from './briefing-condition.ts'
import {
  Baseline,
  Chart,
  CountryFigures,
  CountryPicture,
  Proposal,
  Ratification,
} from './briefing-country.ts'
import { ReleaseStamp } from './briefing-release.ts'
import { BriefingRisk, CitedSource, day, notes, Pointer, Statement, text } from './briefing-risk.ts'
import {
  audiences,
  contactRoles,
  instruments,
  languages,
  leads,
  participantRoles,
  priorities,
  programmeKinds,
  sectors,
  subjects,
  themes,
} from './closed-lists.ts'
import { standingFactNames } from './standing-facts.ts'

const theme = z.enum(themes)

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
  proposals: z.array(Proposal),
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

/** For the papers of one participant: `mission.sectors` and `conditions` are then about this participant alone. */
const ForParticipant = z.strictObject({
  role: z.enum(participantRoles),
  six_steps: Statement,
})

export const Briefing = z.strictObject({
  language: z.enum(languages),
  audience: z.enum(audiences),
  as_of: day,
  valid_until: day,
  /** Only in what is released: until then it is a draft. */
  release: ReleaseStamp.optional(),
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
  /** The countries without a profile, in the summary. */
  baseline: z.array(Baseline),
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
  conditions: z.array(BriefingCondition),
  /** The names of those of which no rule can apply to this mission. */
  conditions_not_here: z.array(text),
  /** The terms of help that this mission does not use, for whoever asks for it later. */
  other_help: z.array(BriefingCondition),
  voices: z.array(z.strictObject({ theme, voices: z.array(BriefingVoice) })),
  contacts: z.array(Contact),
  for_officials: ForOfficials.optional(),
  for_participant: ForParticipant.optional(),
  other_risks: z.array(BriefingRisk),
  chart: Chart.optional(),
  figures: z.array(CountryFigures),
  sources: z.array(CitedSource),
})
export type Briefing = z.infer<typeof Briefing>
