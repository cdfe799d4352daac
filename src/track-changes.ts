/** Two versions of a briefing in, one Word file out: the newer text, with real tracked changes against the older. */
import { compareTwins } from './render/compare/compare-twins.ts'
import type { Shell } from './render/word/pack.ts'
import type { ChangedBy } from './render/word/tracker.ts'
import { writeWord } from './render/word/write-word.ts'

export function trackChanges(before: string, after: string, by: ChangedBy, shell: Shell): Uint8Array {
  return writeWord(compareTwins(before, after), shell, by)
}
