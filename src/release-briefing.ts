/** Releases an approved version: every document is made once, frozen under its SHA-256, signed for, and stored with its state. */
import type { Briefing } from './domain/briefing.ts'
import type { ReleaseStamp } from './domain/briefing-release.ts'
import { type Audience, audiences, type Language, type UsePlace } from './domain/closed-lists.ts'
import type { Manifest } from './domain/manifest.ts'
import type { Release } from './domain/release.ts'
import { type MadeEdition, makeEdition } from './make-editions.ts'
import { hearVoices } from './merge/hear-voices.ts'
import { openRelease, readReleased, readReleasedBriefing } from './open-release.ts'
import { advance } from './release/advance.ts'
import { type Document, freeze } from './release/freeze.ts'
import { listChanges } from './release/list-changes.ts'
import { openManifest, signManifest } from './release/sign-manifest.ts'
import type { Acting, ReleaseRooms } from './release-rooms.ts'
import type { KeptRelease, Saved, Step } from './store/releases.ts'
import { printVoices, type VoiceUsed } from './store/voices.ts'
import type { Survey } from './survey-release.ts'

/** The version before as it was frozen, for one audience in one language. */
interface Frozen {
  readonly briefing: Briefing
  readonly html: string
}

/** `release` is the version as it becomes; `revision` the one that whoever releases has seen. */
export async function releaseBriefing(
  rooms: ReleaseRooms & { readonly signer: CryptoKey },
  acting: Acting,
  survey: Survey & { readonly drafts: readonly MadeEdition[] },
  { release, revision }: Step,
): Promise<Saved> {
  const { signer, pinned } = rooms
  const before = survey.versions.find(one => one.release.version === release.supersedes)
  const documents = await makeDocuments(rooms, acting, survey, release, before)
  const frozen = await freeze({ mission: release.mission, version: release.version }, documents)
  const signed = await signManifest(
    manifestOf(
      release,
      rooms,
      frozen.map(({ file }) => file),
    ),
    signer,
  )
  if (!(await openManifest(signed, pinned))) throw new Error('the signer is not the one whose key is pinned')
  // First the bytes: what is stored without its manifest was never released, and nobody finds it.
  await Promise.all(frozen.map(({ file, bytes }) => rooms.files.keep(file.sha256, bytes)))
  return rooms.releases.publish(
    {
      ...{ release, revision, signed },
      files: frozen.map(({ file }) => file),
      superseded: supersede(before, acting),
      also: printVoices(rooms.sql, release.mission, usesOf(survey)),
    },
    {
      ...{ day: acting.today, act: 'version-released', actor: acting.by },
      ...{ mission: release.mission, subject: String(release.version) },
    },
  )
}

async function makeDocuments(
  rooms: ReleaseRooms,
  { today }: Acting,
  { drafts, inputs }: Parameters<typeof releaseBriefing>[2],
  release: Release,
  before: KeptRelease | undefined,
): Promise<Document[]> {
  const { version, office = '' } = release
  const made = drafts.map(async ({ audience, language, briefing: draft }): Promise<Document[]> => {
    const old = before && (await readFrozen(rooms, before, audience, language))
    const stamp: ReleaseStamp = {
      ...{ version, office, content_revision: rooms.contentRevision.slice(0, 12) },
      ...(before &&
        old && {
          supersedes: {
            version: before.release.version,
            facts_as_at: old.briefing.as_of,
            changes: listChanges(old.briefing, draft),
          },
        }),
    }
    const { briefing, html, word } = makeEdition(inputs, audience, language, stamp)
    const about = { audience, language }
    return [
      { ...about, format: 'docx', content: word() },
      { ...about, format: 'html', content: html },
      { ...about, format: 'json', content: `${JSON.stringify(briefing, null, 2)}\n` },
      ...(before && old
        ? [
            {
              ...about,
              format: 'docx' as const,
              changes_since: before.release.version,
              content: rooms.track(old.html, html, { office, day: today }),
            },
          ]
        : []),
    ]
  })
  return (await Promise.all(made)).flat()
}

/** Throws when it cannot be read back: a correction of what nobody can read any more must not pass for one. */
async function readFrozen(
  shelf: ReleaseRooms,
  kept: KeptRelease,
  audience: Audience,
  language: Language,
): Promise<Frozen> {
  const opened = await openRelease(shelf, kept)
  if (!opened) throw new Error(`version ${kept.release.version} of ${kept.release.mission} was never signed`)
  const html = await readReleased(opened, { audience, language, format: 'html' })
  const briefing = await readReleasedBriefing(opened, audience, language)
  return { briefing, html: new TextDecoder().decode(html) }
}

function manifestOf(release: Release, { contentRevision }: ReleaseRooms, files: Manifest['files']): Manifest {
  const { mission, version, facts_as_at, released_on, office, embargo, supersedes } = release
  if (!facts_as_at || !released_on || !office)
    throw new Error('a version is released after its approval only')
  return {
    ...{ purpose: 'geleidebrief release', mission, version, facts_as_at, released_on },
    ...{ content_revision: contentRevision, office, embargo, files },
    ...(supersedes !== undefined && { supersedes }),
  }
}

/** What was withdrawn stays so. */
function supersede(before: KeptRelease | undefined, { by, today }: Acting): Step | undefined {
  if (!before) return undefined
  const next = advance(before.release, { act: 'supersede' }, by, today)
  return 'release' in next ? { release: next.release, revision: before.revision } : undefined
}

const placeOf: Readonly<Record<Audience, UsePlace>> = {
  participant: 'participant-briefing',
  public: 'public-briefing',
  official: 'official-briefing',
  ambassador: 'speaking-notes',
}

/** Which documents each voice went into; those of an earlier version are told of already. */
function usesOf({ voices }: Survey): VoiceUsed[] {
  return voices
    .filter(({ released }) => !released)
    .map(({ id, voice }) => ({
      id,
      used_in: audiences
        .filter(audience => hearVoices([voice], { audience, language: 'nl' }).length > 0)
        .map(audience => placeOf[audience]),
    }))
}
