import { describe, expect, it } from 'vitest'
import { readCondition } from '../../src/content/read-condition.ts'
import { toldAbout } from '../support/told.ts'

const act = (...mistakes: [string, string][]) =>
  toldAbout(readCondition, 'imvo-conditions/pearl-origin-act.yaml', ...mistakes)
const when = (wrong: string) => act(['- { fact: employees, gt: 5000 }', `- ${wrong}`])

describe('readCondition says of', () => {
  it('nothing wrong: nothing', () => expect(act()).toBe(''))

  it('another id than its file has', () => {
    expect(act(['id: pearl-origin-act', 'id: pearl-act'])).toMatchInlineSnapshot(
      `"imvo-conditions/pearl-origin-act.yaml:2:5 - found the id pearl-act in this file; expected a file called pearl-act.yaml; rename the file or correct id"`,
    )
  })

  it('a source that does not resolve and one that nothing uses', () => {
    expect(act(['cites: [deep-parliament-2025]', 'cites: [shallow-parliament]'])).toMatchInlineSnapshot(`
      "imvo-conditions/pearl-origin-act.yaml:18:9 - found the source shallow-parliament; expected the id of a source of this file; add the source, or correct its id
      imvo-conditions/pearl-origin-act.yaml:21:5 - found the source deep-parliament-2025, which nothing cites; expected every source to be used; cite it or delete it"
    `)
  })

  it('an end before the beginning, and no word on what follows', () => {
    expect(
      act(['applies_from: 2027-06-01', 'applies_from: 2027-06-01\n    applies_to: 2027-05-31']),
    ).toMatchInlineSnapshot(
      `
      "imvo-conditions/pearl-origin-act.yaml:13:17 - found an end (2027-05-31) and no word on what follows; expected pending beside applies_to; say in pending whether a prolongation was found, and on which day you looked
      imvo-conditions/pearl-origin-act.yaml:13:17 - found 2027-05-31; expected a day on or after applies_from (2027-06-01); correct one of the two"
    `,
    )
  })

  it('no rules, an unknown kind and an unknown instrument', () => {
    expect(
      act(
        [
          `  - id: large-importers
    for: { nl: Invoerders met meer dan 5000 werknemers., en: "Importers with more than 5,000 employees." }
    article: { nl: Art. 3(1), en: Art. 3(1) }
    applies_from: 2027-06-01
    when:
      all:
        - { fact: employees, gt: 5000 }
        - { fact: imports_into_eu, is: true }
`,
          '  []\n',
        ],
        ['kind: law', 'kind: laws'],
        ['checked_on:', 'instruments: [trade-misson]\nchecked_on:'],
      ),
    ).toMatchInlineSnapshot(`
      "imvo-conditions/pearl-origin-act.yaml:3:7 - found "laws"; expected one of terms, standard, law, sanctions, scheme; did you mean law?
      imvo-conditions/pearl-origin-act.yaml:6:15 - found "trade-misson"; expected one of trade-mission, sib, trade-fairs, dhi, dggf, drive, rbc-sector-cooperation, export-credit-insurance; did you mean trade-mission?
      imvo-conditions/pearl-origin-act.yaml:10:3 - found an empty list; expected at least 1 item; add what is missing"
    `)
  })

  it('a test that does not fit its fact', () => {
    expect(
      ['{ fact: employees, is: true }', '{ fact: imports_into_eu, gt: 1 }', '{ fact: sectors, gte: 1 }']
        .map(when)
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "imvo-conditions/pearl-origin-act.yaml:14:7 - found employees tested as a flag; expected a test for a number; use gt or gte for numbers, is for flags, includes for sets
      imvo-conditions/pearl-origin-act.yaml:14:7 - found imports_into_eu tested as a number; expected a test for a flag; use gt or gte for numbers, is for flags, includes for sets
      imvo-conditions/pearl-origin-act.yaml:14:7 - found sectors tested as a number; expected a test for a set; use gt or gte for numbers, is for flags, includes for sets"
    `)
  })

  it('a member that no list knows: the rule would never apply, and nobody would notice', () => {
    expect(
      [
        '{ fact: sectors, includes: [water, fishing] }',
        '{ not: { fact: countries, includes: [XQ] } }',
        '{ any: [{ fact: commodities, includes: [pearls] }] }',
        '{ fact: instruments, includes: [trade-misson] }',
      ]
        .map(when)
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "imvo-conditions/pearl-origin-act.yaml:14:7 - found "fishing" among the sectors; expected one of the sectors we know; correct it; docs/reference lists them
      imvo-conditions/pearl-origin-act.yaml:14:7 - found "XQ" among the countries; expected one of the countries we know; correct it; docs/reference lists them
      imvo-conditions/pearl-origin-act.yaml:14:7 - found "pearls" among the commodities; expected one of the commodities we know; correct it; docs/reference lists them
      imvo-conditions/pearl-origin-act.yaml:14:7 - found "trade-misson" among the instruments; expected one of the instruments we know; correct it; docs/reference lists them"
    `)
  })

  it('a test that is none', () => {
    expect(
      [
        '{ fact: employes, gt: 5000 }',
        '{ fact: employees, gt: "5000" }',
        '{ fact: employees }',
        '{ fact: employees, above: 5000 }',
        '{ always: false }',
        'employees > 5000',
      ]
        .map(when)
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "imvo-conditions/pearl-origin-act.yaml:15:19 - found "employes"; expected one of instruments, countries, sectors, employees, turnover_eur, is_ultimate_parent, eu_royalties_eur, supplies_large_companies, sells_products_in_eu, exports_products_from_eu, imports_into_eu, commodities, imports_3tg_above_threshold, sells_batteries_in_eu, exports_dual_use, exports_surveillance, exports_military, supplies_law_enforcement, support, insured_transaction_eur, insured_at_sensitive_place; did you mean employees?
      imvo-conditions/pearl-origin-act.yaml:15:34 - found "5000"; expected a number; take the quotes away
      imvo-conditions/pearl-origin-act.yaml:15:11 - found the keys fact; expected all, or any, or not, or fact and gt, or fact and gte, or fact and is, or fact and includes, or always; choose one of these
      imvo-conditions/pearl-origin-act.yaml:15:11 - found the keys fact and above; expected all, or any, or not, or fact and gt, or fact and gte, or fact and is, or fact and includes, or always; choose one of these
      imvo-conditions/pearl-origin-act.yaml:15:21 - found false without quotes; expected true; write true
      imvo-conditions/pearl-origin-act.yaml:15:11 - found "employees > 5000"; expected the keys all, any, not, fact, gt, gte, is, includes, and always; correct item 1 of all"
    `)
  })
})
