/** How a mission's briefings stand now: its versions, what they are made from, and the cautions about it. */
import type { Caution } from './domain/briefing-caution.ts'
import type { Language } from './domain/closed-lists.ts'
import type { Day } from './domain/day.ts'
import type { Mission } from './domain/mission.ts'
import { unreleased } from './domain/release.ts'
import { cautionKey, type EditionInputs } from './make-editions.ts'
import { mergeBriefing } from './merge/merge-briefing.ts'
import type { ReleaseRooms } from './release-rooms.ts'
import type { KeptRelease } from './store/releases.ts'
import type { StoredVoice } from './store/voices.ts'

export interface FoundCaution {
  readonly key: string
  readonly caution: Readonly<Record<Language, Caution>>
}

export interface Survey {
  /** Oldest first. */
  readonly versions: readonly KeptRelease[]
  /** The one that is being worked on. */
  readonly working: KeptRelease | undefined
  readonly voices: readonly StoredVoice[]
  readonly inputs: EditionInputs
  readonly cautions: readonly FoundCaution[]
}

export async function surveyRelease(rooms: ReleaseRooms, mission: Mission, today: Day): Promise<Survey> {
  const { content, prepare } = rooms
  const versions = await rooms.releases.ofMission(mission.id)
  const working = versions.find(({ release }) => unreleased.includes(release.state))
  const voices = await rooms.voices.list(mission.id)
  // From when it is submitted a version speaks for one day, however long its approval takes.
  const asOf = working?.release.facts_as_at ?? today
  const inputs = { mission, voices: voices.map(({ voice }) => voice), asOf, content, prepare }
  return { versions, working, voices, inputs, cautions: findAll(inputs, today) }
}

/** Of the day it speaks for and of today: something may have grown stale since it was submitted. */
function findAll({ prepare: _, ...inputs }: EditionInputs, today: Day): FoundCaution[] {
  const days = [...new Set([inputs.asOf, today])]
  const found = days.flatMap(asOf => {
    // Merged and not printed: that is all a list of cautions takes.
    const of = (language: Language) =>
      mergeBriefing({ ...inputs, asOf, audience: 'official', language }).cautions
    const english = of('en')
    return of('nl').map((nl, place) => ({ key: cautionKey(nl), caution: { nl, en: english[place] ?? nl } }))
  })
  return [...new Map(found.map(one => [one.key, one])).values()]
}
