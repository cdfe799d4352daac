/** The product in a dozen lines: what we know and one mission in, one briefing out. */
import type { Briefing } from './domain/briefing.ts'
import { type BriefingInputs, mergeBriefing } from './merge/merge-briefing.ts'
import type { Press } from './render/render-html.ts'
import { writeWord } from './render/word/write-word.ts'

export interface PreparedBriefing {
  readonly briefing: Briefing
  readonly html: string
  readonly word: () => Uint8Array
}

export function prepareBriefing(
  inputs: BriefingInputs,
  press: Press,
  shell: Readonly<Record<string, string>>,
): PreparedBriefing {
  const briefing = mergeBriefing(inputs)
  const html = press(briefing)
  return { briefing, html, word: () => writeWord(html, shell) }
}
