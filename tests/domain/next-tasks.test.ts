/** Who must do what next: follows from what is there and what lacks. */
import { describe, expect, it } from 'vitest'
import type { Mission } from '../../src/domain/mission.ts'
import { type MissionStanding, nextTasks } from '../../src/domain/next-tasks.ts'
import { pearls } from '../support/atlantis.ts'

const mission: Mission = { ...pearls, departs: '2027-02-08', returns: '2027-02-12' }
const { high_risk: _, ...undecided } = mission
const decided = {
  ...undecided,
  high_risk: {
    ...{ decision: 'high-risk' as const, reason: { nl: 'Een reden.', en: 'A reason.' } },
    ...{ decided_on: '2026-11-02', decided_by: 'RVO', review_by: '2027-01-15' },
  },
}
const call = {
  ...{ mission: mission.id, until: '2027-01-25', read_by: [{ nl: 'Handel', en: 'Trade' }] },
  ...{ recipients: ['one', 'two'], routes: [] },
}
const standing = (change: Partial<MissionStanding> = {}): MissionStanding => ({
  ...{ mission: undecided, today: '2026-11-23', announced: true, call, cautions: 0, codes: 1 },
  input: { undecided: 0, unconfirmed: 0, unreadFeedback: 0 },
  ...change,
})
const kinds = (change: Partial<MissionStanding> = {}) => nextTasks(standing(change)).map(({ kind }) => kind)

describe('nextTasks', () => {
  it('asks first for the decision, and after it for what follows', () => {
    expect(kinds()).toEqual(['decide-risk'])
    expect(kinds({ mission: decided })).toEqual(['review-decision', 'invite-ambassador'])
    const calm = { ...decided, high_risk: { ...decided.high_risk, decision: 'not-high-risk' as const } }
    expect(kinds({ mission: calm })).toEqual(['review-decision'])
  })

  it('asks for the ambassador before the meeting of participants, and not after it', () => {
    const met = { ...decided, preparatory_meeting: '2027-01-21' }
    const asked = (today: string) =>
      nextTasks(standing({ mission: met, today })).find(({ kind }) => kind === 'invite-ambassador')?.by
    expect([asked('2026-11-23'), asked('2027-01-20'), asked('2027-01-21')]).toEqual([
      ...['2027-01-20', '2027-01-20', undefined],
    ])
  })

  it('puts what is due first first, with who may do it and when it is due', () => {
    const tasks = nextTasks(standing({ mission: decided, announced: false, cautions: 4, codes: 0 }))
    expect(tasks).toEqual([
      { kind: 'review-decision', deed: 'edit-mission', by: '2027-01-15' },
      { kind: 'announce', deed: 'announce-mission', by: '2027-01-25' },
      { kind: 'invite-ambassador', deed: 'make-briefing', by: '2027-02-07' },
      { kind: 'give-codes', deed: 'give-codes', by: '2027-02-07' },
      { kind: 'resolve-cautions', deed: 'edit-mission', count: 4, by: '2027-02-07' },
    ])
  })

  it('counts what waits, and says nothing of what it may not know', () => {
    const input = { undecided: 3, unconfirmed: 1, unreadFeedback: 2 }
    expect(nextTasks(standing({ input })).map(({ kind, count }) => [kind, count])).toEqual([
      ['decide-risk', undefined],
      ['decide-input', 3],
      ['confirm-input', 1],
      ['read-feedback', 2],
    ])
    expect(kinds({ input: undefined })).toEqual(['decide-risk'])
  })

  it('asks for nothing to be made public when the call is over, and nothing of a mission that left', () => {
    expect(kinds({ announced: false, today: '2027-01-25' })).toContain('announce')
    expect(kinds({ announced: false, today: '2027-01-26' })).not.toContain('announce')
    expect(kinds({ announced: false, call: undefined })).not.toContain('announce')
    expect(kinds({ today: '2027-02-08', cautions: 4, codes: 0 })).toContain('give-codes')
    expect(kinds({ today: '2027-02-09', cautions: 4, codes: 0 })).toEqual([])
  })
})
