/** The programme, stop by stop, each with the risks it raises and a question to bring. */
import type { ProgrammeStop } from '../domain/briefing.ts'
import type { ProgrammeKind, Theme } from '../domain/closed-lists.ts'
import type { Mission, ProgrammeItem } from '../domain/mission.ts'
import type { Edition } from './edition.ts'
import { type MissionRisk, touches } from './rank-risks.ts'

const risksPerStop = 2

/** Where a stop is about a subject rather than a trade, the themes that come first. */
const themesOf: Partial<Record<ProgrammeKind, readonly Theme[]>> = {
  'government-meeting': ['expression', 'defenders', 'women', 'lgbtiq', 'belief'],
  'civil-society-meeting': ['defenders', 'expression', 'privacy'],
  seminar: ['expression', 'privacy', 'women'],
  reception: ['lgbtiq', 'expression', 'women'],
}

export function planProgramme(
  mission: Mission,
  ranked: readonly MissionRisk[],
  { language }: Edition,
): ProgrammeStop[] {
  return [...mission.programme]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(item => {
      const first = ranked.filter(entry => concerns(entry, item, mission))
      // Where nothing fits the stop itself, what touches every visitor does.
      const fitting = first.length > 0 ? first : ranked.filter(({ risk }) => risk.sectors === 'all')
      const chosen = fitting.slice(0, risksPerStop)
      return {
        on: item.on,
        kind: item.kind,
        what: item.what[language],
        risks: chosen.map(({ anchor, risk }) => ({ id: anchor, title: risk.title[language] })),
        ...(chosen[0] && { ask: chosen[0].risk.ask[language] }),
      }
    })
}

function concerns({ risk }: MissionRisk, item: ProgrammeItem, mission: Mission): boolean {
  const themes = themesOf[item.kind]
  if (themes) return themes.includes(risk.theme)
  return risk.sectors !== 'all' && touches(risk, item.sectors ?? mission.sectors)
}
