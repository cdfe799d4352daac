/** What a second official must know of the version at work: whether it is still what was submitted, and what it changes. */
import type { Change } from './domain/briefing-release.ts'
import type { Language } from './domain/closed-lists.ts'
import { digestOfDrafts, makeDrafts } from './make-editions.ts'
import { mergeBriefing } from './merge/merge-briefing.ts'
import { openRelease, readReleasedBriefing } from './open-release.ts'
import { listChanges } from './release/list-changes.ts'
import type { ReleaseShelf } from './release-rooms.ts'
import type { Survey } from './survey-release.ts'

export interface Review {
  /** The briefings are not any more what was submitted. */
  readonly changed: boolean
  /** Of the officials' briefing, which has the most in it; undefined for a first version. */
  readonly changes?: readonly Change[]
}

export async function reviewRelease(
  shelf: ReleaseShelf,
  { versions, working, inputs }: Survey,
  language: Language,
): Promise<Review> {
  if (!working) return { changed: false }
  const { text, supersedes } = working.release
  const before = versions.find(({ release }) => release.version === supersedes)
  const opened = before && (await openRelease(shelf, before))
  const { prepare: _, ...made } = inputs
  return {
    changed: text !== undefined && text !== (await digestOfDrafts(makeDrafts(inputs))),
    ...(opened && {
      changes: listChanges(
        await readReleasedBriefing(opened, 'official', language),
        mergeBriefing({ ...made, audience: 'official', language }),
      ),
    }),
  }
}
