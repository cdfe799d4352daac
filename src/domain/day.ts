/** Days as ISO text (`2027-02-08`): checked, compared and moved without a clock or a time zone. */
import * as z from 'zod'

export type Day = string
export { addDays, addMonths, daysBetween } from './count-days.ts'

const pattern = /^\d{4}-\d{2}-\d{2}$/

export function isDay(text: string): text is Day {
  return pattern.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true
}

export const Day = z
  .string()
  .refine(isDay, {
    params: { expected: 'a day that exists, as YYYY-MM-DD', remedy: 'write it like 2027-02-08' },
  })
  .meta({ description: 'A day, as YYYY-MM-DD.', examples: ['2027-02-08'] })

/** Publishers date a source by year, month or day; we carry over what they gave and no more. */
export const Published = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine(text => /^\d{4}(-\d{2})?$/.test(text) || isDay(text), {
    params: {
      expected: 'a year, a month or a day, as YYYY, YYYY-MM or YYYY-MM-DD',
      remedy: 'write it like 2025-06',
    },
  })
  .meta({ description: 'When the publisher brought it out: YYYY, YYYY-MM or YYYY-MM-DD.' })

/** The first day a `Published` can mean: a source dated by year counts as of 1 January. */
export function earliest(published: string): Day {
  return `${published}-01-01`.slice(0, 10)
}
