/** The OpenAPI description of /v1, written from the schemas that the rest of the product is checked with. */
import * as z from 'zod'
import { languages } from '../src/domain/closed-lists.ts'
import { apiVersion } from '../src/web/api/open-api.ts'
import { describeWhatIsSent, schemasOfSent, sessionScheme } from './describe-what-is-sent.ts'
import { digestSchema, questionsSchema, schemas } from './schemas-of-answers.ts'

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
