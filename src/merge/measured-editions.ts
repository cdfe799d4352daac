/** The figures by edition: one measure from one source, fresh until the same day for every country that stands in it. */
import type { Day } from '../domain/day.ts'
import type { IndicatorSource, Indicators, Measure, MeasureValue } from '../domain/indicator.ts'
import { figureFreshUntil } from './staleness.ts'

export interface MeasuredEdition {
  readonly measure: Measure
  readonly source: IndicatorSource
  readonly freshUntil: Day
}

export class MeasuredEditions {
  readonly #found = new Map<string, MeasuredEdition>()

  constructor({ values, measures, sources }: Indicators) {
    for (const value of values) {
      const key = keyOf(value)
      if (this.#found.has(key)) continue
      const measure = measures.find(({ id }) => id === value.measure)
      const source = sources.find(({ id }) => id === value.source)
      if (!measure || !source)
        throw new Error(`the figure ${key} does not resolve: the content was not checked`)
      this.#found.set(key, { measure, source, freshUntil: figureFreshUntil(measure, source) })
    }
  }

  of(value: MeasureValue): MeasuredEdition {
    const found = this.#found.get(keyOf(value))
    if (!found) throw new Error(`${keyOf(value)} is a figure of other tables`)
    return found
  }

  all(): MeasuredEdition[] {
    return [...this.#found.values()]
  }
}

function keyOf({ measure, source }: Pick<MeasureValue, 'measure' | 'source'>): string {
  return `${measure} of ${source}`
}
