/** What a company reads of a regime that ends before, during or after its mission. The days are written by hand. */
import { describe, expect, it } from 'vitest'
import { readContent } from '../../src/content/read-content.ts'
import type { Language } from '../../src/domain/closed-lists.ts'
import type { Day } from '../../src/domain/day.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { pearls, asOf as today } from '../support/atlantis.ts'
import { presses, shell } from '../support/house.ts'
import { root } from '../support/root.ts'
import { wordsOf } from '../support/words-of.ts'

const { content } = readContent(root)

interface Journey {
  readonly days: readonly [departs: Day, returns: Day]
  readonly asOf?: Day
  readonly language?: Language
  readonly sib?: boolean
}

/** The lines of the briefing that begin with one of these names. */
function read(names: string[], { days: [departs, returns], asOf = today, language = 'nl', sib }: Journey) {
  if (!content) throw new Error('the content has problems')
  const instruments = sib ? ['trade-mission' as const, 'sib' as const] : ['trade-mission' as const]
  const mission = { ...pearls, countries: ['BD'], departs, returns, programme: [], instruments }
  const inputs = { mission, content, voices: [], audience: 'participant' as const, language, asOf }
  const lines = wordsOf(prepareBriefing(inputs, presses[language], shell).html).split('\n')
  return lines.filter(line => names.some(name => line.replace(/^- /, '').startsWith(name))).join('\n')
}

describe('the human-rights sanctions, until 8 December 2026', () => {
  const sanctions = (days: Journey['days'], rest: Partial<Journey> = {}) =>
    read(['EU-mensenrechtensancties', 'EU human rights sanctions'], { days, ...rest })

  it('are announced as ending to a mission that is back on the day itself', () => {
    expect(sanctions(['2026-12-05', '2026-12-08'])).toMatchInlineSnapshot(`
      "- EU-mensenrechtensancties: einddatum 8 december 2026. Controleer of er een verlenging is.
      EU-mensenrechtensancties | geldt tot en met 8 december 2026 | Een verlenging vonden wij niet (gezocht op 23 november 2026). Controleer of de Raad van de EU heeft verlengd. Ga er tot die tijd van uit dat de sancties blijven gelden. |"
    `)
  })

  it.each<[string, Journey['days']]>([
    ['departs before that day and is back after it', ['2026-12-07', '2026-12-09']],
    ['departs on that day', ['2026-12-08', '2026-12-10']],
    ['departs the day after', ['2026-12-09', '2026-12-11']],
    ['departs long after', ['2027-11-01', '2027-11-05']],
  ])('end first for a mission that %s', (_, days) => {
    expect(sanctions(days)).toContain(
      'Dit loopt af vóór het einde van uw missie. Een verlenging vonden wij niet',
    )
    expect(sanctions(days, { language: 'en' })).toContain(
      'This ends before your mission is over. We found no prolongation',
    )
    expect(sanctions(days)).toContain('einddatum 8 december 2026. Controleer of er een verlenging is.')
  })

  it('are still in force in a briefing of the last day, and unknown in one of the day after', () => {
    const days = ['2026-12-09', '2026-12-11'] as const
    expect(sanctions(days, { asOf: '2026-12-08' })).toContain('geldt tot en met 8 december 2026')
    expect(sanctions(days, { asOf: '2026-12-09' })).toMatchInlineSnapshot(
      `
      "- EU-mensenrechtensancties: de einddatum 8 december 2026 is voorbij en een verlenging is niet gevonden. Controleer wat nu geldt.
      EU-mensenrechtensancties | onbekend einddatum: 8 december 2026 | Een verlenging vonden wij niet (gezocht op 23 november 2026). Controleer of de Raad van de EU heeft verlengd. Ga er tot die tijd van uit dat de sancties blijven gelden. |"
    `,
    )
    expect(sanctions(days, { asOf: '2026-12-09', language: 'en' })).toMatchInlineSnapshot(
      `
      "- EU human rights sanctions: the end date 8 December 2026 has passed and no prolongation was found. Check what holds now.
      EU human rights sanctions | unknown end date: 8 December 2026 | We found no prolongation (looked for on 23 November 2026). Check whether the Council of the EU has prolonged the sanctions. Until then, act as if they continue. |"
    `,
    )
  })
})

describe('SIB, until 31 December 2026', () => {
  const sib = (days: Journey['days'], rest: Partial<Journey> = {}) => read(['SIB ('], { days, ...rest })

  it.each<[string, Journey['days'], boolean]>([
    ['is back the day before', ['2026-12-27', '2026-12-30'], false],
    ['is back on that day', ['2026-12-28', '2026-12-31'], false],
    ['is back the day after', ['2026-12-29', '2027-01-01'], true],
    ['departs on that day', ['2026-12-31', '2027-01-03'], true],
    ['departs the day after', ['2027-01-01', '2027-01-04'], true],
  ])('for a mission that %s', (_, days, first) => {
    for (const withSib of [true, false]) {
      expect(sib(days, { sib: withSib }).includes('Dit loopt af vóór het einde van uw missie.')).toBe(first)
      expect(sib(days, { sib: withSib })).toContain('Een verlenging of opvolger vonden wij niet')
      expect(sib(days, { sib: withSib, language: 'en' })).toContain('We found no prolongation or successor')
    }
  })

  it('is a caution only to a mission that uses it', () => {
    const days = ['2027-01-01', '2027-01-04'] as const
    const caution = 'einddatum 31 december 2026. Controleer of er een verlenging is.'
    expect(sib(days, { sib: true })).toContain(caution)
    expect(sib(days)).not.toContain(caution)
  })

  it('has ended in a briefing of the day after', () => {
    const asOf = '2027-01-01'
    const days = ['2027-01-01', '2027-01-04'] as const
    const ended = 'einddatum: 31 december 2026'
    expect(sib(days, { asOf })).toContain(`| ${ended} Een verlenging of opvolger vonden wij niet`)
    expect(sib(days, { asOf, sib: true })).toContain(
      `| onbekend ${ended} | Een verlenging of opvolger vonden`,
    )
    expect(sib(days, { asOf, sib: true })).toContain('de einddatum 31 december 2026 is voorbij')
  })
})
