/** What publishers measured in a country and which treaties it joined: each with its year and its source. */
import type { Child } from 'hono/jsx'
import type { CountryFigures } from '../../domain/briefing-country.ts'
import { sayFundamentalIlo } from '../../render/say-figure.ts'
import { Aside, Link, Paragraph, Unknown } from '../layout/elements.tsx'
import { Cite, type Notes } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'
import { Areas } from './country-areas.tsx'
import { FigureValue } from './figure-value.tsx'

interface FiguresProps {
  readonly figures: CountryFigures
  readonly reader: Reader
  readonly notes: Notes
}

export function Figures({ figures, reader, notes }: FiguresProps) {
  const { say, term, terms, formats } = reader
  const cite = (sources: readonly number[]) => <Cite sources={sources} notes={notes} reader={reader} />
  const {
    name: country,
    subjects,
    sanctions,
    areas,
    goods,
    licences,
    ratifications,
    fundamental_ilo,
  } = figures
  return (
    <>
      <Paragraph>{say('figures.lead')}</Paragraph>
      {sanctions.map(({ issuer, title, as_of, measures, arms_embargo, protects, notes: sources }) => (
        <Paragraph>
          {say('sanctions.regime', { issuer, title, date: formats.day(as_of) })}
          {measures.length > 0 &&
            ` ${say('sanctions.measures', { measures: terms('sanction_measures', measures) })}`}{' '}
          {term('arms_embargoes', arms_embargo)}
          {protects && ` ${say('sanctions.protects')}`}
          {cite(sources)}
        </Paragraph>
      ))}
      {areas && <Areas areas={areas} country={country} reader={reader} notes={notes} />}
      {subjects.length === 0 ? (
        <Paragraph>
          <Unknown>{say('figures.none', { country })}</Unknown>
        </Paragraph>
      ) : (
        <details>
          <summary>{say('figures.caption', { country })}</summary>
          <Rows
            caption={say('figures.caption', { country })}
            heads={[say('figures.measure'), say('figures.value')]}
          >
            {subjects.flatMap(({ figures: measured }) =>
              measured.map(figure => (
                <tr>
                  <th scope="row">{figure.name}</th>
                  <td>
                    <FigureValue figure={figure} reader={reader} notes={notes} />
                  </td>
                </tr>
              )),
            )}
          </Rows>
        </details>
      )}
      {licences.map(({ publisher, licence, url }) => (
        <Aside>
          {say('figures.licence', { publisher, licence })} <Link href={url}>{url}</Link>
        </Aside>
      ))}
      {goods.length > 0 && (
        <details>
          <summary>{say('pages.country.goods', { country })}</summary>
          <Rows
            caption={say('pages.country.goods', { country })}
            heads={[say('goods.good'), say('pages.country.listed_for')]}
          >
            {goods.map(({ good, child_labour, forced_labour, downstream, notes: sources }) => (
              <tr>
                <th scope="row">{good}</th>
                <td>
                  {formats.list([
                    ...(child_labour ? [say('goods.child')] : []),
                    ...(forced_labour ? [say('goods.forced')] : []),
                    ...(downstream ? [say('goods.downstream')] : []),
                  ])}
                  {cite(sources)}
                </td>
              </tr>
            ))}
          </Rows>
        </details>
      )}
      <details>
        <summary>{say('treaties.caption', { country })}</summary>
        <Paragraph>
          {sayFundamentalIlo(fundamental_ilo, say)}
          {cite(fundamental_ilo.notes)}
        </Paragraph>
        <Rows
          caption={say('treaties.caption', { country })}
          heads={[say('treaties.treaty'), say('treaties.status')]}
        >
          {ratifications.map(({ treaty, status, year, as_of, inferred, notes: sources }) => (
            <tr>
              <th scope="row">{treaty}</th>
              <td>
                {status === 'unknown' ? (
                  <Unknown>{term('ratifications', status)}</Unknown>
                ) : (
                  term('ratifications', status)
                )}
                {year && `, ${say('treaties.since')} ${year}`}
                {inferred && ` ${say('treaties.inferred')}`}
                {as_of && <small> {say('pages.country.as_of', { date: formats.published(as_of) })}</small>}
                {cite(sources)}
              </td>
            </tr>
          ))}
        </Rows>
      </details>
    </>
  )
}

interface RowsProps {
  readonly caption: string
  readonly heads: readonly string[]
  readonly children?: Child
}

function Rows({ caption, heads, children }: RowsProps) {
  return (
    <table class="utrecht-table utrecht-table--html-table">
      <caption class="for-screen-readers">{caption}</caption>
      <thead>
        <tr>
          {heads.map(head => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
