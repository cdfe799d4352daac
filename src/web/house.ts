/** What the doors are handed by the entry point: the rooms once, and per visit what only the entry point knows. */
import type { Language } from '../domain/closed-lists.ts'
import type { Content } from '../domain/content.ts'
import type { Day } from '../domain/day.ts'
import type { Wording } from '../domain/wording.ts'
import type { BriefingInputs } from '../merge/merge-briefing.ts'
import type { PreparedBriefing } from '../prepare-briefing.ts'
import type { Missions } from '../store/missions.ts'

/** What the build wrote: the address of the stylesheet, and the hash that lets the twin bring its own style. */
export interface Assets {
  readonly stylesheet: string
  readonly twinStyle: string
}

export interface House {
  readonly content: Content
  readonly wordings: Readonly<Record<Language, Wording>>
  readonly assets: Assets
  readonly prepare: (inputs: BriefingInputs) => PreparedBriefing
}

export interface Visit {
  /** Whether anything but the health check may be seen at all. */
  readonly open: boolean
  /** Where our own pages live, such as https://example.org: what is sent from elsewhere changes nothing. */
  readonly origin: string
  readonly today: Day
  readonly missions: Missions
}

/** Hono's name for what comes along with a request. */
export interface Doors {
  readonly Bindings: Visit
}
