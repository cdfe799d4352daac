/** A released version as it was frozen: its manifest, if a pinned key signed it, and its files, if they are what was signed. */
import type { Briefing } from './domain/briefing.ts'
import type { Audience, Language } from './domain/closed-lists.ts'
import type { Manifest, ReleasedFile } from './domain/manifest.ts'
import { openManifest } from './release/sign-manifest.ts'
import type { ReleaseShelf } from './release-rooms.ts'
import type { KeptRelease } from './store/releases.ts'

export interface OpenedRelease {
  readonly manifest: Manifest
  /** One document in one form; undefined when it is not there as it was signed. */
  read(which: Which): Promise<Uint8Array<ArrayBuffer> | undefined>
  readFile(file: ReleasedFile): Promise<Uint8Array<ArrayBuffer> | undefined>
}

export type Which = Pick<ReleasedFile, 'audience' | 'language' | 'format'>

/** Undefined when it was never released: what a database says besides its signed manifest counts for nothing. */
export async function openRelease(
  { files, pinned }: ReleaseShelf,
  { release, signed }: KeptRelease,
): Promise<OpenedRelease | undefined> {
  const manifest = signed && (await openManifest(signed, pinned))
  if (manifest?.mission !== release.mission || manifest.version !== release.version) return undefined
  return {
    manifest,
    readFile: ({ sha256 }) => files.read(sha256),
    async read(which) {
      const file = findFile(manifest, which)
      return file && files.read(file.sha256)
    },
  }
}

/** Throws when it is not as it was signed: nothing else may take its place. */
export async function readReleased(opened: OpenedRelease, which: Which): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await opened.read(which)
  if (!bytes) throw new Error('a released file is not as it was signed')
  return bytes
}

export async function readReleasedBriefing(
  opened: OpenedRelease,
  audience: Audience,
  language: Language,
): Promise<Briefing> {
  const bytes = await readReleased(opened, { audience, language, format: 'json' })
  return JSON.parse(new TextDecoder().decode(bytes)) as Briefing
}

/** The document itself, not the Word file that shows what changed in it. */
export function findFile(
  { files }: Manifest,
  { audience, language, format }: Which,
): ReleasedFile | undefined {
  return files.find(
    one =>
      one.changes_since === undefined &&
      one.audience === audience &&
      one.language === language &&
      one.format === format,
  )
}
