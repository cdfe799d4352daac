/** What an organisation sends: up to ten points, each with its own consent. Nothing here reaches the store in the open. */
import * as z from 'zod/mini'
import { inputRoutes, languages, sectors, themes, voiceUses } from './closed-lists.ts'
import { isWholeAddress } from './https-address.ts'

/** How much fits; the form tells the same figures. Characters as browsers count them, `bytes` all text together. */
export const submissionLimits = {
  points: 10,
  place: 200,
  happens: 2000,
  affected: 500,
  ask: 500,
  organisation: 200,
  sources: 5,
  source: 500,
  bytes: 60_000,
} as const

/** What can be wrong in a field beyond its type, named for the wording that tells the sender. */
export type CustomProblem =
  | 'consent'
  | 'not-https'
  | 'organisation-missing'
  | 'organisation-not-asked'
  | 'too-much'
  | 'background'

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))
const fault = (problem: CustomProblem) => ({ params: { problem } })

/** Told together with what is wrong in other fields, so what is checked here may be of any shape. */
function checkOrganisation(point: unknown, context: z.core.$RefinementCtx<unknown>): void {
  const { use, organisation } = Object(point) as Record<string, unknown>
  const given = organisation !== undefined
  if (use === undefined || given === (use === 'attributed')) return
  const problem: CustomProblem = given ? 'organisation-not-asked' : 'organisation-missing'
  context.addIssue({ code: 'custom', path: ['organisation'], ...fault(problem), input: point })
}

export const Point = z
  .strictObject({
    theme: z.enum(themes),
    sectors: z.union([
      z.literal('all'),
      z.array(z.enum(sectors)).check(z.minLength(1), z.maxLength(sectors.length)),
    ]),
    place: z.optional(text(submissionLimits.place)),
    happens: text(submissionLimits.happens),
    affected: z.optional(text(submissionLimits.affected)),
    ask: z.optional(text(submissionLimits.ask)),
    sources: z._default(
      z
        .array(text(submissionLimits.source).check(z.refine(isWholeAddress, fault('not-https'))))
        .check(z.maxLength(submissionLimits.sources)),
      [],
    ),
    use: z.enum(voiceUses),
    organisation: z.optional(text(submissionLimits.organisation)),
    consent: z.literal(true),
  })
  .check(z.superRefine(checkOrganisation, { when: () => true }))
export type Point = z.infer<typeof Point>

export const Submission = z.strictObject({
  language: z.enum(languages),
  route: z.enum(inputRoutes),
  points: z.array(Point).check(z.minLength(1), z.maxLength(submissionLimits.points)),
})
export type Submission = z.infer<typeof Submission>
