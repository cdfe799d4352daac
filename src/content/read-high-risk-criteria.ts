/** The criteria for proposing "high-risk": their schema, and that each names a measure that is in the tables. */
import { HighRiskCriteria } from '../domain/high-risk-criteria.ts'
import { checkLanguages } from './check-languages.ts'
import { type Checked, checkFile, type Found } from './check-shape.ts'

export function readHighRiskCriteria(
  file: string,
  bytes: Uint8Array,
  measures: readonly string[],
): Checked<HighRiskCriteria> {
  return checkFile(file, bytes, HighRiskCriteria, (raw, found, complete) => {
    checkLanguages(raw, found)
    if (complete) checkReferences(complete, measures, found)
  })
}

function checkReferences(
  { propose_when_met, criteria }: HighRiskCriteria,
  measures: readonly string[],
  { add }: Found,
): void {
  if (propose_when_met > criteria.length) {
    const expected = `at most the number of criteria (${criteria.length})`
    add(['propose_when_met'], String(propose_when_met), expected, 'lower it, or add criteria')
  }
  criteria.forEach(({ id, measure }, index) => {
    if (!measures.includes(measure)) {
      const remedy = 'correct it, or add the measure to indicators/measures.csv'
      add(['criteria', index, 'measure'], `the measure ${measure}`, 'a measure of the tables', remedy)
    }
    if (criteria.findIndex(other => other.id === id) !== index) {
      add(['criteria', index, 'id'], `${id} a second time`, 'an id of its own', 'rename one of the two')
    }
  })
}
