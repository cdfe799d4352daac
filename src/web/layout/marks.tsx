/** Severity and state of knowledge, by word and by shape, so that colour is never needed to read them. */
import type { SubjectPicture } from '../../domain/briefing-country.ts'
import { type SeverityLevel, severityLevels } from '../../domain/closed-lists.ts'
import type { Reader } from '../reader.ts'

export function Severity({ level, reader }: { readonly level: SeverityLevel; readonly reader: Reader }) {
  const filled = severityLevels.indexOf(level) + 1
  return (
    <span class={`severity severity--${level}`}>
      <svg viewBox="0 0 38 10" width="38" height="10" aria-hidden="true" focusable="false">
        {severityLevels.map((_, place) => (
          <rect class={place < filled ? 'full' : 'empty'} x={place * 14 + 1} y="1" width="8" height="8" />
        ))}
      </svg>
      {reader.term('severities', level)}
    </span>
  )
}

export type Knowledge = SubjectPicture['state'] | 'stale'
/** `elsewhere` is left out: it is about the sectors of a mission. `stale` is for those who keep the facts up to date. */
export const knowledge: readonly Knowledge[] = ['assessed', 'indicator-only', 'unknown']

/** A full, a half and an empty circle, and a clock. `quiet` leaves the word to screen readers, where a legend stands beside it. */
export function KnowledgeMark({
  state,
  reader,
  quiet = false,
}: {
  readonly state: Knowledge
  readonly reader: Reader
  readonly quiet?: boolean
}) {
  return (
    <span class={`knowledge knowledge--${state}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <circle class="ring" cx="8" cy="8" r="6.5" />
        {state === 'assessed' && <circle class="full" cx="8" cy="8" r="6.5" />}
        {state === 'indicator-only' && <path class="full" d="M8 1.5a6.5 6.5 0 0 0 0 13z" />}
        {state === 'stale' && <path class="ring" d="M8 4v4.5l3 1.5" />}
      </svg>
      <span class={quiet ? 'for-screen-readers' : undefined}>{reader.say(`pages.knowledge.${state}`)}</span>
    </span>
  )
}
