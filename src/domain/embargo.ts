/** Until when nobody outside may know of a release: a moment in UTC, or none at all. What is neither of these stays closed. */

/** Said on purpose, so that forgetting an embargo never opens anything. */
export const noEmbargo = 'none'

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/

/** The moment in milliseconds; undefined for what is no moment, such as 31 February or a time without its Z. */
export function momentOf(embargo: unknown): number | undefined {
  if (typeof embargo !== 'string' || !moment.test(embargo)) return undefined
  const at = Date.parse(embargo)
  // A day or an hour that does not exist is moved on by some engines: what comes back must be what was written.
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(embargo.slice(0, 16)) ? at : undefined
}

export function isClear(embargo: unknown): embargo is string {
  return embargo === noEmbargo || momentOf(embargo) !== undefined
}

/** `now` in milliseconds. Closed when either of the two is unclear. */
export function isOpen(embargo: unknown, now: number): boolean {
  if (!Number.isFinite(now)) return false
  if (embargo === noEmbargo) return true
  const at = momentOf(embargo)
  return at !== undefined && now >= at
}
