/**
 * Every first and last day in every condition: the day before it, the day itself and the day after it, with the facts used.
 *
 * The days are written here by hand, from DOMAIN.md and the acts, never read from the conditions: else the test could not
 * fail. The facts are such that only the day decides.
 */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { answerOf, conditions, factsCalled, sayAnswer } from '../support/real-conditions.ts'

/** What is answered on the day before, the day itself and the day after. */
const answersOf = {
  begins: ['applies-from', 'applies', 'applies'],
  // Of no end does anybody know what follows.
  ends: ['applies', 'applies', 'unknown'],
  // A product code or a balance sheet decides between two days: open on all.
  open: ['unknown', 'unknown', 'unknown'],
}

/** Condition and rule, first or last day, a company; then the facts that the answer used. */
const table = `
begins | ungp responsibility-to-respect | 2011-06-16 | everyone
begins | oecd-guidelines asked-of-participants | 2023-06-08 | mission: trade-mission | instruments
begins | csddd large-company | 2029-07-26 | large | employees, turnover_eur
begins | csddd ultimate-parent | 2029-07-26 | large, parent | employees, is_ultimate_parent, turnover_eur
begins | csddd franchise-or-licence | 2029-07-26 | large, royalties | eu_royalties_eur, turnover_eur
begins | csddd supplier-of-large-company | 2029-07-26 | supplier | supplies_large_companies
begins | csrd large-company | 2027-01-01 | large | employees, turnover_eur
begins | csrd value-chain-cap | 2027-01-01 | small, supplier | employees, supplies_large_companies
begins | forced-labour-regulation products-on-eu-market | 2027-12-14 | exporter | exports_products_from_eu
begins | eudr medium-and-large | 2026-12-30 | large, cocoa | commodities, employees, sells_products_in_eu, turnover_eur
begins | eudr micro-and-small | 2027-06-30 | small, cocoa | commodities, employees, sells_products_in_eu, turnover_eur
open | eudr micro-and-small-wood | 2026-12-30 | small, wood | commodities, employees, sells_products_in_eu, turnover_eur
open | eudr size-not-certain | 2026-12-30 | over 50, up to 10m, cocoa | commodities, employees, sells_products_in_eu, turnover_eur
begins | batteries turnover-from-40-million | 2027-08-18 | large, batteries | sells_batteries_in_eu, turnover_eur
begins | conflict-minerals importer-above-volume | 2021-01-01 | metals | imports_3tg_above_threshold
begins | dual-use annex-i-items | 2021-09-09 | dual-use | exports_dual_use
begins | dual-use surveillance-authority-informs | 2021-09-09 | surveillance | exports_surveillance
begins | dual-use surveillance-exporter-aware | 2021-09-09 | surveillance | exports_surveillance
begins | anti-torture-regulation forbidden-goods | 2019-02-20 | police | supplies_law_enforcement
begins | anti-torture-regulation licence-law-enforcement | 2019-02-20 | police | supplies_law_enforcement
begins | anti-torture-regulation licence-medicines | 2019-02-20 | police | supplies_law_enforcement
begins | eu-human-rights-sanctions no-funds-to-listed | 2020-12-08 | everyone
ends | eu-human-rights-sanctions no-funds-to-listed | 2026-12-08 | everyone
begins | sib excluded-activities | 2022-04-01 | support: sib | support
ends | sib excluded-activities | 2026-12-31 | support: sib | support
begins | sib oecd-guidelines-expected | 2022-04-01 | mission: sib | instruments
ends | sib oecd-guidelines-expected | 2026-12-31 | mission: sib | instruments
begins | trade-fairs programme-terms | 2026-02-23 | support: trade-fairs | support
ends | trade-fairs programme-terms | 2030-12-31 | support: trade-fairs | support
ends | dhi oecd-guidelines-expected | 2025-12-31 | support: dhi | support
ends | dhi no-sanctioned-countries | 2025-12-31 | support: dhi | support
begins | dggf policy-and-risk-analysis | 2014-07-01 | support: dggf | support
begins | dggf plan-for-high-risk | 2014-07-01 | support: dggf | support
begins | dggf no-excluded-activities | 2014-07-01 | support: dggf | support
begins | dggf no-child-or-forced-labour | 2014-07-01 | support: dggf | support
begins | drive project-standards | 2023-01-06 | support: drive | support
ends | drive project-standards | 2027-12-31 | support: drive | support
begins | drive contract-requirements | 2023-01-06 | support: drive | support
ends | drive contract-requirements | 2027-12-31 | support: drive | support
begins | drive chain-responsibility | 2023-01-06 | support: drive | support
ends | drive chain-responsibility | 2027-12-31 | support: drive | support
begins | rbc-sector-cooperation sector-activities | 2024-10-01 | support: rbc-sector-cooperation | support
ends | rbc-sector-cooperation sector-activities | 2029-12-31 | support: rbc-sector-cooperation | support
begins | rbc-sector-cooperation second-round | 2026-01-02 | support: rbc-sector-cooperation | support
ends | rbc-sector-cooperation second-round | 2026-09-30 | support: rbc-sector-cooperation | support
`

const cases = table
  .trim()
  .split('\n')
  .map(line => {
    const [kind = '', rule = '', day = '', company = '', used = ''] = line.split(' | ')
    return { kind: kind as keyof typeof answersOf, rule, day, company, used }
  })

describe.each(cases)('$rule $kind on $day ($company)', ({ kind, rule, day, company, used }) => {
  const answers = [addDays(day, -1), day, addDays(day, 1)].map(asOf =>
    answerOf(rule, factsCalled(company), asOf),
  )

  it('answers the day before, the day itself and the day after', () => {
    const said = answersOf[kind].map(verdict => (used ? `${verdict}: ${used}` : verdict))
    expect(answers.map(sayAnswer)).toEqual(said)
  })

  it('names the day with each answer, and says after an end that no prolongation was found', () => {
    expect(answers.map(({ from, to }) => (kind === 'ends' ? to : from))).toEqual([day, day, day])
    if (kind === 'ends') expect(answers.at(-1)?.missing).toMatch(/We found no .+ \(looked for on \d/)
  })
})

it('tests every day of every condition, and no other', () => {
  const held = conditions.flatMap(({ id, rules }) =>
    rules.flatMap(({ id: rule, applies_from, applies_to }) => [
      ...(applies_from ? [`${id} ${rule}: from ${applies_from}`] : []),
      ...(applies_to ? [`${id} ${rule}: to ${applies_to}`] : []),
    ]),
  )
  const tested = cases.map(({ kind, rule, day }) => `${rule}: ${kind === 'ends' ? 'to' : 'from'} ${day}`)
  expect(held.sort()).toEqual(tested.sort())
})
