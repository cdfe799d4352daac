import { describe, expect, it } from 'vitest'
import { factsOfMission, selectConditions, sortForMission } from '../../src/merge/select-conditions.ts'
import { content, edition, pearls, twoCountries } from '../support/atlantis.ts'

const select = (change: Parameters<typeof edition>[0] = {}, mission = pearls) =>
  selectConditions(
    sortForMission(content.conditions, mission, edition(change)).asked,
    factsOfMission(mission),
    edition(change),
    mission.returns,
  )
const one = (id: string, ...given: Parameters<typeof select>) =>
  select(...given).find(condition => condition.id === id)

describe('selectConditions', () => {
  it('puts the strongest answer first', () => {
    expect(select().map(({ id, overall }) => [id, overall])).toEqual([
      ['tidal-pledge', 'applies'],
      ['coral-export-rules', 'applies-from'],
      ['pearl-origin-act', 'may-apply'],
      ['snorkel-levy', 'unknown'],
      ['mermaid-scheme', 'does-not-apply'],
    ])
  })

  it('asks what would decide the strongest answer, and no more', () => {
    expect(one('pearl-origin-act')?.questions).toEqual(['employees', 'imports_into_eu'])
    expect(one('tidal-pledge')?.questions).toEqual([])
  })

  it('never takes a rule that is only felt indirectly for the main answer', () => {
    expect(one('mermaid-scheme')?.answers.map(({ verdict }) => verdict)).toEqual([
      'does-not-apply',
      'applies',
    ])
    const indirect = content.conditions
      .filter(({ id }) => id === 'mermaid-scheme')
      .map(condition => ({ ...condition, rules: condition.rules.slice(1) }))
    const [felt] = selectConditions(indirect, factsOfMission(pearls), edition(), pearls.returns)
    expect(felt?.overall).toBe('applies')
  })

  it('names the day it begins only while that is to come', () => {
    expect(one('coral-export-rules')?.from).toBe('2027-01-01')
    expect(one('coral-export-rules', { asOf: '2027-01-01' })).not.toHaveProperty('from')
    expect(one('coral-export-rules', { asOf: '2027-01-01' })?.overall).toBe('applies')
  })

  it('says of help that its end comes before the mission is over, and of no other mission', () => {
    const helped = { ...pearls, instruments: ['dggf' as const] }
    expect(one('kraken-fund')).toBe(undefined)
    expect(one('kraken-fund', {}, helped)).toMatchObject({
      overall: 'applies',
      to: '2026-12-31',
      ends_before_return: true,
      missing: 'No successor was found.',
    })
    expect(one('kraken-fund', {}, { ...helped, returns: '2026-12-31' })).not.toHaveProperty(
      'ends_before_return',
    )
    expect(one('kraken-fund', { asOf: '2027-01-01' }, helped)).toMatchObject({
      overall: 'unknown',
      missing: 'No successor was found.',
    })
  })

  it('answers on the countries and instruments of the mission', () => {
    expect(factsOfMission(twoCountries)).toEqual({
      instruments: ['trade-mission'],
      countries: ['XA', 'PE'],
      sectors: ['maritime', 'mining'],
    })
    const elsewhere = { ...pearls, countries: ['PE'] }
    const sorted = (mission: typeof pearls) => {
      const { asked, otherHelp, notHere } = sortForMission(content.conditions, mission, edition())
      return [asked.length, otherHelp.map(({ id }) => id), notHere.map(({ id }) => id)]
    }
    expect(sorted(pearls)).toEqual([5, ['kraken-fund'], []])
    expect(sorted(elsewhere)).toEqual([4, ['kraken-fund'], ['coral-export-rules']])
    // Felt through others: so it stays.
    expect(one('mermaid-scheme', {}, elsewhere)?.overall).toBe('does-not-apply')
  })

  it('prints steps, warnings and doubts in the language of the reader, with the number of the source', () => {
    expect(one('tidal-pledge', { language: 'nl' })).toMatchObject({
      title: 'Getijdenbelofte',
      act: 'Voorwaarden van het Zeepaardenbureau',
      asks: 'Beloof dat u niemand onder water duwt.',
      steps: {
        before_registration: 'Lees de belofte.',
        before_departure: 'Oefen de belofte.',
        on_site: 'Spreek de belofte uit.',
        after: 'Bewaar de belofte.',
      },
      warnings: ['Een snorkel is geen duikbril.'],
      to_check: ['Of zeepaarden mogen tekenen.'],
      notes: [1],
    })
    expect(one('mermaid-scheme')).toMatchObject({ steps: {}, warnings: [], to_check: [], notes: [5] })
  })

  it('says when the check is more than a year old', () => {
    expect(one('pearl-origin-act')?.stale).toBe(true)
    expect(one('tidal-pledge')?.stale).toBe(false)
  })
})
