/** A civil-society voice as it may be used: what was released, never what was sent. */
import * as z from 'zod'
import { sectors, themes, voiceUses } from './closed-lists.ts'
import { Bilingual, HttpsAddress, PlainText } from './text.ts'

/** Told together with what is wrong in a field, so what is checked here may be of any shape. */
function checkSpeaker(voice: unknown, context: z.RefinementCtx<unknown>): void {
  const { use, organisation } = Object(voice) as Record<string, unknown>
  if (use !== 'attributed' || organisation) return
  context.addIssue({
    code: 'custom',
    path: ['use'],
    params: {
      found: 'attributed without organisation',
      expected: 'the organisation that speaks',
      remedy: 'add organisation, or write use: anonymous',
    },
  })
}

export const Voice = z
  .strictObject({
    organisation: PlainText.optional().describe('Printed only when use is attributed.'),
    use: z.enum(voiceUses).describe('As the sender chose. background is never printed.'),
    theme: z.enum(themes),
    sectors: z.union([z.literal('all'), z.array(z.enum(sectors)).min(1)]),
    statement: Bilingual,
    ask: Bilingual.optional().describe('What the sender hopes participants will ask or do.'),
    sources: z.array(HttpsAddress).max(10).default([]).describe('Public pages the sender points to.'),
  })
  .superRefine(checkSpeaker, { when: () => true })
export const Voices = z.array(Voice).max(200)
export type Voice = z.infer<typeof Voice>
