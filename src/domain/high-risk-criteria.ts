/** When "high-risk country" is proposed to an official. Our own choice, shown with its figures; no official list exists (DESIGN 4, rule 5). */
import * as z from 'zod'
import { Bilingual, Id } from './text.ts'

const tests = ['at_most', 'at_least', 'is'] as const

export const Criterion = z
  .strictObject({
    id: Id,
    measure: Id.describe('A measure of indicators/measures.csv.'),
    at_most: z.number().optional().describe('Met when the figure is this or lower.'),
    at_least: z.number().optional().describe('Met when the figure is this or higher.'),
    is: z.array(Id).min(1).optional().describe('Met when the figure is one of these words.'),
    missing_means: z
      .enum(['unknown', 'not-met'])
      .default('unknown')
      .describe('What a country without a row means; `not-met` only for a complete list.'),
    why: Bilingual,
  })
  .superRefine((criterion, context) => {
    const given = tests.filter(test => criterion[test] !== undefined)
    if (given.length === 1) return
    context.addIssue({
      code: 'custom',
      path: [],
      params: {
        found: given.length === 0 ? 'a criterion without a test' : given.join(' and '),
        expected: `one of ${tests.join(', ')}`,
        remedy: 'say once when the criterion is met',
      },
    })
  })
export type Criterion = z.infer<typeof Criterion>

export const HighRiskCriteria = z.strictObject({
  propose_when_met: z.number().int().min(1).describe('How many criteria a country must meet.'),
  why: Bilingual,
  criteria: z.array(Criterion).min(1),
})
export type HighRiskCriteria = z.infer<typeof HighRiskCriteria>
