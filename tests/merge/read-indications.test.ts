import { describe, expect, it } from 'vitest'
import type { Subject } from '../../src/domain/closed-lists.ts'
import { readIndications } from '../../src/merge/read-indications.ts'
import { content, edition } from '../support/atlantis.ts'

const [source = ''] = content.indicators.sources.map(({ id }) => id)
const treaty = (id: string, body: 'un' | 'ilo', fundamental: boolean) => ({
  id,
  name_nl: `Verdrag ${id}`,
  name_en: `Treaty ${id}`,
  body,
  themes: ['labour' as const],
  fundamental,
})
const ratified = (id: string, status: 'party' | 'signed' | 'not-party', as_of = '2022-06') => ({
  country: 'XA',
  treaty: id,
  status,
  year: undefined,
  as_of,
  basis: status === 'not-party' ? ('inferred' as const) : ('stated' as const),
  source,
})
const good = (good_en: string, sectors: ('maritime' | 'agriculture')[], child: boolean, forced: boolean) => ({
  country: 'XA',
  good_nl: good_en.toLowerCase(),
  good_en,
  sectors,
  child_labour: child,
  forced_labour: forced,
  downstream: false,
  source,
})
const indicators = {
  ...content.indicators,
  treaties: [
    treaty('a', 'ilo', true),
    treaty('b', 'ilo', true),
    treaty('c', 'ilo', true),
    treaty('d', 'un', false),
  ],
  ratifications: [ratified('a', 'party'), ratified('b', 'not-party', '2021'), ratified('d', 'party', '2023')],
  goods: [
    good('Pearls', ['maritime'], true, false),
    good('Kelp', ['maritime', 'agriculture'], true, true),
    good('Whales', ['agriculture'], false, true),
  ],
}
const about = (subject: Subject, change = {}) =>
  readIndications('XA', subject, ['maritime', 'agriculture'], { ...indicators, ...change }, edition())

describe('readIndications', () => {
  it('counts the fundamental conventions of which anything is known, under labour only', () => {
    expect(about('labour').fundamental_ilo).toEqual({
      ratified: 1,
      known: 2,
      total: 3,
      inferred: 0,
      notes: [1],
    })
    expect(about('women').fundamental_ilo).toBeUndefined()
    expect(about('labour', { ratifications: [] }).fundamental_ilo).toBeUndefined()
  })

  it('names treaties by status, dated by the oldest, and leaves to the count what it has told', () => {
    expect(about('labour').treaties).toEqual([
      { status: 'party', treaties: ['Treaty d'], inferred: false, as_of: '2023', notes: [1] },
      { status: 'not-party', treaties: ['Treaty b'], inferred: true, as_of: '2021', notes: [1] },
    ])
  })

  it('lists goods by sector, under the abuse they are listed for', () => {
    const listed = (subject: Subject) => about(subject).goods.map(({ sector, goods }) => [sector, ...goods])
    expect(listed('child-labour')).toEqual([
      ['maritime', 'Pearls', 'Kelp'],
      ['agriculture', 'Kelp'],
    ])
    expect(listed('forced-labour')).toEqual([
      ['maritime', 'Kelp'],
      ['agriculture', 'Kelp', 'Whales'],
    ])
    expect(listed('labour')).toEqual([])
  })

  it('gives every figure on the subject, with its year and source', () => {
    expect(about('labour').figures).toMatchObject([{ measure: 'fh-e3', number: 1, year: 2025, notes: [1] }])
  })

  it('says nothing of another country', () => {
    const elsewhere = readIndications('XB', 'labour', ['maritime'], indicators, edition())
    expect(elsewhere).toEqual({ figures: [], treaties: [], goods: [] })
  })
})
