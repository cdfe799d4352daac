import { describe, expect, it } from 'vitest'
import type { Mission, ProgrammeItem } from '../../src/domain/mission.ts'
import { planProgramme } from '../../src/merge/plan-programme.ts'
import { rankForMission } from '../../src/merge/rank-risks.ts'
import { atlantis, edition, pearls } from '../support/atlantis.ts'

const ranked = rankForMission([atlantis], pearls.sectors)
const what = { nl: 'Onderdeel', en: 'Part' }
const plan = (...programme: ProgrammeItem[]) =>
  planProgramme({ ...pearls, programme } as Mission, ranked, edition())
const risksOf = (item: Omit<ProgrammeItem, 'on' | 'what'>) =>
  plan({ on: '2027-03-02', what, ...item })[0]?.risks.map(({ id }) => id)

describe('planProgramme', () => {
  it('puts stops in the order of days, and keeps the order of one day', () => {
    const stop = (on: string, name: string) =>
      ({ on, kind: 'seminar', what: { nl: name, en: name } }) as const
    const stops = plan(
      stop('2027-03-04', 'c'),
      stop('2027-03-02', 'b'),
      stop('2027-03-01', 'a'),
      stop('2027-03-02', 'd'),
    )
    expect(stops.map(({ what }) => what)).toEqual(['a', 'b', 'd', 'c'])
  })

  it('takes the two gravest risks of the sectors of a visit', () => {
    expect(risksOf({ kind: 'site-visit', sectors: ['water'] })).toEqual([
      'xa-sea-grass-dredging',
      'xa-land-under-the-tide',
    ])
  })

  it('takes the sectors of the mission for a visit that names none', () => {
    expect(risksOf({ kind: 'site-visit' })).toEqual(['xa-debt-bondage-divers', 'xa-union-busting-harbour'])
  })

  it('gives a meeting the risks of its subject, and no graver risk of a trade beside them', () => {
    expect(risksOf({ kind: 'civil-society-meeting' })).toEqual(['xa-threats-to-defenders'])
    expect(risksOf({ kind: 'reception' })).toEqual(['xa-pay-gap-pearl-sorting'])
  })

  it('brings the question of the first risk along, in the language of the reader', () => {
    expect(plan({ on: '2027-03-02', kind: 'site-visit', what, sectors: ['water'] })).toEqual([
      {
        on: '2027-03-02',
        kind: 'site-visit',
        what: 'Part',
        risks: [
          { id: 'xa-sea-grass-dredging', title: 'Dredging of sea grass' },
          { id: 'xa-land-under-the-tide', title: 'Loss of land on the tidal flats' },
        ],
        ask: 'Who measures the sea grass?',
      },
    ])
  })

  it('leaves a stop without risks when none is known', () => {
    const [stop] = planProgramme(pearls, [], edition())
    expect(stop?.risks).toEqual([])
    expect(stop).not.toHaveProperty('ask')
  })
})
