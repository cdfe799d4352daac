/** What the doors are handed by the entry point: the rooms once, and per visit what only the entry point knows. */
import type { Language } from '../domain/closed-lists.ts'
import type { Content } from '../domain/content.ts'
import type { Day } from '../domain/day.ts'
import type { Official } from '../domain/official.ts'
import type { Wording } from '../domain/wording.ts'
import type { BriefingInputs } from '../merge/merge-briefing.ts'
import type { PreparedBriefing } from '../prepare-briefing.ts'
import type { Missions } from '../store/missions.ts'
import type { Entrance } from './sign-in/entrance.ts'

/** What the build wrote: the address of the stylesheet, and the hash that lets the twin bring its own style. */
export interface Assets {
  readonly stylesheet: string
  readonly twinStyle: string
}

export interface House {
  readonly content: Content
  readonly wordings: Readonly<Record<Language, Wording>>
  readonly assets: Assets
  /** The OpenAPI description of /v1. */
  readonly apiDescription: object
  readonly prepare: (inputs: BriefingInputs) => PreparedBriefing
}

export interface Visit {
  /** Whether what is for participants is open to anybody: on one's own machine only. */
  readonly open: boolean
  /** Where our own pages live, such as https://example.org: what is sent from elsewhere changes nothing. */
  readonly origin: string
  readonly today: Day
  readonly missions: Missions
  /** How officials come in. Without it there is no desk, and its doors look as if they had never been made. */
  readonly entrance: Entrance | undefined
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
