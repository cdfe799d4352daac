/** Reads what a participant chose for the pack: everything that lacks or is not ours is told at once. */
import { readAnswers, type UnreadableAnswer } from '../../domain/answers.ts'
import { languages, participantRoles } from '../../domain/closed-lists.ts'
import type { Mission } from '../../domain/mission.ts'
import type { ParticipantChoice } from '../../merge/fit-to-participant.ts'

export const choiceNames = ['language', 'sectors', 'role'] as const
export type ChoiceName = (typeof choiceNames)[number]

export interface ReadChoice {
  readonly choice: Partial<ParticipantChoice> & Pick<ParticipantChoice, 'answers'>
  /** What must be chosen, and is not. */
  readonly missing: readonly ChoiceName[]
  readonly problems: readonly UnreadableAnswer[]
}

export function readChoice(given: Readonly<Record<string, unknown>>, mission: Mission): ReadChoice {
  const { answers, problems } = readAnswers(given)
  const language = languages.find(one => one === given.language)
  const role = participantRoles.find(one => one === given.role)
  const asked: readonly unknown[] = [given.sectors].flat()
  const sectors = mission.sectors.filter(one => asked.includes(one))
  const choice = {
    answers,
    ...(language && { language }),
    ...(role && { role }),
    ...(sectors.length > 0 && { sectors }),
  }
  return { choice, missing: choiceNames.filter(name => choice[name] === undefined), problems }
}

export function isWhole(read: ReadChoice): read is ReadChoice & { readonly choice: ParticipantChoice } {
  return read.missing.length === 0 && read.problems.length === 0
}
