/** What figures, goods lists and treaties say about a subject that nobody assessed: a sentence each, with its source. */
import type { Child } from 'hono/jsx'
import type { Indications as Found } from '../../domain/briefing-country.ts'
import { sayFigure, sayFundamentalIlo } from '../../render/say-figure.ts'
import { Paragraph, Unknown } from '../layout/elements.tsx'
import { Cite, type Notes } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'

interface IndicationsProps {
  readonly found: Found
  readonly reader: Reader
  readonly notes: Notes
}

export function Indications({ found, reader, notes }: IndicationsProps) {
  const { say, term, formats } = reader
  const line = (sources: readonly number[], words: Child) => (
    <li class="utrecht-unordered-list__item">
      {words}
      <Cite sources={sources} notes={notes} reader={reader} />
    </li>
  )
  return (
    <>
      <Paragraph>{say('indications.lead')}</Paragraph>
      <ul class="utrecht-unordered-list">
        {found.figures.map(figure =>
          line(
            figure.notes,
            <>
              {sayFigure(figure, say, formats)} {figure.stale && <Unknown>{say('figures.stale')}</Unknown>}
            </>,
          ),
        )}
        {found.goods.map(({ sector, goods, notes: sources }) =>
          line(
            sources,
            say('indications.goods', { sector: term('sectors', sector), goods: formats.list(goods) }),
          ),
        )}
        {found.fundamental_ilo &&
          line(found.fundamental_ilo.notes, sayFundamentalIlo(found.fundamental_ilo, say))}
        {found.treaties.map(({ status, treaties, inferred, as_of, notes: sources }) =>
          line(
            sources,
            `${term('indicated_treaties', status)} ${formats.list(treaties)} (${say('officials.as_of', { date: formats.published(as_of) })}).${inferred ? ` ${say('treaties.inferred')}` : ''}`,
          ),
        )}
      </ul>
    </>
  )
}
