/** The OpenAPI description of /v1, written from the schemas that the rest of the product is checked with. */
import * as z from 'zod'
import { questionNames, questions } from '../src/domain/answers.ts'
import { Briefing } from '../src/domain/briefing.ts'
import { BriefingCondition } from '../src/domain/briefing-condition.ts'
import { CountryFigures, CountryPicture } from '../src/domain/briefing-country.ts'
import { BriefingRisk, CitedSource } from '../src/domain/briefing-risk.ts'
import { audiences, fileFormats, languages, sectors } from '../src/domain/closed-lists.ts'
import { CountryCode } from '../src/domain/country.ts'
import { Day } from '../src/domain/day.ts'
import { apiVersion } from '../src/web/api/open-api.ts'
import { describeWhatIsSent, schemasOfSent, sessionScheme } from './describe-what-is-sent.ts'

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

const schemas = {
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
const questionsSchema = {
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

const digestSchema = {
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

export function describeApi(): object {
  const language = {
    name: 'Accept-Language',
    in: 'header',
    description: `One of ${languages.join(', ')}; without it ${languages[0]}.`,
    schema: { type: 'string' },
  }
  const at = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })
  const json = (schema: object) => ({ content: { 'application/json': { schema } } })
  const ref = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` })
  const listOf = (name: string, of: keyof typeof schemas) => ({
    type: 'object',
    required: [name],
    properties: { [name]: { type: 'array', items: ref(of) } },
  })
  const headers = {
    'API-Version': { schema: { type: 'string' }, description: 'The full version of this API.' },
  }
  const refusal = (description: string) => ({
    description,
    headers,
    content: { 'application/problem+json': { schema: ref('Problem') } },
  })
  const operation = (
    operationId: string,
    summary: string,
    schema: object,
    more: object = {},
    path: object[] = [],
  ) => ({
    operationId,
    summary,
    parameters: [...path, language],
    responses: {
      200: { description: summary, headers, ...json(schema) },
      ...(path.length > 0 && { 404: refusal('There is no such thing, or nobody may know of it.') }),
    },
    ...more,
  })
  const applicability = operation(
    'checkApplicability',
    'Which conditions apply to a company. Nothing that is sent is kept.',
    ref('Applicability'),
  )
  const verdict = operation(
    'verifyFile',
    'Whether a file was released, by its SHA-256, and what it is now. Nothing that is sent is kept.',
    ref('Verdict'),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Geleidebrief',
      version: apiVersion,
      description:
        'Human-rights briefings for Dutch trade missions: what is public of it, as data, and the ways to send something.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/v1' }],
    paths: {
      '/countries': {
        get: operation(
          'listCountries',
          'Every country of which something is known.',
          listOf('countries', 'CountryInList'),
        ),
      },
      '/countries/{iso2}': {
        get: operation('getCountry', 'What is known of one country.', ref('Country'), {}, [at('iso2')]),
      },
      '/conditions': {
        get: operation('listConditions', 'What is asked of participants.', ref('Conditions')),
      },
      '/applicability': {
        post: {
          ...applicability,
          requestBody: { required: true, ...json(questionsSchema) },
          responses: {
            ...applicability.responses,
            400: refusal('All that is wrong with the body, at once.'),
          },
        },
      },
      '/verify': {
        post: {
          ...verdict,
          requestBody: { required: true, ...json(digestSchema) },
          responses: { ...verdict.responses, 400: refusal('The body holds no SHA-256.') },
        },
      },
      '/missions': {
        get: operation(
          'listMissions',
          'Missions that were announced.',
          listOf('missions', 'AnnouncedMission'),
        ),
      },
      '/missions/{id}': {
        get: operation('getMission', 'One announced mission.', ref('AnnouncedMission'), {}, [at('id')]),
      },
      ...describeWhatIsSent({ headers, language, missionInPath: at('id'), refusal }),
    },
    components: {
      securitySchemes: sessionScheme,
      schemas: Object.assign(
        Object.fromEntries(
          Object.entries(schemas).map(([name, schema]) => {
            const { $schema: _, ...described } = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Record<
              string,
              unknown
            >
            return [name, described]
          }),
        ),
        schemasOfSent,
      ),
    },
  }
}
