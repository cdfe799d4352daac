/** Where a fact comes from: enough for a reader to find it again and to see how old it is. */
import * as z from 'zod'
import { sourceKinds } from './closed-lists.ts'
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
  read_via: PlainText.optional().describe(
    'Where it was read, when that was a copy and not the address above.',
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
