/** Whether bytes were released, and what they are now: found by their SHA-256, believed because a pinned key signed it. */
import type { Manifest, ReleasedFile } from './domain/manifest.ts'
import type { Release } from './domain/release.ts'
import { openRelease } from './open-release.ts'
import { type Standing, standingOf } from './release/standing.ts'
import type { ReleaseShelf } from './release-rooms.ts'

export interface Genuine {
  readonly manifest: Manifest
  readonly file: ReleasedFile
  readonly standing: Standing
}

export const isDigest = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)

interface Signed {
  readonly release: Release
  readonly manifest: Manifest
}

/**
 * Undefined for what was never released and for what may not be known of yet: the two are the same to whoever asks.
 *
 * Whoever holds the very bytes may learn that they are genuine, also those of a document for officials: all that is told
 * here stands on its title page. From a digest nobody can make the bytes, so nobody learns of a document they do not have.
 */
export async function verifyFile(
  shelf: ReleaseShelf,
  sha256: string,
  now: number,
): Promise<Genuine | undefined> {
  const found = await shelf.releases.withFile(sha256)
  const all = await Promise.all(
    found.map(async ({ mission, version }) => {
      const signed = await signedVersions(shelf, mission)
      const one = signed.find(({ release }) => release.version === version)
      const file = one?.manifest.files.find(named => named.sha256 === sha256)
      const versions = signed.map(({ release }) => release)
      const standing = one && standingOf(one.release, versions, now)
      return one && file && standing && { manifest: one.manifest, file, standing }
    }),
  )
  return all.findLast(one => one !== undefined)
}

/** A version that no pinned key signed takes no other's place, and what was signed about its embargo counts. */
async function signedVersions(shelf: ReleaseShelf, mission: string): Promise<Signed[]> {
  const versions = await Promise.all(
    (await shelf.releases.ofMission(mission)).map(async kept => {
      const manifest = (await openRelease(shelf, kept))?.manifest
      return manifest && { manifest, release: { ...kept.release, embargo: manifest.embargo } }
    }),
  )
  return versions.filter(one => one !== undefined)
}
