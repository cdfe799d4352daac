import { describe, expect, it } from 'vitest'
import { makePlaceFinder } from '../../src/content/find-place.ts'
import { bytesOf, fixtures } from '../support/atlantis.ts'

const placeOf = makePlaceFinder(fixtures)
const lineOf = (file: string, line: number) => new TextDecoder().decode(bytesOf(file)).split('\n')[line - 1]

describe('makePlaceFinder', () => {
  it('finds a value in YAML, or its nearest parent', () => {
    const file = 'country-profiles/xa.yaml'
    const { line, column } = placeOf(file, ['risks', 0, 'review_by'])
    expect(lineOf(file, line)?.slice(column - 1)).toBe('2027-05-20')
    expect(placeOf(file, ['risks', 0, 'nothing'])).toEqual(placeOf(file, ['risks', 0]))
  })

  it('finds a row of a table by its id, and a column by its name', () => {
    const file = 'indicators/sources.csv'
    const { line, column } = placeOf(file, ['shell-survey-2021', 'published'])
    expect(lineOf(file, line)?.split(',')[column - 1]).toBe('2021-05')
    expect(placeOf(file, ['no-such-source', 'published'])).toEqual({ file, line: 1, column: 1 })
  })
})
