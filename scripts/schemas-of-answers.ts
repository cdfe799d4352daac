/** The shapes of what the API answers, and of the two small things it is asked. */
import * as z from 'zod'
import { questionNames, questions } from '../src/domain/answers.ts'
import { Briefing } from '../src/domain/briefing.ts'
import { BriefingCondition } from '../src/domain/briefing-condition.ts'
import { CountryFigures, CountryPicture } from '../src/domain/briefing-country.ts'
import { BriefingRisk, CitedSource } from '../src/domain/briefing-risk.ts'
import { audiences, fileFormats, languages, sectors } from '../src/domain/closed-lists.ts'
import { CountryCode } from '../src/domain/country.ts'
import { Day } from '../src/domain/day.ts'

const CountryInList = z.object({
  ...CountryPicture.pick({ code: true, name: true, has_profile: true, reviewed: true }).shape,
  subjects: z.array(CountryPicture.shape.subjects.element.pick({ subject: true, state: true })),
})
const AnnouncedMission = z.object({
  id: z.string(),
  title: z.string(),
  countries: z.array(CountryCode),
  sectors: z.array(z.enum(sectors)),
  departs: Day,
  returns: Day,
})
const Problem = z.object({
  type: z.string(),
  status: z.number().int(),
  title: z.string(),
  errors: z
    .array(
      z.object({
        in: z.enum(['body', 'path', 'header', 'query']),
        pointer: z.string().describe('A JSON pointer into the body.'),
        detail: z.string(),
      }),
    )
    .optional(),
})
const Applicability = z.object({
  as_of: Day,
  conditions: z.array(BriefingCondition).describe('The strongest answer first.'),
  sources: Briefing.shape.sources,
})

const Verdict = z.discriminatedUnion('genuine', [
  z.object({ genuine: z.literal(false).describe('Not released, or nobody may know of it yet.') }),
  z.object({
    genuine: z.literal(true),
    mission: z.string(),
    version: z.number().int(),
    audience: z.enum(audiences),
    language: z.enum(languages),
    format: z.enum(fileFormats),
    changes_since: z
      .number()
      .int()
      .optional()
      .describe('Of a Word file with tracked changes: the version they are against.'),
    facts_as_at: Day,
    released_on: Day,
    office: z.string().describe('Of whoever approved it.'),
    standing: z.enum(['current', 'superseded', 'withdrawn']),
    superseded_by: z.number().int().optional(),
  }),
])

export const schemas = {
  Verdict,
  CountryInList,
  Country: z.object({
    as_of: Day,
    country: CountryPicture,
    risks: z.array(BriefingRisk).describe('The gravest first.'),
    figures: CountryFigures,
    sources: z.array(CitedSource),
  }),
  Conditions: Applicability,
  Applicability,
  AnnouncedMission,
  Problem,
}

/** Nothing is obliged: a question that is left out counts as unknown. */
export const questionsSchema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    questionNames.map(name => {
      const { options, several } = questions[name]
      const option = { type: 'string', enum: options }
      return [name, several ? { type: 'array', items: option, uniqueItems: true } : option]
    }),
  ),
}

export const digestSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['sha256'],
  properties: {
    sha256: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      description: 'Of the bytes of the file, in lower-case hexadecimal.',
    },
  },
}
