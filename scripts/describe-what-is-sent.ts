/** The part of the OpenAPI description about what changes something or needs a session: briefings to order, input to send. */
import * as z from 'zod'
import { audiences, inputRoutes } from '../src/domain/closed-lists.ts'
import { Mission } from '../src/domain/mission.ts'
import { SignedRecipients } from '../src/domain/recipient.ts'
import { Submission, submissionLimits } from '../src/domain/submission.ts'

const Call = z.object({
  challenge: z.looseObject({}).describe('To be solved as altcha-lib does.'),
  key: z.string().describe('An idempotency key to send with, unless somebody makes one of their own.'),
  record: z.string().describe('With this key: what a sealed submission must name in its header.'),
  call: z.object({
    until: z.string().describe('The last day.'),
    routes: z.array(z.enum(inputRoutes)),
    recipients: z.array(z.string()).describe('Ids in the signed list; recovery is always one more.'),
  }),
  signed_recipients: SignedRecipients,
})
const Receipt = z.object({
  receipt: z.string().describe('The only way back to what was sent. It is kept nowhere.'),
})
const proof = z.string().describe('JSON of the challenge and its solution.')
/** What is sent readable is sealed before it is kept: it stays in the memory of one request. */
const Input = z.union([
  z.strictObject({ proof, submission: Submission }),
  z.strictObject({
    proof,
    sealed: z.string().describe('An age file in its armour, of one of the agreed sizes.'),
    points: z.int().min(1).max(submissionLimits.points),
  }),
])

const described = (schema: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
  return rest
}
export const schemasOfSent = {
  MissionFile: described(Mission),
  Call: described(Call),
  Input: described(Input),
  Receipt: described(Receipt),
}

const officialsOnly = { session: [] }
export const sessionScheme = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-session',
    description:
      'Of an official who signed in. Whoever sends it also sends the origin of this house as Origin.',
  },
}

interface Parts {
  readonly headers: object
  readonly language: object
  readonly missionInPath: object
  readonly refusal: (description: string) => object
}

export function describeWhatIsSent({ headers, language, missionInPath, refusal }: Parts) {
  const ref = (name: keyof typeof schemasOfSent) => ({ schema: { $ref: `#/components/schemas/${name}` } })
  const json = (name: keyof typeof schemasOfSent) => ({ content: { 'application/json': ref(name) } })
  const notThere = refusal('There is no such thing, or nobody may know of it.')
  const wrong = refusal('All that is wrong, at once.')
  const file = { schema: { type: 'string', format: 'binary' } }
  return {
    '/briefings': {
      post: {
        operationId: 'makeBriefing',
        summary: 'The briefing of a mission that an official sends. Nothing of it is kept.',
        security: [officialsOnly],
        parameters: [
          { name: 'audience', in: 'query', schema: { enum: audiences, default: 'participant' } },
          language,
        ],
        requestBody: { required: true, ...json('MissionFile') },
        responses: {
          200: {
            description: 'The briefing, in the form that Accept asks for; as JSON where it asks for none.',
            headers,
            content: {
              'application/vnd.openxmlformats-officedocument.wordprocessingml.document': file,
              'text/html': { schema: { type: 'string' } },
              'application/json': { schema: { type: 'object' } },
            },
          },
          400: wrong,
          403: refusal('Nobody is signed in.'),
          404: refusal('For whom has no role in which briefings are made.'),
          406: refusal('We have none of these forms.'),
        },
      },
    },
    '/missions/{id}/submissions/challenge': {
      get: {
        operationId: 'askChallenge',
        summary: 'What it takes to send input: work to do, a key, and to whom to seal it.',
        parameters: [missionInPath, language],
        responses: { 200: { description: 'What it takes.', headers, ...json('Call') }, 404: notThere },
      },
    },
    '/missions/{id}/submissions': {
      post: {
        operationId: 'sendInput',
        summary: 'Input by civil society, received once.',
        parameters: [
          missionInPath,
          {
            ...{ name: 'Idempotency-Key', in: 'header', required: true },
            schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{22,64}$' },
          },
        ],
        requestBody: { required: true, ...json('Input') },
        responses: {
          201: { description: 'It is kept. The same when it is sent again.', headers, ...json('Receipt') },
          400: wrong,
          404: notThere,
          409: refusal('The call is closed, the work was used before or is too old, or it was erased.'),
          422: refusal('The key came before with something else.'),
        },
      },
    },
  }
}
