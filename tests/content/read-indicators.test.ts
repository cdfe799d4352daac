import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CsvFiles, readIndicators } from '../../src/content/read-indicators.ts'
import { tables } from '../../src/domain/indicator.ts'
import { inReadingOrder, sayProblem } from '../../src/domain/problem.ts'
import { fixtures } from '../support/atlantis.ts'

type Table = keyof CsvFiles
const text = (file: string) => ({ file, text: readFileSync(join(fixtures, file), 'utf8') })
const sound = Object.fromEntries(
  Object.keys(tables).map(name => [name, [text(`indicators/${name}.csv`)]]),
) as unknown as Record<Table, { file: string; text: string }[]>
for (const table of ['sources', 'measures', 'values'] as const)
  sound[table].push(text(`indicators/lagoon/${table}.csv`))

function indicators(...mistakes: [table: Table, right: string, wrong: string][]): string {
  const files = structuredClone(sound)
  for (const [table, right, wrong] of mistakes) {
    const found = files[table].find(file => file.text.includes(right))
    if (!found) throw new Error(`${table} does not say: ${right}`)
    found.text = found.text.replace(right, () => wrong)
  }
  return inReadingOrder(readIndicators(files).problems).map(sayProblem).join('\n')
}

describe('readIndicators says of', () => {
  it('nothing wrong: nothing', () => expect(indicators()).toBe(''))

  it('a row with a cell too few or too many', () => {
    expect(
      indicators(
        ['values', 'XA,fh-e3,1,,2025,tide-index-2026', 'XA,fh-e3,1,2025,tide-index-2026'],
        ['goods', 'XA,koraal,Coral,mining,no,yes', 'XA,koraal,Coral, red,mining,no,yes'],
      ),
    ).toMatchInlineSnapshot(`
      "indicators/goods.csv:3:1 - found a row of 9 cells; expected 8 cells, as in the header; put quotes around a cell with a comma, or add the comma of an empty cell
      indicators/values.csv:3:1 - found a row of 5 cells; expected 6 cells, as in the header; put quotes around a cell with a comma, or add the comma of an empty cell"
    `)
  })

  it('quotes that are not closed, and a table without its header', () => {
    expect(
      indicators(
        ['measures', 'Free press (Tide Index)', '"Free press (Tide Index)'],
        ['treaties', 'id,name_nl,name_en,body,themes,fundamental\n', ''],
      ),
    ).toMatchInlineSnapshot(`
      "indicators/measures.csv:5:1 - found a quote that is never closed; expected CSV with double quotes around cells that hold a comma; check the quotes on this line and above
      indicators/treaties.csv:1:1 - found the columns deep-29, Verdrag van de Diepte over dwangarbeid, Convention of the Deep on forced labour, ilo, forced-labour, yes; expected the columns id, name_nl, name_en, body, themes, fundamental; correct the first row"
    `)
  })

  it('a source, a measure and a treaty that do not exist, and what no row uses', () => {
    expect(
      indicators(
        ['values', 'XA,fh-e3,1,,2025,tide-index-2026', 'XA,fh-e9,1,,2025,tide-index-2099'],
        ['values', '2020,shell-survey-2021', '2020,tide-index-2026'],
        ['ratifications', 'XA,lagoon', 'XA,lagune'],
      ),
    ).toMatchInlineSnapshot(`
      "indicators/measures.csv:3:1 - found fh-e3, which no row uses; expected every row to be used; use it or delete it
      indicators/ratifications.csv:3:1 - found the treaty lagune; expected an id of treaties.csv; add it there, or correct it here
      indicators/sources.csv:3:1 - found shell-survey-2021, which no row uses; expected every row to be used; use it or delete it
      indicators/treaties.csv:4:1 - found lagoon, which no row uses; expected every row to be used; use it or delete it
      indicators/values.csv:3:1 - found the measure fh-e9; expected an id of measures.csv; add it there, or correct it here
      indicators/values.csv:3:1 - found the source tide-index-2099; expected an id of sources.csv; add it there, or correct it here"
    `)
  })

  it('the same row twice', () => {
    expect(
      indicators([
        'values',
        'PE,fh-d1,2,,2025,tide-index-2026\n',
        'PE,fh-d1,2,,2025,tide-index-2026\nPE,fh-d1,3,,2025,tide-index-2026\n',
      ]),
    ).toMatchInlineSnapshot(
      `"indicators/values.csv:7:1 - found PE fh-d1 a second time; expected one row for it (see line 6); delete one of the two"`,
    )
  })

  it('what is wrong in the folder of rows under a licence of their own, in that file', () => {
    expect(
      indicators(
        ['sources', ',CC BY-SA 4.0,', ',GPL,'],
        ['values', 'XA,lagoon-land,0.25', 'XA,lagoon-land,deep'],
      ),
    ).toMatchInlineSnapshot(`
      "indicators/lagoon/sources.csv:2:11 - found "GPL"; expected an empty cell, or CC BY-SA 4.0; write CC BY-SA 4.0
      indicators/lagoon/values.csv:2:3 - found "deep"; expected an empty cell, or a number; correct number"
    `)
    expect(indicators(['values', 'XA,lagoon-land,0.25', 'XA,fh-d1,0.25'])).toMatchInlineSnapshot(`
      "indicators/lagoon/measures.csv:2:1 - found lagoon-land, which no row uses; expected every row to be used; use it or delete it
      indicators/lagoon/values.csv:2:1 - found XA fh-d1 a second time; expected one row for it (see line 2 of indicators/values.csv); delete one of the two"
    `)
  })

  it('a row without a value, and one with two', () => {
    expect(
      indicators(['values', 'fh-e3,1,,', 'fh-e3,,,'], ['values', 'same-sex-acts,,', 'same-sex-acts,1,']),
    ).toMatchInlineSnapshot(`
      "indicators/values.csv:3:1 - found neither number nor code; expected one of the two; fill in one, or delete the row: unknown needs no row
      indicators/values.csv:4:1 - found both number and code; expected one of the two; fill in one, or delete the row: unknown needs no row"
    `)
  })

  it('cells that are not what their column asks', () => {
    expect(
      indicators(
        ['values', 'PE,fh-d1,2,,2025', 'XQ,fh-d1,two,,20255'],
        ['measures', 'labour,0,4,better,2', 'work,0,4,beter,20'],
        ['goods', 'maritime,yes,no', 'maritime;fish,ja,no'],
        ['goods', 'maritime,no,no,yes', 'maritime,no,no,no'],
        ['sources', 'https://example.org/tide-index,whole', 'http://example.org/tide-index,'],
        ['sanctions', 'export-restrictions,partial,no,2026-10-01', 'tariffs,partial,perhaps,October'],
        ['ratifications', 'XA,deep-29,party,1999,2026-02,stated', 'XA,deep-29,member,1999,2026-02,guessed'],
        ['areas', 'XA-NR,yes,no', 'reef,maybe,no'],
        ['areas', 'Outer Trench,,no,yes', 'Outer Trench,,no,'],
      ),
    ).toMatchInlineSnapshot(`
      "indicators/areas.csv:2:3 - found "reef"; expected a code of ISO 3166-2, such as CO-ANT; change code
      indicators/areas.csv:2:4 - found "maybe"; expected an empty cell, or one of yes, no; choose one of these
      indicators/areas.csv:3:1 - found a region that is neither conflict-affected nor high-risk; expected a listed region to be at least one of the two; fill in yes for one, or delete the row
      indicators/goods.csv:2:4 - found "fish"; expected one of agriculture, chemicals, construction, creative, energy, garments, health, high-tech, ict, infrastructure, logistics, maritime, mining, security, water; choose one of these
      indicators/goods.csv:2:5 - found "ja"; expected one of yes, no; choose one of these
      indicators/goods.csv:4:1 - found a good that is listed for its own making and for its inputs, or for neither; expected yes for child labour or forced labour, or else for downstream; correct the three cells, or delete the row
      indicators/measures.csv:3:4 - found "work"; expected one of women, lgbtiq, belief, expression, defenders, labour, child-labour, forced-labour, land, conflict, privacy, environment, rule-of-law, corruption, civic-freedoms; choose one of these
      indicators/measures.csv:3:7 - found "beter"; expected one of better, worse, neither; did you mean better?
      indicators/measures.csv:3:8 - found "20"; expected at most 10; correct the number
      indicators/ratifications.csv:2:3 - found "member"; expected one of party, signed, not-party; choose one of these
      indicators/ratifications.csv:2:6 - found "guessed"; expected one of stated, inferred; choose one of these
      indicators/sanctions.csv:2:4 - found "tariffs"; expected one of asset-freeze, travel-ban, export-restrictions, import-restrictions, financial-restrictions, investment-ban, services-ban, transport-restrictions, aid-suspension, claims-ban; choose one of these
      indicators/sanctions.csv:2:6 - found "perhaps"; expected one of yes, no; choose one of these
      indicators/sanctions.csv:2:7 - found "October"; expected a day that exists, as YYYY-MM-DD; write it like 2027-02-08
      indicators/sources.csv:2:7 - found "http://example.org/tide-index"; expected a whole address that begins with https://; copy the address of the page itself
      indicators/sources.csv:2:8 - found no text; expected one of whole, excerpt, copy; choose one of these
      indicators/values.csv:6:1 - found "XQ"; expected a country code of ISO 3166-1 alpha-2; write two capitals, such as BD for Bangladesh
      indicators/values.csv:6:3 - found "two"; expected an empty cell, or a number; correct number
      indicators/values.csv:6:5 - found "20255"; expected at most 2100; correct the number"
    `)
  })

  it('an empty table', () => {
    expect(indicators(['sanctions', sound.sanctions[0]?.text ?? '', ''])).toMatchInlineSnapshot(
      `"indicators/sanctions.csv:1:1 - found no header row; expected the columns country, issuer, title, measures, arms_embargo, protects, as_of, url, source; correct the first row"`,
    )
    expect(indicators(['measures', sound.measures[0]?.text ?? '', 'id,name\n'])).toMatchInlineSnapshot(
      `"indicators/measures.csv:1:1 - found the columns id, name; expected the columns id, name_nl, name_en, subjects, min, max, higher_is, max_age_years; correct the first row"`,
    )
  })
})
