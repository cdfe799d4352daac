/** The value of a figure with its year and its source; one that is too old says so. */
import type { Figure } from '../../domain/briefing-country.ts'
import { Unknown } from '../layout/elements.tsx'
import { Cite, type Notes } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'

interface FigureValueProps {
  readonly figure: Figure
  readonly reader: Reader
  readonly notes: Notes
}

export function FigureValue({ figure, reader, notes }: FigureValueProps) {
  return (
    <>
      {sayValue(figure, reader)} <small>({figure.year})</small>
      {figure.stale && (
        <>
          {' '}
          <Unknown>{reader.say('figures.stale')}</Unknown>
        </>
      )}
      <Cite sources={figure.notes} notes={notes} reader={reader} />
    </>
  )
}

function sayValue({ measure, number, code, min, max }: Figure, { say, formats }: Reader): string {
  if (number === undefined) return say(`terms.values.${measure}.${code}`)
  if (min === undefined || max === undefined) return formats.number(number)
  return say('pages.country.on_scale', {
    value: formats.number(number),
    min: formats.number(min),
    max: formats.number(max),
  })
}
