/** The briefing that goes into a pack: the bytes that were released, or on one's own machine a concept until there are any. */
import type { Language } from '../../domain/closed-lists.ts'
import type { Manifest } from '../../domain/manifest.ts'
import type { Mission } from '../../domain/mission.ts'
import { readReleased } from '../../open-release.ts'
import type { BriefingPaper } from '../../release/pack.ts'
import { findCurrent } from '../find-release.ts'
import type { House } from '../house.ts'
import type { Visitor } from '../rooms.tsx'

const audience = 'participant'

/** What a pack would hold: the version that was released, or a concept. */
export type PackState = 'concept' | Pick<Manifest, 'version' | 'facts_as_at'>

/** Concepts are shown on one's own machine only: elsewhere a pack waits for what two officials released. */
export async function packState(visitor: Visitor, mission: Mission): Promise<PackState | undefined> {
  const released = await findCurrent(visitor, mission.id)
  return released?.manifest ?? (visitor.env.open ? 'concept' : undefined)
}

export async function findBriefing(
  visitor: Visitor,
  mission: Mission,
  language: Language,
  { content, prepare }: House,
): Promise<BriefingPaper | undefined> {
  const released = await findCurrent(visitor, mission.id)
  if (released) {
    const read = (format: 'docx' | 'html') => readReleased(released, { audience, language, format })
    const [word, html] = await Promise.all([read('docx'), read('html')])
    return { state: 'released', html: new TextDecoder().decode(html), word: () => word }
  }
  if (!visitor.env.open) return undefined
  const asOf = visitor.env.today
  const { html, word } = prepare({ mission, content, voices: [], language, asOf, audience })
  return { state: 'concept', html, word }
}
