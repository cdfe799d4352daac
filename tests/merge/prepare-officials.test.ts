import { describe, expect, it } from 'vitest'
import { prepareOfficials, sourcesOfRisks } from '../../src/merge/prepare-officials.ts'
import { atlantis, content, edition, pearls } from '../support/atlantis.ts'

const notes = () => prepareOfficials(pearls, [atlantis], content, edition())

describe('prepareOfficials', () => {
  it('puts points beside what the country itself undertook, in the order of the priorities', () => {
    expect(notes().points).toEqual([
      {
        subject: 'women',
        country_name: 'Atlantis',
        commitments: [{ statement: 'In 2023 Atlantis ratified the Lagoon Treaty on equal pay.', notes: [3] }],
        treaties: [{ treaty: 'Lagoon Treaty', status: 'signed', as_of: '2026', inferred: true, notes: [1] }],
        points: [{ statement: 'Ask when equal pay begins.', notes: [4, 5] }],
      },
      {
        subject: 'labour',
        country_name: 'Atlantis',
        commitments: [],
        treaties: [],
        points: [{ statement: 'Ask about the dismissed dock workers.', notes: [6] }],
      },
      {
        subject: 'land',
        country_name: 'Atlantis',
        commitments: [{ statement: 'The Lagoon Treaty promises compensation for moving.', notes: [3] }],
        treaties: [{ treaty: 'Lagoon Treaty', status: 'signed', as_of: '2026', inferred: true, notes: [1] }],
        points: [],
      },
    ])
  })

  it('finds where in the programme the mission itself may cause harm', () => {
    expect(notes().harms.map(({ harm, stops }) => [harm, stops])).toEqual([
      [
        'Divers who talk to you may lose their boat.',
        [
          { on: '2027-03-02', what: 'Visit to a diving boat' },
          { on: '2027-03-04', what: 'Visit to the dike' },
        ],
      ],
      ['A signature looks like consent to the dike.', []],
    ])
  })

  it('has nothing to say of a country without a profile', () => {
    expect(prepareOfficials(pearls, [], content, edition())).toMatchObject({ points: [], harms: [] })
  })
})

describe('sourcesOfRisks', () => {
  it('takes each source of the risks once', () => {
    expect(sourcesOfRisks(atlantis, ['debt-bondage-divers', 'union-busting-harbour'])).toEqual([
      'inspectorate-2026',
      'divers-union-2025',
    ])
  })
})
