/** What a version is to the outside at a moment: nothing at all before its embargo, and then current, superseded or withdrawn. */
import { isOpen } from '../domain/embargo.ts'
import type { Release } from '../domain/release.ts'

export type Standing =
  | { readonly kind: 'current' }
  /** `by` is the highest version that may be known of by then. */
  | { readonly kind: 'superseded'; readonly by: number }
  | { readonly kind: 'withdrawn' }

/** Undefined: not released, or not yet to be known of. */
export function standingOf(
  release: Release,
  versions: readonly Release[],
  now: number,
): Standing | undefined {
  if (!isKnown(release, now)) return undefined
  if (release.state === 'withdrawn') return { kind: 'withdrawn' }
  // A correction under embargo supersedes nothing yet: that a version is superseded would tell that there is another.
  const known = versions.filter(one => isKnown(one, now)).map(({ version }) => version)
  const newest = Math.max(...known)
  return newest > release.version ? { kind: 'superseded', by: newest } : { kind: 'current' }
}

function isKnown({ state, embargo }: Release, now: number): boolean {
  return (state === 'released' || state === 'superseded' || state === 'withdrawn') && isOpen(embargo, now)
}

/** The one that may be handed out; none when the newest was withdrawn: an older one that was corrected does not come back. */
export function currentOf(versions: readonly Release[], now: number): Release | undefined {
  return versions.find(release => standingOf(release, versions, now)?.kind === 'current')
}
