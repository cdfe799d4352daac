/** Days as ISO text, moved and counted without a clock or a time zone; apart from their schema, which browsers need not load. */
import type { Day } from './day.ts'

/** The same day `months` later; the last day of that month where the day does not exist in it. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const target = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  target.setUTCDate(Math.min(date, target.getUTCDate()))
  return target.toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** How many days after `day` the `later` one is. */
export function daysBetween(day: Day, later: Day): number {
  return Math.round((Date.parse(later) - Date.parse(day)) / 86_400_000)
}
