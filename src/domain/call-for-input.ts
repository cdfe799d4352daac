/** A call for input on a mission: until when, who reads what comes in, and to whose keys it is sealed. */
import * as z from 'zod'
import { inputRoutes } from './closed-lists.ts'
import { Day } from './day.ts'
import { Bilingual, Id } from './text.ts'

export const CallForInput = z.strictObject({
  mission: Id,
  until: Day.describe('The last day on which input is taken.'),
  read_by: z.array(Bilingual).min(1).max(6).describe('The offices that read it, never a person.'),
  recipients: z
    .array(Id)
    .min(2)
    .max(12)
    .refine(ids => new Set(ids).size === ids.length, {
      params: { expected: 'each recipient once', remedy: 'delete the repetition' },
    })
    .describe('Ids of officials in the signed list of recipients; the recovery key always comes along.'),
  routes: z
    .array(z.enum(inputRoutes))
    .min(1)
    .default([...inputRoutes]),
})
export type CallForInput = z.infer<typeof CallForInput>

export function isOpen(call: CallForInput, today: Day): boolean {
  return today <= call.until
}
