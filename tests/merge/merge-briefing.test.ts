import { describe, expect, it } from 'vitest'
import { Briefing } from '../../src/domain/briefing.ts'
import { audiences, languages } from '../../src/domain/closed-lists.ts'
import { mergeBriefing } from '../../src/merge/merge-briefing.ts'
import { atlantis, content, inputs, pearls, risk, twoCountries } from '../support/atlantis.ts'

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const inner of Object.values(value)) freeze(inner)
  }
  return value
}

/** Atlantis with so many grave risks and so many others. */
function withRisks(grave: number, other: number) {
  const copies = (id: string, count: number) =>
    Array.from({ length: count }, (_, index) => risk(id, { id: `${id}-${index}`, sectors: 'all' }))
  const risks = [...copies('child-divers', other), ...copies('debt-bondage-divers', grave)]
  const profile = { ...atlantis, risks, points_to_raise: [], conduct: [], mission_harms: [] }
  return { ...inputs, content: { ...content, profiles: [profile] } }
}

describe('mergeBriefing', () => {
  it('is pure: frozen inputs, twice the same', () => {
    const frozen = freeze(structuredClone({ ...inputs, audience: 'official' as const }))
    expect(mergeBriefing(frozen)).toEqual(mergeBriefing(frozen))
    expect(mergeBriefing(frozen)).toEqual(mergeBriefing({ ...inputs, audience: 'official' }))
  })

  describe.each(audiences)('for %s', audience => {
    it.each(languages)('keeps its shape, in %s', language => {
      for (const mission of [pearls, twoCountries]) {
        const briefing = mergeBriefing({ ...inputs, mission, audience, language })
        expect(Briefing.parse(briefing)).toEqual(briefing)
      }
    })

    it('cites only sources it lists, and lists no other', () => {
      const briefing = mergeBriefing({ ...inputs, audience })
      const cited = [...JSON.stringify(briefing).matchAll(/"notes":\[([\d,]*)\]/g)]
        .flatMap(([, numbers = '']) => numbers.split(','))
        .filter(number => number !== '')
      const listed = briefing.sources.map(({ number }) => String(number))
      expect([...new Set(cited)].sort()).toEqual(listed.sort())
    })
  })

  it.each([
    [0, 0, 0],
    [0, 3, 3],
    [0, 9, 5],
    [4, 9, 5],
    [5, 9, 5],
    [6, 9, 6],
    [7, 9, 7],
    [8, 9, 7],
    [12, 0, 7],
  ])('with %i grave and %i other risks puts %i in the summary', (grave, other, inSummary) => {
    const briefing = mergeBriefing(withRisks(grave, other))
    expect(briefing.gravest_risks).toHaveLength(inSummary)
    expect(briefing.other_risks).toHaveLength(grave + other - inSummary)
    const gravest = briefing.gravest_risks.filter(({ severity }) => severity.gravest === 'high')
    expect(gravest).toHaveLength(Math.min(grave, 7))
  })

  it('gives the ambassador five risks at most, and no annexes', () => {
    const briefing = mergeBriefing({ ...withRisks(9, 2), audience: 'ambassador' })
    expect(briefing.gravest_risks).toHaveLength(5)
    expect(briefing).toMatchObject({
      other_risks: [],
      conditions: [],
      conditions_not_here: [],
      other_help: [],
      figures: [],
      programme: [],
    })
    expect(briefing).not.toHaveProperty('for_officials')
  })

  it('ranks the risks of several countries together, and tells them apart', () => {
    const twin = { ...atlantis, country: 'PE' }
    const briefing = mergeBriefing({
      ...inputs,
      mission: twoCountries,
      content: { ...content, profiles: [atlantis, twin] },
    })
    expect(briefing.several_countries).toBe(true)
    expect(briefing.countries.map(({ name, has_profile }) => [name, has_profile])).toEqual([
      ['Atlantis', true],
      ['Peru', true],
    ])
    const ids = [...briefing.gravest_risks, ...briefing.other_risks].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.slice(0, 4).map(id => id.slice(3))).toEqual([
      'debt-bondage-divers',
      'debt-bondage-divers',
      'union-busting-harbour',
      'union-busting-harbour',
    ])
    expect(briefing.gravest_risks[0]?.notes).toEqual(briefing.gravest_risks[1]?.notes)
  })

  it('keeps countries in the order of the mission and has an annex for each', () => {
    const briefing = mergeBriefing({ ...inputs, mission: { ...twoCountries, countries: ['PE', 'XA'] } })
    expect(briefing.countries.map(({ code }) => code)).toEqual(['PE', 'XA'])
    expect(briefing.figures.map(({ name }) => name)).toEqual(['Peru', 'Atlantis'])
  })

  it('prints the decision as it was taken, and says from the day after that its review is due', () => {
    expect(mergeBriefing({ ...inputs, asOf: '2027-02-01' }).decision?.past_review).toBe(false)
    expect(mergeBriefing({ ...inputs, asOf: '2027-02-02' }).decision?.past_review).toBe(true)
    expect(mergeBriefing({ ...inputs, mission: twoCountries })).not.toHaveProperty('decision')
  })

  it('names the instruments of which no terms are described', () => {
    const { mission } = mergeBriefing(inputs)
    expect(mission.instruments_without_terms).toEqual(['dhi'])
  })

  it('never lets a voice change a rating', () => {
    const silent = mergeBriefing({ ...inputs, voices: [] })
    const { voices, ...heard } = mergeBriefing(inputs)
    expect(voices).not.toEqual([])
    expect(silent).toEqual({ ...heard, voices: [] })
  })
})
