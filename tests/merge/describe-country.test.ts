import { describe, expect, it } from 'vitest'
import { describeCountry } from '../../src/merge/describe-country.ts'
import { rankForMission } from '../../src/merge/rank-risks.ts'
import { atlantis, content, edition, pearls } from '../support/atlantis.ts'

const { indicators } = content
const ranked = rankForMission([atlantis], pearls.sectors)
const picture = (change: Parameters<typeof edition>[0] = {}) =>
  describeCountry(
    { code: 'XA', profile: atlantis, sectors: pearls.sectors, ranked, indicators },
    edition(change),
  )
const subjectOf = (subject: string, found = picture()) => found.subjects.find(one => one.subject === subject)

describe('describeCountry', () => {
  it('always shows the priorities and the ground a mission walks on, the rest when something is known', () => {
    expect(picture().subjects.map(({ subject, state }) => `${subject} ${state}`)).toMatchInlineSnapshot(`
      [
        "women assessed",
        "lgbtiq indicator-only",
        "belief unknown",
        "expression assessed",
        "defenders assessed",
        "labour assessed",
        "land assessed",
        "conflict elsewhere",
        "rule-of-law unknown",
        "child-labour assessed",
        "forced-labour assessed",
        "environment assessed",
        "corruption assessed",
      ]
    `)
  })

  it('says why a theme was not assessed', () => {
    expect(subjectOf('belief')?.reason).toBe('No source on sea gods was read.')
    expect(subjectOf('women')).not.toHaveProperty('reason')
  })

  it('points to the risks of the mission, and cites the context', () => {
    expect(subjectOf('women')?.risks).toEqual([
      { id: 'xa-pay-gap-pearl-sorting', title: 'Half pay for women who sort pearls' },
    ])
    expect(subjectOf('expression')?.context).toEqual([
      { statement: 'In 2025 The Tide Times appeared without prior permission.', notes: [2], stale: false },
    ])
  })

  it('marks context that may be out of date, from the day after its review', () => {
    const stale = (asOf: string) => subjectOf('expression', picture({ asOf }))?.context.map(one => one.stale)
    expect([stale('2027-05-20'), stale('2027-05-21')]).toEqual([[false], [true]])
  })

  it('says so when what was assessed concerns other sectors', () => {
    expect(subjectOf('conflict')).toEqual({ subject: 'conflict', state: 'elsewhere', context: [], risks: [] })
  })

  it('keeps the context from the ambassador, who has two pages', () => {
    expect(subjectOf('expression', picture({ audience: 'ambassador' }))?.context).toEqual([])
  })

  it('knows a country without a profile by its figures only', () => {
    const peru = describeCountry(
      { code: 'PE', profile: undefined, sectors: pearls.sectors, ranked, indicators },
      edition(),
    )
    expect(peru).toMatchObject({ code: 'PE', name: 'Peru', has_profile: false })
    expect(peru).not.toHaveProperty('reviewed')
    expect(new Set(peru.subjects.map(({ state }) => state))).toEqual(new Set(['indicator-only', 'unknown']))
    expect(peru.subjects.every(({ risks, context }) => risks.length + context.length === 0)).toBe(true)
  })

  it('names the country in the language of the reader and says when it was reviewed', () => {
    expect(picture()).toMatchObject({ name: 'Atlantis', has_profile: true, reviewed: '2026-11-20' })
  })
})
