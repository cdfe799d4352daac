/** Fits what a mission tells everybody to one participant: its sectors, its role, and its answers to the six questions. Pure. */
import type { Answers } from '../domain/answers.ts'
import type { Briefing } from '../domain/briefing.ts'
import type { Language, ParticipantRole, Sector } from '../domain/closed-lists.ts'
import type { Content } from '../domain/content.ts'
import type { Day } from '../domain/day.ts'
import type { Mission } from '../domain/mission.ts'
import { checkApplicability } from './check-applicability.ts'
import { Citations } from './cite-sources.ts'
import { mergeBriefing } from './merge-briefing.ts'
import { factsOfMission } from './select-conditions.ts'

/** What a participant chose: used for one answer, and forgotten with it. */
export interface ParticipantChoice {
  readonly language: Language
  readonly sectors: readonly Sector[]
  readonly role: ParticipantRole
  readonly answers: Answers
}

interface Inputs {
  readonly mission: Mission
  readonly content: Content
  readonly choice: ParticipantChoice
  readonly asOf: Day
}

export interface FittedBriefings {
  /** The risks, questions and contacts for these sectors. */
  readonly risks: Briefing
  /** The same, with every condition answered for this participant. Its sources are those of the conditions. */
  readonly conditions: Briefing
}

export function fitToParticipant({ mission, content, choice, asOf }: Inputs): FittedBriefings {
  const { language, role, answers } = choice
  const own = { ...mission, sectors: [...choice.sectors] }
  const briefing = mergeBriefing({
    ...{ mission: own, content, language, asOf },
    audience: 'participant',
    voices: [],
  })
  const { facts, sources } = content.standing
  // Numbered after the sources that the briefing has already.
  const citations = new Citations(briefing.sources)
  const six_steps = {
    statement: facts.six_steps.statement[language],
    notes: citations.from(sources)(facts.six_steps.sources),
  }
  const risks = { ...briefing, for_participant: { role, six_steps }, sources: citations.inOrder() }
  const { conditions, sources: ofConditions } = checkApplicability({
    ...{ conditions: content.conditions, answers, language, asOf },
    mission: factsOfMission(own),
    until: mission.returns,
  })
  return { risks, conditions: { ...risks, conditions: [...conditions], sources: [...ofConditions] } }
}
