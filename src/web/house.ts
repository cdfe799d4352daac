/** What the doors are handed by the entry point: the rooms once, and per visit what only the entry point knows. */
import type { Language } from '../domain/closed-lists.ts'
import type { Content } from '../domain/content.ts'
import type { Day } from '../domain/day.ts'
import type { Official } from '../domain/official.ts'
import type { Wording } from '../domain/wording.ts'
import type { BriefingInputs } from '../merge/merge-briefing.ts'
import type { Intake } from '../open-intake.ts'
import type { PreparedBriefing } from '../prepare-briefing.ts'
import type { PackOrder } from '../prepare-pack.ts'
import type { Pack } from '../release/pack.ts'
import type { ReleaseRooms, ReleaseShelf } from '../release-rooms.ts'
import type { Calls } from '../store/calls.ts'
import type { Missions } from '../store/missions.ts'
import type { Gate } from './participants/gate.ts'
import type { Entrance } from './sign-in/entrance.ts'

/** A script of our own, and the hash without which a browser does not run it. */
export interface Script {
  readonly src: string
  readonly integrity: string
}

/** What the build wrote: the address of the stylesheet, and the hash that lets the twin bring its own style. */
export interface Assets {
  readonly stylesheet: string
  readonly twinStyle: string
  /** Seals what civil society sends, in the sender's own browser. */
  readonly sealing: Script
  /** Opens it again at the desk, with an official's identity that stays in the browser. */
  readonly opening: Script
  /** Moves a participant's code from behind the # of a link into the form. */
  readonly fillInCode: Script
  /** Works out the SHA-256 of a file to verify, so that the file need not be sent. */
  readonly hashing: Script
}

export interface House extends Pick<ReleaseRooms, 'contentRevision' | 'track'> {
  readonly content: Content
  readonly wordings: Readonly<Record<Language, Wording>>
  readonly assets: Assets
  /** The OpenAPI description of /v1. */
  readonly apiDescription: object
  readonly prepare: (inputs: BriefingInputs) => PreparedBriefing
  readonly preparePack: (order: Omit<PackOrder, 'content'>) => Pack
}

export interface Visit {
  /** Whether what is for participants is open to anybody: on one's own machine only. */
  readonly open: boolean
  /** Where our own pages live, such as https://example.org: what is sent from elsewhere changes nothing. */
  readonly origin: string
  readonly today: Day
  /** The second, for what expires; stored nowhere. */
  readonly now: number
  /** 128 bits of chance or more, as base64url. */
  readonly newKey: () => string
  /** A fresh random UUID. */
  readonly newId: () => string
  readonly missions: Missions
  readonly calls: Calls
  /** Throws where a key is missing or the store cannot be trusted: then nothing is taken and nothing is shown. */
  readonly intake: () => Promise<Intake>
  /** What was released. Throws where its keys cannot be trusted: then nothing is handed out. */
  readonly releases: () => Promise<ReleaseShelf>
  /** What it takes to release, besides: for the desk only. */
  readonly releasing: () => Promise<Pick<ReleaseRooms, 'sql' | 'signer'>>
  /** How officials come in. Without it there is no desk, and its doors look as if they had never been made. */
  readonly entrance: Entrance | undefined
  /** How participants come in. Without it there are no codes, and no doors for them. */
  readonly gate: Gate | undefined
}

/** Hono's name for what comes along with a request. */
export interface Doors {
  readonly Bindings: Visit
  readonly Variables: AtTheDesk
}

/** Known behind the doors of the desk only, where `guardDesk` found a session. */
interface AtTheDesk {
  official?: Official
  sessionHash?: string
}
