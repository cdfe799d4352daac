/** The lane for browsers without JavaScript: one bucket for all, so that nobody has to be told apart to slow a flood. */
export interface BucketRule {
  readonly size: number
  readonly perMinute: number
}

interface Bucket {
  readonly left: number
  readonly filled: number
}

/** Kept by the entry point for as long as it lives, in memory only: a time in the store would tell when somebody sent. */
export interface SlowLane {
  readonly rule: BucketRule
  /** How many the lane takes on one day, counted in the store. */
  readonly perDay: number
  bucket: Bucket
  /** Marks of keys that were let through, which may try again without taking another's place. */
  readonly admitted: Set<string>
}

export function openSlowLane(
  now: number,
  rule: BucketRule = { size: 30, perMinute: 10 },
  perDay = 500,
): SlowLane {
  return { rule, perDay, bucket: { left: rule.size, filled: now }, admitted: new Set() }
}

/** `now` in seconds. Whether this key may pass. */
export function passSlowLane(lane: SlowLane, keyMark: string, now: number): boolean {
  if (lane.admitted.has(keyMark)) return true
  const { left, filled } = lane.bucket
  const gained = (Math.max(0, now - filled) * lane.rule.perMinute) / 60
  const there = Math.min(lane.rule.size, left + gained)
  const passes = there >= 1
  lane.bucket = { left: passes ? there - 1 : there, filled: Math.max(now, filled) }
  if (passes) {
    if (lane.admitted.size >= 1000) lane.admitted.clear()
    lane.admitted.add(keyMark)
  }
  return passes
}
