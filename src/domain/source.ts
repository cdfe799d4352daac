/** Where a fact comes from: enough for a reader to find it again and to see how old it is. */
import * as z from 'zod'
import { sourceKinds, sourceReadings } from './closed-lists.ts'
import { Day, Published } from './day.ts'
import { HttpsAddress, PlainText } from './text.ts'

export const Source = z.strictObject({
  title: PlainText.describe('Title as the publisher gives it; never translated.'),
  publisher: PlainText.describe('Who brought it out.'),
  origin: PlainText.optional().describe(
    'Whose findings they are, when the publisher passes on the work of another. Two sources with one origin count as one.',
  ),
  kind: z.enum(sourceKinds).describe('What sort of body the publisher is.'),
  url: HttpsAddress,
  published: Published,
  consulted: Day.describe('The day somebody last read it for this file.'),
  read: z
    .enum(sourceReadings)
    .default('whole')
    .describe('How it was read: the whole page, an excerpt, or a copy somewhere else. The briefing says so.'),
  read_via: PlainText.optional().describe(
    'For maintainers: where the copy or the excerpt was read. Not printed.',
  ),
})
export type Source = z.infer<typeof Source>

export const Sources = z
  .record(z.string(), Source)
  .describe('The sources of this file, each under an id of your own, such as inspectorate-2026.')

/** The body whose finding it is: two sources are independent when this differs. */
export function originOf(source: Source): string {
  return source.origin ?? source.publisher
}
