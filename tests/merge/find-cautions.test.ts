import { describe, expect, it } from 'vitest'
import type { Caution } from '../../src/domain/briefing-caution.ts'
import type { Answer, BriefingCondition } from '../../src/domain/briefing-condition.ts'
import type { Proposal } from '../../src/domain/briefing-country.ts'
import { findCautions } from '../../src/merge/find-cautions.ts'
import { mergeBriefing } from '../../src/merge/merge-briefing.ts'
import { content, edition, inMission, inputs, pearls, risk, twoCountries } from '../support/atlantis.ts'

type Found = Parameters<typeof findCautions>[0]
const calm: Found = {
  mission: pearls,
  decision: { ...decided('2027-02-01') },
  proposals: [],
  countries: [],
  figures: [],
  risks: [],
  conditions: [],
  consulted: [],
}
function decided(review_by: string, past_review = false): NonNullable<Found['decision']> {
  return {
    decision: 'high-risk',
    decided_on: '2026-10-01',
    decided_by: 'Zeepaardenbureau',
    review_by,
    past_review,
  }
}
const cautions = (found: Partial<Found>, change: Parameters<typeof edition>[0] = {}) =>
  findCautions({ ...calm, ...found }, edition(change))
const without = (decision: undefined) => ({ decision }) as unknown as Partial<Found>
const kinds = (found: Caution[]) => found.map(({ kind }) => kind)

describe('findCautions', () => {
  it('is silent when nothing is wrong', () => expect(cautions({})).toEqual([]))

  it('misses a decision on high risk', () => {
    expect(cautions(without(undefined))).toEqual([
      { kind: 'decision-missing', about: 'Pearl mission to Atlantis' },
    ])
  })

  it('sees that the decision is past its review, from the day after', () => {
    expect(cautions({ decision: decided('2026-11-23') })).toEqual([])
    expect(cautions({ decision: decided('2026-11-22') })).toEqual([
      { kind: 'decision-past-review', about: 'Pearl mission to Atlantis', day: '2026-11-22' },
    ])
  })

  it('sees where the decision differs from what the criteria propose, unless figures lack', () => {
    const proposed = (...outcomes: Proposal['outcome'][]) =>
      outcomes.map(outcome => ({ outcome }) as Proposal)
    const told = (decision: 'high-risk' | 'not-high-risk', ...outcomes: Proposal['outcome'][]) =>
      kinds(cautions({ decision: { ...decided('2027-02-01'), decision }, proposals: proposed(...outcomes) }))
    expect(told('not-high-risk', 'not-proposed', 'proposed')).toEqual(['decision-differs'])
    expect(told('not-high-risk', 'not-proposed', 'cannot-say')).toEqual([])
    expect(told('high-risk', 'not-proposed', 'not-proposed')).toEqual(['decision-differs'])
    expect(told('high-risk', 'not-proposed', 'proposed')).toEqual([])
    expect(told('high-risk', 'not-proposed', 'cannot-say')).toEqual([])
    expect(told('high-risk')).toEqual([])
  })

  it('keeps doubts about the decision off the website', () => {
    expect(cautions(without(undefined), { audience: 'public' })).toEqual([])
    expect(cautions({ decision: decided('2026-11-22') }, { audience: 'public' })).toEqual([])
  })

  it('warns of a country nobody described, and of a priority nobody assessed', () => {
    const { countries } = mergeBriefing({ ...inputs, mission: twoCountries, language: 'en' })
    expect(cautions({ countries })).toEqual([
      {
        kind: 'priority-not-assessed',
        about: 'lgbtiq',
        country_name: 'Atlantis',
        reason: 'Only a figure was found.',
      },
      {
        kind: 'priority-not-assessed',
        about: 'belief',
        country_name: 'Atlantis',
        reason: 'No source on sea gods was read.',
      },
      { kind: 'no-profile', about: 'Peru', country_name: 'Peru' },
    ])
  })

  it('warns of old figures once for a country', () => {
    const { figures } = mergeBriefing({ ...inputs, language: 'en' })
    expect(cautions({ figures })).toEqual([
      { kind: 'stale-figures', about: 'Atlantis', country_name: 'Atlantis' },
    ])
    expect(
      cautions({ figures: figures.map(one => ({ ...one, subjects: one.subjects.slice(0, 1) })) }),
    ).toEqual([{ kind: 'stale-figures', about: 'Atlantis', country_name: 'Atlantis' }])
    expect(cautions({ figures: figures.map(one => ({ ...one, subjects: [] })) })).toEqual([])
  })

  it('warns of a risk that may be out of date', () => {
    expect(cautions({ risks: [inMission(risk('child-divers'))] })).toEqual([
      { kind: 'stale-risk', about: 'Children on diving boats', day: '2026-05-12' },
    ])
  })

  it('warns once for a country of context that may be out of date', () => {
    const { countries } = mergeBriefing({ ...inputs, language: 'en', asOf: '2027-12-23' })
    expect(cautions({ countries })[0]).toEqual({
      kind: 'stale-context',
      about: 'Atlantis',
      country_name: 'Atlantis',
    })
    expect(kinds(cautions({ countries })).filter(kind => kind === 'stale-context')).toHaveLength(1)
  })

  it('counts independent sources by origin, and asks two of a grave risk only', () => {
    const of = (id: string, sources: string[]) => cautions({ risks: [inMission(risk(id, { sources }))] })
    expect(kinds(of('debt-bondage-divers', ['inspectorate-2026', 'divers-union-2025']))).toEqual([])
    expect(kinds(of('debt-bondage-divers', ['divers-union-2025']))).toEqual(['single-source'])
    expect(kinds(of('debt-bondage-divers', ['tide-times-2026', 'reef-watch-2026']))).toEqual([
      'single-source',
    ])
    expect(kinds(of('debt-bondage-divers', ['tide-times-2026', 'divers-union-2025']))).toEqual([])
    expect(kinds(of('sea-grass-dredging', ['inspectorate-2026']))).toEqual([])
  })

  it('warns of a condition that ends within half a year, or that nobody checked for a year', () => {
    const { conditions } = mergeBriefing({ ...inputs, language: 'en' })
    const [pledge] = conditions as [BriefingCondition]
    const ending = (to: string, change: Partial<Answer> = {}): Partial<Found> => {
      const answers = pledge.answers.map(({ ends_before_return, ...answer }) => ({
        ...answer,
        to,
        ...change,
      }))
      return { conditions: [{ ...pledge, answers }] }
    }
    expect(cautions(ending('2027-05-24'))).toEqual([])
    expect(cautions(ending('2027-05-23'))).toEqual([
      { kind: 'condition-ends', about: 'Tidal Pledge', day: '2027-05-23' },
    ])
    expect(kinds(cautions(ending('2027-05-24', { ends_before_return: true })))).toEqual(['condition-ends'])
    expect(cautions(ending('2027-05-23', { verdict: 'does-not-apply' }))).toEqual([])
    expect(cautions({ consulted: content.conditions })).toEqual([
      { kind: 'condition-stale', about: 'Pearl Origin Act', day: '2025-10-01' },
    ])
  })

  it('does not announce the end of what has ended, but says that nobody knows what came after', () => {
    const onDay = (asOf: string) =>
      cautions({ conditions: mergeBriefing({ ...inputs, language: 'en', asOf }).conditions }, { asOf })
        .filter(({ about }) => about === 'Tidal Pledge')
        .map(({ kind, day }) => `${kind} ${day}`)
    expect(onDay('2027-02-01')).toEqual(['condition-ends 2027-02-01'])
    expect(onDay('2027-02-02')).toEqual(['condition-ended 2027-02-01'])
  })
})
