/** What a briefing prints of a risk, and the parts that other sections print as well: statements, pointers, sources. */
import * as z from 'zod'
import { involvements, likelihoodLevels, severityLevels, sourceReadings, themes } from './closed-lists.ts'

export const text = z.string()
export const day = z.string()
/** Numbers of the sources that say it: places in `sources`, counted from 1. */
export const notes = z.array(z.number().int().positive())
export const Statement = z.strictObject({ statement: text, notes })
export const Level = z.strictObject({ level: z.enum(severityLevels), because: text })

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
  theme: z.enum(themes),
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

export const Pointer = z.strictObject({ id: text, title: text })
