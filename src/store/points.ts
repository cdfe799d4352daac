/** What officials and senders do with a point: each act moves it one step, once, and is on the trail. */
import type { Day } from '../domain/day.ts'
import type { DecisionMark } from '../domain/decision.ts'
import type { Voice } from '../domain/voice.ts'
import type { Audit } from './audit.ts'
import { type At, decisionOn, movePoint, type Outcome, type Step } from './move-point.ts'
import type { Sql } from './sql.ts'
import type { Letter } from './submissions.ts'

export interface Proposal {
  readonly mark: DecisionMark
  /** The whole decision, sealed to officials, recovery and sender. */
  readonly sealed: string
  /** Of the sealed decision (`decisionDigest`): what is confirmed later must have the same. */
  readonly digest: string
}

export interface Confirmation {
  readonly digest: string
  /** What may now be printed, with an id made of chance. */
  readonly print?: { readonly id: string; readonly voice: Voice }
}

export interface Points {
  propose(at: At, by: string, proposal: Proposal, day: Day): Promise<Outcome>
  confirm(at: At, by: string, confirmation: Confirmation, day: Day): Promise<Outcome>
  /** The second official does not agree. */
  giveBack(at: At, by: string, day: Day): Promise<Outcome>
  /** Holding and asking print nothing and end nothing, so one official may do it. */
  hold(at: At, by: string, mark: DecisionMark, sealed: string, day: Day): Promise<Outcome>
  ask(at: At, by: string, mark: DecisionMark, sealed: string, day: Day): Promise<Outcome>

  answer(at: At, sealed: string, day: Day): Promise<Outcome>
  /** The sender may say why. */
  object(at: At, sealed: string | undefined, day: Day): Promise<Outcome>
  withdraw(at: At, day: Day): Promise<Outcome>
}

export function pointsIn(sql: Sql, audit: Audit): Points {
  const drop = ({ submission, point }: At, what: 'voices' | 'letters') =>
    sql.prepare(`DELETE FROM ${what} WHERE submission = ? AND point = ?`).bind(submission, point)
  const dropDecision = ({ submission, point }: At) =>
    sql
      .prepare(`DELETE FROM letters WHERE submission = ? AND point = ? AND kind = 'decision'`)
      .bind(submission, point)
  const letter = ({ submission, point, version }: At, kind: Letter['kind'], sealed: string) =>
    sql
      .prepare('INSERT INTO letters (submission, point, turn, kind, sealed) VALUES (?, ?, ?, ?, ?)')
      .bind(submission, point, version, kind, sealed)
  const newDecision = (at: At, sealed: string) => [dropDecision(at), letter(at, 'decision', sealed)]
  /** All days of a sender become the newest, so that visits cannot be told apart. */
  const visited = ({ submission }: At, day: Day) =>
    sql.prepare('UPDATE submissions SET day = ? WHERE id = ?').bind(day, submission)

  const take = (at: At, step: Step) => movePoint(sql, audit, at, step)
  const decided = ({ kind, reason }: DecisionMark) => ({ decision: kind, reason })

  return {
    propose(at, by, { mark, sealed, digest }, day) {
      const set = { ...decided(mark), proposed_by: by, digest }
      return take(at, {
        step: 'propose',
        act: 'decision-proposed',
        by,
        day,
        set,
        also: newDecision(at, sealed),
      })
    },
    async confirm(at, by, { digest, print }, day) {
      const step = { act: 'decision-confirmed', by, day, confirms: digest } as const
      const kind = await decisionOn(sql, at)
      if (kind === 'not-used') return take(at, { ...step, step: 'confirm-not-used' })
      if (!print) {
        return take(at, {
          ...step,
          step: 'confirm-background',
          set: { used_in: JSON.stringify(['background']) },
        })
      }
      const voice = sql
        .prepare('INSERT INTO voices (id, mission, voice, submission, point) VALUES (?, ?, ?, ?, ?)')
        .bind(print.id, at.mission, JSON.stringify(print.voice), at.submission, at.point)
      return take(at, { ...step, step: 'confirm-print', also: [voice] })
    },
    giveBack(at, by, day) {
      return take(at, { step: 'return', act: 'decision-returned', by, day, also: [dropDecision(at)] })
    },
    hold(at, by, mark, sealed, day) {
      const also = newDecision(at, sealed)
      return take(at, { step: 'hold', act: 'point-held', by, day, set: decided(mark), also })
    },
    ask(at, by, mark, sealed, day) {
      const also = [letter(at, 'question', sealed)]
      return take(at, { step: 'ask', act: 'question-asked', by, day, set: decided(mark), also })
    },
    answer(at, sealed, day) {
      const also = [letter(at, 'answer', sealed), visited(at, day)]
      return take(at, { step: 'answer', act: 'question-answered', by: 'sender', day, also })
    },
    object(at, sealed, day) {
      const why = sealed === undefined ? [] : [letter(at, 'answer', sealed)]
      const also = [drop(at, 'voices'), ...why, visited(at, day)]
      return take(at, { step: 'object', act: 'wording-objected', by: 'sender', day, also })
    },
    withdraw(at, day) {
      const also = [drop(at, 'voices'), drop(at, 'letters'), visited(at, day)]
      return take(at, { step: 'withdraw', act: 'point-withdrawn', by: 'sender', day, also })
    },
  }
}
