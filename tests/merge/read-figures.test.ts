import { describe, expect, it } from 'vitest'
import { drawChart, isMeasured, readFigures } from '../../src/merge/read-figures.ts'
import { content, edition } from '../support/atlantis.ts'

const { indicators } = content
const figures = (code = 'XA', sectors: Parameters<typeof readFigures>[1] = ['maritime']) =>
  readFigures(code, sectors, indicators, edition())

describe('readFigures', () => {
  it('puts figures under their first subject, with scale, year and source', () => {
    expect(figures().subjects).toEqual([
      {
        subject: 'lgbtiq',
        figures: [
          {
            measure: 'same-sex-acts',
            name: 'Relations between mermaids',
            code: 'not-criminalised',
            year: 2020,
            stale: true,
            notes: [1],
          },
        ],
      },
      { subject: 'expression', figures: [tideIndex('fh-d1', 'Free press (Tide Index)', 3)] },
      { subject: 'labour', figures: [tideIndex('fh-e3', 'Trade unions (Tide Index)', 1)] },
      {
        subject: 'land',
        figures: [
          {
            measure: 'lagoon-land',
            name: 'Right to the sea floor (Lagoon Ledger)',
            number: 0.25,
            min: 0,
            max: 1,
            year: 2025,
            stale: false,
            notes: [3],
          },
        ],
      },
      { subject: 'civic-freedoms', figures: [tideIndex('fh-total', 'Total of the tides', 41.5, 100)] },
    ])
  })

  it('names the licence of figures that ask for it, where there are such figures', () => {
    expect(figures().licences).toEqual([
      {
        publisher: 'Institute of the Lagoon',
        licence: 'CC BY-SA 4.0',
        url: 'https://creativecommons.org/licenses/by-sa/4.0/',
      },
    ])
    expect(figures('PE').licences).toEqual([])
  })

  it('counts what is known of the fundamental treaties, and prints the rest as unknown', () => {
    expect(figures().fundamental_ilo).toEqual({ ratified: 1, known: 1, total: 2, inferred: 0, notes: [2] })
    expect(
      figures().ratifications.map(({ treaty, status, year, inferred }) => [treaty, status, year, inferred]),
    ).toEqual([
      ['Convention of the Deep on forced labour', 'party', 1999, false],
      ['Convention of the Deep on unions', 'unknown', undefined, false],
      ['Lagoon Treaty', 'signed', undefined, true],
    ])
    expect(figures('PE').fundamental_ilo).toEqual({
      ratified: 0,
      known: 1,
      total: 2,
      inferred: 0,
      notes: [1],
    })
  })

  it('takes the goods of the sectors of the mission, and every sanction', () => {
    const goods = (...sectors: Parameters<typeof readFigures>[1]) =>
      figures('XA', sectors).goods.map(({ good }) => good)
    expect(goods('maritime')).toEqual(['Pearls', 'Pearl necklaces'])
    expect(goods('mining', 'maritime')).toEqual(['Pearls', 'Coral', 'Pearl necklaces'])
    expect(goods('ict')).toEqual([])
    expect(figures('XA', ['ict']).sanctions.map(({ title }) => title)).toEqual([
      'Restrictive measures in view of the trident',
    ])
  })

  it('tells a good that is listed from one that is made with it', () => {
    expect(
      figures().goods.map(({ good, child_labour, downstream }) => [good, child_labour, downstream]),
    ).toEqual([
      ['Pearls', true, false],
      ['Pearl necklaces', false, true],
    ])
  })

  it('says what a sanctions regime does and whom it is for', () => {
    expect(figures().sanctions).toMatchObject([
      { measures: ['asset-freeze', 'export-restrictions'], arms_embargo: 'partial', protects: false },
    ])
    expect(figures('PE').sanctions).toMatchObject([
      { measures: [], arms_embargo: 'political', protects: true },
    ])
  })

  it('groups the listed regions by why they are listed, or names the whole country', () => {
    expect(figures().areas).toEqual({
      as_of: '2026-02',
      whole_country: false,
      groups: [
        { kind: 'conflict-affected', count: 2, regions: ['North Reef', 'South Reef'] },
        { kind: 'high-risk', count: 1, regions: ['Outer Trench'] },
      ],
      notes: [2],
    })
    expect(figures('PE').areas).toMatchObject({ whole_country: true, groups: [] })
    expect(figures('NP').areas).toBeUndefined()
  })

  it('cites each source as it was read, not as where it was read suggests', () => {
    const inEnglish = edition()
    readFigures('XA', ['maritime'], indicators, inEnglish)
    expect(inEnglish.citations.inOrder().map(({ title, read }) => [title, read])).toEqual([
      ['Shell Survey', 'excerpt'],
      ['Tide Index 2026', 'whole'],
      ['Lagoon Ledger, edition 3', 'copy'],
    ])
  })

  it('has an empty page for a country nobody measured', () => {
    expect(figures('NP')).toMatchObject({ name: 'Nepal', subjects: [], goods: [], sanctions: [] })
  })
})

describe('drawChart', () => {
  it('has a gap where a country was not measured', () => {
    expect(drawChart(['XA', 'PE'], indicators, edition())).toEqual({
      min: 0,
      max: 4,
      year: 2025,
      countries: ['Atlantis', 'Peru'],
      rows: [
        { name: 'Free press (Tide Index)', numbers: [3, 2] },
        { name: 'Trade unions (Tide Index)', numbers: [1, null] },
      ],
      notes: [1],
    })
  })

  it('is not drawn without figures', () => {
    expect(drawChart(['NP'], indicators, edition())).toBeUndefined()
  })
})

describe('isMeasured', () => {
  it('is so when one figure about the subject exists', () => {
    expect(isMeasured('XA', 'lgbtiq', indicators)).toBe(true)
    expect(isMeasured('PE', 'lgbtiq', indicators)).toBe(false)
    expect(isMeasured('XA', 'belief', indicators)).toBe(false)
  })
})

function tideIndex(measure: string, name: string, number: number, max = 4) {
  return { measure, name, number, min: 0, max, year: 2025, stale: false, notes: [2] }
}
