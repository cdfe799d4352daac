/** What was released of a mission, for whoever may read it now: the bytes as they were signed, or nothing at all. */
import { isOpen } from '../domain/embargo.ts'
import { type OpenedRelease, openRelease } from '../open-release.ts'
import { currentOf } from '../release/standing.ts'
import type { Visitor } from './rooms.tsx'

/** The version that is current now. None before its embargo, none when it was withdrawn, none that no pinned key signed. */
export async function findCurrent(
  { env }: Pick<Visitor, 'env'>,
  mission: string,
): Promise<OpenedRelease | undefined> {
  const shelf = await env.releases()
  const versions = await shelf.releases.ofMission(mission)
  const now = env.now * 1000
  const current = currentOf(
    versions.map(({ release }) => release),
    now,
  )
  const kept = versions.find(({ release }) => release === current)
  const opened = kept && (await openRelease(shelf, kept))
  // What was signed about the embargo counts, whatever stands beside it in the database.
  return opened && isOpen(opened.manifest.embargo, now) ? opened : undefined
}
