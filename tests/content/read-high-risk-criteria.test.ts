import { expect, it } from 'vitest'
import { readHighRiskCriteria } from '../../src/content/read-high-risk-criteria.ts'
import { told } from '../support/told.ts'

const why = 'why: { nl: Daarom., en: Because. }'
const tell = (needed: number, ...criteria: string[]) =>
  told(
    (file, bytes) => readHighRiskCriteria(file, bytes, ['fh-d1']),
    'high-risk-criteria.yaml',
    [`propose_when_met: ${needed}`, why, 'criteria:', ...criteria.map(one => `  - { ${one}, ${why} }`)].join(
      '\n',
    ),
  )

it('tells of a measure that is not in the tables, an id given twice, and a bar that is too high', () => {
  const said = tell(3, 'id: a, measure: fh-d1, at_most: 1', 'id: a, measure: tides, at_least: 1')
  expect(said).toMatchInlineSnapshot(`
    "high-risk-criteria.yaml:1:19 - found 3; expected at most the number of criteria (2); lower it, or add criteria
    high-risk-criteria.yaml:5:11 - found a a second time; expected an id of its own; rename one of the two
    high-risk-criteria.yaml:5:23 - found the measure tides; expected a measure of the tables; correct it, or add the measure to indicators/measures.csv"
  `)
})

it('tells of a criterion without a test, or with two', () => {
  const said = tell(1, 'id: a, measure: fh-d1', 'id: b, measure: fh-d1, at_most: 1, is: [high]')
  expect(said).toMatchInlineSnapshot(`
    "high-risk-criteria.yaml:4:5 - found a criterion without a test; expected one of at_most, at_least, is; say once when the criterion is met
    high-risk-criteria.yaml:5:5 - found at_most and is; expected one of at_most, at_least, is; say once when the criterion is met"
  `)
})
