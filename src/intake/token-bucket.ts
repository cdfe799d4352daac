/** How fast the slow lane lets through when many come at once: one bucket for all, so that nobody is counted apart. */
export interface Bucket {
  readonly left: number
  readonly filled: number
}

export interface BucketRule {
  readonly size: number
  readonly perMinute: number
}

/** Where the entry point keeps the bucket, for as long as it lives. */
export interface SlowLane {
  bucket: Bucket
}

export const slowLane = {
  /** Kept in memory only, since a time in the store would tell when somebody sent. */
  bucket: { size: 30, perMinute: 10 },
  /** How many the lane takes on one day, counted in the store. */
  perDay: 500,
} as const

export function fullBucket({ size }: BucketRule, now: number): Bucket {
  return { left: size, filled: now }
}

/** `now` in seconds. The bucket afterwards, and whether there was something in it. */
export function draw(
  { left, filled }: Bucket,
  rule: BucketRule,
  now: number,
): { bucket: Bucket; drawn: boolean } {
  const gained = (Math.max(0, now - filled) * rule.perMinute) / 60
  const there = Math.min(rule.size, left + gained)
  const drawn = there >= 1
  return { bucket: { left: drawn ? there - 1 : there, filled: Math.max(now, filled) }, drawn }
}
