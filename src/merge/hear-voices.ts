/** Places civil-society voices beside the official text, attributed as each sender chose. They never change a rating. */
import type { Briefing, BriefingVoice } from '../domain/briefing.ts'
import { type Language, themes } from '../domain/closed-lists.ts'
import type { Voice } from '../domain/voice.ts'
import { mayHear } from './audience.ts'
import type { Edition } from './edition.ts'

export function hearVoices(
  voices: readonly Voice[],
  { audience, language }: Pick<Edition, 'audience' | 'language'>,
): Briefing['voices'] {
  const heard = voices.filter(voice => mayHear(audience, voice))
  return themes
    .map(theme => ({
      theme,
      voices: heard.filter(voice => voice.theme === theme).map(voice => print(voice, language)),
    }))
    .filter(group => group.voices.length > 0)
}

function print(voice: Voice, language: Language): BriefingVoice {
  return {
    ...(voice.use === 'attributed' && voice.organisation && { organisation: voice.organisation }),
    theme: voice.theme,
    sectors: voice.sectors === 'all' ? [] : voice.sectors,
    statement: voice.statement[language],
    ...(voice.ask && { ask: voice.ask[language] }),
    // An address may be the sender's own, and would name who chose not to be named.
    sources: voice.use === 'attributed' ? voice.sources : [],
  }
}
