/** Reads the form of a decision: what was typed, and everything that is wrong with it. */
import { type DecisionMark, readDecisionMark } from '../../../../domain/decision.ts'
import type { Voice } from '../../../../domain/voice.ts'
import { readLetter } from '../../../../intake/read-letter.ts'
import { readVoice } from '../../../../intake/read-voice.ts'
import type { OpenedPoint } from './open-sealed.ts'
import type { Fault } from './page-parts.ts'

export interface TypedDecision {
  readonly mark?: DecisionMark
  readonly to_sender?: string
  readonly voice?: Voice
  readonly faults: readonly Fault[]
}

export function readTyped(form: HTMLFormElement, { number, given: { words } }: OpenedPoint): TypedDecision {
  const typed = new FormData(form)
  const text = (name: string) => String(typed.get(name) ?? '').trim()
  const kind = text('kind')
  const mark = readDecisionMark(kind, text(`reason-${kind}-${number}`))
  const faults: Fault[] = []
  const fault = (field: string, name: string, problem: string) =>
    faults.push({
      field: `${field}-${number}`,
      message: `${words.names[name] ?? name}: ${words.problems[problem] ?? words.problems['wrong-kind']}`,
    })
  if (!kind) fault('kind', 'kind', 'missing')
  else if (!mark) fault(`reason-${kind}`, 'reason', 'missing')
  const letter = readLetter(text('to_sender'))
  if ('problem' in letter && (letter.problem !== 'missing' || kind === 'ask-back')) {
    fault('to_sender', kind === 'ask-back' ? 'question' : 'to_sender', letter.problem)
  }
  const use = text('use')
  const printed = (kind === 'use' || kind === 'part') && use !== 'background'
  const read = printed ? readVoice(voiceIn(typed, text, number)) : undefined
  for (const { path, problem } of read?.problems ?? []) {
    const field = path.startsWith('sources') ? 'sources' : path.replace('.', '-')
    const organisation = field.startsWith('organisation')
    fault(field, field, organisation ? (use === 'attributed' ? 'missing' : 'wrong-kind') : problem)
  }
  return {
    ...(mark && { mark }),
    ...('text' in letter && { to_sender: letter.text }),
    ...(read?.voice && { voice: read.voice }),
    faults,
  }
}

/** No sector at all means all of them. An organisation stands only with what is printed under its name. */
function voiceIn(typed: FormData, text: (name: string) => string, number: number): unknown {
  const sectors = typed.getAll('sectors')
  const both = (part: string) => ({ nl: text(`${part}-nl`), en: text(`${part}-en`) })
  const ask = both('ask')
  return {
    use: text('use'),
    theme: text(`theme-${number}`),
    sectors: sectors.length === 0 ? 'all' : sectors,
    statement: both('statement'),
    ...((ask.nl || ask.en) && { ask }),
    ...(text('use') === 'attributed' && { organisation: text('organisation') }),
    sources: text('sources').split('\n'),
  }
}
