/** A trade mission to Atlantis and the civil-society voices about it. */
import { themes } from '../../src/domain/closed-lists.ts'
import type { Mission } from '../../src/domain/mission.ts'
import type { Voice } from '../../src/domain/voice.ts'
import { both, day, list, many } from './forms.ts'
import { teller } from './sentences.ts'

const kinds = ['site-visit', 'government-meeting', 'matchmaking', 'civil-society-meeting'] as const

export function pearlMission(size: number): Mission {
  return {
    id: 'atlantis-pearls-2027',
    title: both('Pearl mission to Atlantis'),
    countries: ['XA'],
    sectors: ['maritime', 'water'],
    departs: '2027-03-01',
    returns: '2027-03-05',
    led_by: 'minister',
    organiser: 'Bureau Zeepaard',
    instruments: ['trade-mission'],
    programme: list(many(4, size), index => ({
      on: `2027-03-0${1 + Math.floor((index / many(4, size)) * 5)}`,
      kind: kinds[index % kinds.length] ?? 'seminar',
      what: both(
        `Stop ${index + 1}: a conversation with ${teller(8000 + index)
          .title()
          .toLowerCase()}`,
      ),
    })),
    high_risk: {
      decision: 'high-risk',
      reason: both(teller(1).statement()),
      decided_on: day,
      decided_by: 'Bureau Zeepaard',
      review_by: '2027-02-01',
    },
    contacts: [
      { role: 'rbc-helpdesk', name: 'Schelpdesk', email: 'schelpdesk@example.org' },
      { role: 'embassy', name: 'Embassy in Port Coral', phone: '00 99 12 34' },
    ],
  }
}

export function madeUpVoices(size: number): Voice[] {
  return list(many(3, size), index => {
    const tell = teller(9000 + index)
    return {
      organisation: `Reef Watch ${index + 1}`,
      use: 'attributed',
      theme: themes[index % 5] ?? 'labour',
      sectors: 'all',
      statement: both(tell.statement()),
      ask: both(tell.question()),
      sources: [`https://example.org/voices/${index}`],
    }
  })
}
