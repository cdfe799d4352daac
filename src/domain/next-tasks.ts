/** Who must do what next for a mission: follows from what is there and what lacks, so nobody keeps a list by hand. */
import { type CallForInput, isOpen } from './call-for-input.ts'
import { addDays, type Day } from './day.ts'
import type { Mission } from './mission.ts'
import type { Deed } from './official.ts'
import { lastSealedDay } from './retention.ts'

export interface MissionStanding {
  readonly mission: Mission
  readonly today: Day
  readonly announced: boolean
  readonly call: CallForInput | undefined
  readonly cautions: number
  /** How many companies can come in. */
  readonly codes: number
  /** Missing where it could not be read, or is not for this official. */
  readonly input: WaitingInput | undefined
}

export interface WaitingInput {
  /** Points on which nobody decided yet. */
  readonly undecided: number
  /** Points that wait for a second official. */
  readonly unconfirmed: number
  readonly unreadFeedback: number
}

export type TaskKind =
  | 'decide-risk'
  | 'review-decision'
  | 'announce'
  | 'decide-input'
  | 'confirm-input'
  | 'resolve-cautions'
  | 'invite-ambassador'
  | 'give-codes'
  | 'read-feedback'

export interface Task {
  readonly kind: TaskKind
  /** What somebody must be allowed to do for it: so it says in which roles. */
  readonly deed: Deed
  readonly count?: number
  readonly by: Day
}

/** What is due first stands first. */
export function nextTasks(standing: MissionStanding): Task[] {
  const tasks = [...beforeDeparture(standing), ...aboutInput(standing)]
  return tasks.sort((a, b) => compare(a.by, b.by))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The cautions that a decision mends are tasks of their own. */
function beforeDeparture({ mission, today, announced, call, cautions, codes }: MissionStanding): Task[] {
  const { departs, high_risk, preparatory_meeting } = mission
  if (today > departs) return []
  const by = addDays(departs, -1)
  // Where nobody said when it is, it is before departure in any case.
  const meeting = preparatory_meeting ?? departs
  const tasks: (Task | undefined | false)[] = [
    !high_risk && { kind: 'decide-risk', deed: 'edit-mission', by },
    high_risk &&
      high_risk.review_by <= departs && {
        kind: 'review-decision',
        deed: 'edit-mission',
        by: high_risk.review_by,
      },
    !announced &&
      call &&
      isOpen(call, today) && { kind: 'announce', deed: 'announce-mission', by: call.until },
    high_risk?.decision === 'high-risk' &&
      today < meeting && { kind: 'invite-ambassador', deed: 'make-briefing', by: addDays(meeting, -1) },
    codes === 0 && { kind: 'give-codes', deed: 'give-codes', by },
    cautions > 0 && { kind: 'resolve-cautions', deed: 'edit-mission', count: cautions, by },
  ]
  return tasks.filter(task => task !== undefined && task !== false)
}

function aboutInput({ mission, input }: MissionStanding): Task[] {
  if (!input) return []
  const { undecided, unconfirmed, unreadFeedback } = input
  const by = addDays(mission.departs, -1)
  const tasks: Task[] = [
    { kind: 'decide-input', deed: 'decide-on-input', count: undecided, by },
    { kind: 'confirm-input', deed: 'confirm-decision', count: unconfirmed, by },
    { kind: 'read-feedback', deed: 'read-input', count: unreadFeedback, by: lastSealedDay(mission.returns) },
  ]
  return tasks.filter(({ count }) => count !== 0)
}
