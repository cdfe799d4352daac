/** What people wrote about one country: risks, context, commitments, and what they could not assess. */
import * as z from 'zod'
import {
  involvements,
  likelihoodLevels,
  priorities,
  programmeKinds,
  sectors,
  severityLevels,
  subjects,
  themes,
} from './closed-lists.ts'
import { CountryCode } from './country.ts'
import { Day } from './day.ts'
import { Sources } from './source.ts'
import { Bilingual, Id, PlainText } from './text.ts'

const Cited = z.array(z.string()).min(1).describe('Ids of the sources in this file that say so.')
const OfRisks = z.array(z.string()).min(1).describe('Ids of the risks in this file that it follows from.')

const Severity = z.strictObject({
  level: z.enum(severityLevels),
  because: Bilingual.describe('One line: why this level.'),
})

export const Risk = z.strictObject({
  id: Id.describe('What and where, such as forced-labour-pearl-diving. Never reused.'),
  theme: z.enum(themes),
  sectors: z
    .union([z.literal('all'), z.array(z.enum(sectors)).min(1)])
    .describe('The sectors it touches, or all.'),
  region: Bilingual.optional().describe('The part of the country, where the sources name one.'),
  rights_holders: Bilingual.describe('Who is harmed, such as "migrant workers in construction".'),
  title: Bilingual.describe('A heading of at most ten words.'),
  statement: Bilingual.describe('What happens, in our own words, with the year it speaks of.'),
  severity: z.strictObject({
    scale: Severity.describe('How grave the harm is for a person.'),
    scope: Severity.describe('How many people it touches.'),
    irremediability: Severity.describe('How hard it is to put right.'),
  }),
  likelihood: z.strictObject({
    level: z.enum(likelihoodLevels),
    because: Bilingual.describe('One line: why this likelihood, for a visiting business.'),
  }),
  involvement: z.array(z.enum(involvements)).min(1).describe('How a business is typically involved.'),
  actions: z
    .strictObject({ before: Bilingual, during: Bilingual, after: Bilingual })
    .describe('What a participant does before, during and after the mission.'),
  ask: Bilingual.describe('A question to put to a counterparty.'),
  sources: Cited,
  confirmed: Day.describe('Last day somebody re-read the sources.'),
  review_by: Day.describe('Day by which they must be read again.'),
})
export type Risk = z.infer<typeof Risk>

const Context = z.strictObject({
  subject: z.enum(subjects),
  statement: Bilingual,
  sources: Cited,
  confirmed: Day,
  review_by: Day,
})
export type Context = z.infer<typeof Context>

const Commitment = z.strictObject({
  theme: z.enum(themes),
  statement: Bilingual.describe('What the country itself undertook: a treaty, a law, a plan, with its date.'),
  sources: Cited,
})

const PointToRaise = z.strictObject({
  priority: z.enum([...priorities, 'labour', 'land']),
  point: Bilingual.describe('What a Dutch official can raise in economic consultations.'),
  risks: OfRisks,
})

const Conduct = z.strictObject({
  advice: Bilingual.describe('How to behave on site, beyond the general advice of every briefing.'),
  risks: OfRisks,
})

const MissionHarm = z.strictObject({
  when: z.array(z.enum(programmeKinds)).min(1).describe('The parts of a programme that may cause it.'),
  harm: Bilingual.describe('What the mission itself may cause.'),
  instead: Bilingual.describe('What to do to prevent it.'),
  risks: OfRisks,
})

export const CountryProfile = z.strictObject({
  country: CountryCode.describe('ISO 3166-1 alpha-2; must equal the file name.'),
  reviewed: z.strictObject({ on: Day, by: PlainText, next: Day }),
  sources: Sources,
  risks: z.array(Risk),
  context: z.array(Context).default([]).describe('Facts that are no risk but that a visitor should know.'),
  commitments: z.array(Commitment).default([]),
  points_to_raise: z
    .array(PointToRaise)
    .default([])
    .describe('For officials only; never in a participant briefing.'),
  conduct: z.array(Conduct).default([]),
  mission_harms: z.array(MissionHarm).default([]).describe('For the do-no-harm page; for officials only.'),
  not_assessed: z
    .array(z.strictObject({ theme: z.enum(themes), reason: Bilingual }))
    .default([])
    .describe('Themes nobody could assess, and why. Each of the five priorities is assessed or stands here.'),
})
export type CountryProfile = z.infer<typeof CountryProfile>
