/** The facts that every briefing or pack states about the mission policy itself: each named, each with its source. */
import * as z from 'zod'
import { Sources } from './source.ts'
import { Bilingual } from './text.ts'

export const standingFactNames = [
  'informed',
  'guidelines_expected',
  'civil_society_input',
  'ambassador_may_join',
  'scan_confidential',
] as const

/** Stated in the papers of a participant's pack, besides. */
export const packFactNames = ['six_steps'] as const

const Fact = z.strictObject({ statement: Bilingual, sources: z.array(z.string()).min(1) })

export const StandingFacts = z.strictObject({
  facts: z.record(z.enum([...standingFactNames, ...packFactNames]), Fact),
  sources: Sources,
})
export type StandingFacts = z.infer<typeof StandingFacts>
