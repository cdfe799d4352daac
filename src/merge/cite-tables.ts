/** The sources of the indicator tables, cited as those of every other file. */
import type { IndicatorSource, Indicators } from '../domain/indicator.ts'
import type { Source } from '../domain/source.ts'
import type { Edition } from './edition.ts'

export function citing(indicators: Indicators, { citations }: Edition): (source: string) => number[] {
  return id => citations.cite([toSource(sourceOf(indicators, id))])
}

export function sourceOf({ sources }: Indicators, id: string): IndicatorSource {
  const found = sources.find(source => source.id === id)
  if (!found) throw new Error(`indicator source ${id} does not resolve: the content was not checked`)
  return found
}

function toSource({ title, publisher, kind, url, published, consulted, read }: IndicatorSource): Source {
  return { title, publisher, kind, url, published, consulted, read }
}
