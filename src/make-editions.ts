/** A mission's briefings for every audience in every language, at once: what is submitted, approved and released together. */
import type { Briefing } from './domain/briefing.ts'
import type { ReleaseStamp } from './domain/briefing-release.ts'
import { canonicalJson } from './domain/canonical-json.ts'
import { type Audience, audiences, type Language, languages } from './domain/closed-lists.ts'
import type { Content } from './domain/content.ts'
import type { Day } from './domain/day.ts'
import { digestOf } from './domain/digest.ts'
import type { Mission } from './domain/mission.ts'
import type { Voice } from './domain/voice.ts'
import type { BriefingInputs } from './merge/merge-briefing.ts'
import type { PreparedBriefing } from './prepare-briefing.ts'

export interface EditionInputs {
  readonly mission: Mission
  readonly voices: readonly Voice[]
  readonly asOf: Day
  readonly content: Content
  readonly prepare: (inputs: BriefingInputs) => PreparedBriefing
}

export interface MadeEdition extends PreparedBriefing {
  readonly audience: Audience
  readonly language: Language
}

export function makeEdition(
  { prepare, ...inputs }: EditionInputs,
  audience: Audience,
  language: Language,
  release?: ReleaseStamp,
): MadeEdition {
  const prepared = prepare({ ...inputs, audience, language, ...(release && { release }) })
  return { audience, language, ...prepared }
}

export function makeDrafts(inputs: EditionInputs): MadeEdition[] {
  return audiences.flatMap(audience => languages.map(language => makeEdition(inputs, audience, language)))
}

/** One digest for all of them as they read: another word, rule or voice in any of them gives another. */
export async function digestOfDrafts(drafts: readonly MadeEdition[]): Promise<string> {
  const texts = drafts.map(async ({ audience, language, html }) => [audience, language, await digestOf(html)])
  return digestOf(canonicalJson(await Promise.all(texts)))
}

/** Cautions are told apart by how they read in Dutch; in every language they come in the same order. */
export function cautionKey({ kind, about, country_name, day }: Briefing['cautions'][number]): string {
  return [kind, country_name, about, day].filter(part => part !== undefined).join(' | ')
}
