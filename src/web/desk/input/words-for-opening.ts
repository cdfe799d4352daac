/** The words that the opening script puts on the page, in the reader's language. */
import {
  type DecisionKind,
  decisionReasons,
  sectors,
  themes,
  voiceUses,
} from '../../../domain/closed-lists.ts'
import { traceKinds } from '../../../intake/guard-wording.ts'
import type { Reader } from '../../reader.ts'
import type { WordsForOpening } from './given-to-opening.ts'

const told = [
  ...['working', 'opened', 'no-identity', 'other-key', 'damaged', 'moved', 'wrong-shape', 'no-answer'],
  ...['recipients-changed', 'wider-than-consent', 'traces', 'why', 'look', 'mistakes'],
] as const
const problems = ['missing', 'too-long', 'too-many', 'not-in-list', 'wrong-kind', 'not-https'] as const
const names = [
  ...['kind', 'reason', 'theme', 'sectors', 'statement-nl', 'statement-en', 'ask-nl', 'ask-en'],
  ...['sources', 'organisation', 'use', 'to_sender', 'justified', 'question'],
] as const
const letters = ['question', 'answer', 'decision'] as const

export const decisionKinds = Object.keys(decisionReasons) as DecisionKind[]

export function wordsForOpening({ say, term }: Reader): WordsForOpening {
  const each = (keys: readonly string[], word: (key: string) => string) =>
    Object.fromEntries(keys.map(key => [key, word(key)]))
  const reasons = [...new Set(Object.values(decisionReasons).flat())]
  return {
    told: each(told, key => say(`pages.desk_input.told.${key}`)),
    traces: each(traceKinds, key => say(`pages.desk_input.traces.${key}`)),
    problems: each(problems, key => say(`pages.desk_input.problems.${key}`)),
    themes: each(themes, key => term('subjects', key)),
    sectors: { ...each(sectors, key => term('sectors', key)), all: say('pages.input.all_sectors') },
    uses: each(voiceUses, key => say(`pages.desk_input.uses.${key}`)),
    kinds: each(decisionKinds, key => say(`pages.desk_input.kinds.${key}`)),
    reasons: each(reasons, key => term('decision_reasons', key)),
    names: each(names, key => say(`pages.desk_input.names.${key}`)),
    letters: each(letters, key => say(`pages.desk_input.letters.${key}`)),
  }
}
