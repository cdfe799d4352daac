/** The briefing that goes into a pack. The one place that knows whether there is a release; until then there is only a concept. */
import type { Language } from '../../domain/closed-lists.ts'
import type { Mission } from '../../domain/mission.ts'
import type { BriefingPaper } from '../../release/pack.ts'
import type { House } from '../house.ts'
import type { Visitor } from '../rooms.tsx'

/** Concepts are shown on one's own machine only: elsewhere a pack waits for what two officials released. */
export function packState({ env }: Visitor): BriefingPaper['state'] | undefined {
  return env.open ? 'concept' : undefined
}

export function findBriefing(
  visitor: Visitor,
  mission: Mission,
  language: Language,
  { content, prepare }: House,
): BriefingPaper | undefined {
  const state = packState(visitor)
  if (!state) return undefined
  const asOf = visitor.env.today
  const { html, word } = prepare({
    ...{ mission, content, voices: [], language, asOf },
    audience: 'participant',
  })
  return { state, html, word }
}
