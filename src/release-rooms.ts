/** What a release needs around it: the store, the keys, and the way briefings are made. */
import type { Day } from './domain/day.ts'
import type { Mission } from './domain/mission.ts'
import type { EditionInputs } from './make-editions.ts'
import type { ChangedBy } from './render/word/tracker.ts'
import type { ReleasedFiles } from './store/released-files.ts'
import type { Releases } from './store/releases.ts'
import type { Sql } from './store/sql.ts'
import type { Voices } from './store/voices.ts'

/** All that is needed to know what was released, and to hand it out. */
export interface ReleaseShelf {
  readonly releases: Releases
  readonly files: ReleasedFiles
  /** Public keys: what none of them signed was never released. */
  readonly pinned: readonly string[]
}

export interface ReleaseRooms extends ReleaseShelf, Pick<EditionInputs, 'content' | 'prepare'> {
  readonly sql: Sql
  readonly voices: Pick<Voices, 'list'>
  /** The SHA-256 of the content, made when building. */
  readonly contentRevision: string
  /** A Word file of the newer text with tracked changes against the older one. */
  readonly track: (before: string, after: string, by: ChangedBy) => Uint8Array
  /** Without it nothing can be released. */
  readonly signer: CryptoKey | undefined
}

/** Who acts, on what, and when. */
export interface Acting {
  readonly mission: Mission
  /** The mark of an official, and the office that is printed of them. */
  readonly by: string
  readonly office: string
  readonly today: Day
}
