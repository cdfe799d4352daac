/** What is known of a country, subject by subject; the five priorities come first and are never left out. */
import type { CountryFigures, CountryPicture, SubjectPicture } from '../../domain/briefing-country.ts'
import { Link, Paragraph, Unknown } from '../layout/elements.tsx'
import { KnowledgeMark } from '../layout/marks.tsx'
import { Cite, type Notes } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'
import { FigureValue } from './figure-value.tsx'

interface SubjectsProps {
  readonly reader: Reader
  readonly picture: CountryPicture
  readonly figures: CountryFigures | undefined
  readonly notes: Notes
}

export function Subjects({ reader, picture, figures, notes }: SubjectsProps) {
  return (
    <dl class="subjects">
      {picture.subjects.map(subject => (
        <div>
          <dt>
            {reader.term('subjects', subject.subject)}
            <KnowledgeMark state={subject.state} reader={reader} />
          </dt>
          <dd>
            <Known reader={reader} subject={subject} figures={figures} notes={notes} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface KnownProps extends Omit<SubjectsProps, 'picture'> {
  readonly subject: SubjectPicture
}

function Known({ reader, subject, figures, notes }: KnownProps) {
  const { context, risks, reason, state } = subject
  return (
    <>
      {context.map(({ statement, notes: sources, stale }) => (
        <Paragraph>
          {statement}
          <Cite sources={sources} notes={notes} reader={reader} />
          {stale && (
            <>
              {' '}
              <Unknown>{reader.say('risk.stale')}</Unknown>
            </>
          )}
        </Paragraph>
      ))}
      {risks.length > 0 && (
        <ul class="utrecht-unordered-list">
          {risks.map(({ id, title }) => (
            <li class="utrecht-unordered-list__item">
              <Link href={`#${id}`}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
      {reason && <Paragraph>{reason}</Paragraph>}
      {state === 'indicator-only' && (
        <OnlyFigures reader={reader} subject={subject} figures={figures} notes={notes} />
      )}
      {state === 'unknown' && <Paragraph>{reader.say('pages.country.nothing_known')}</Paragraph>}
    </>
  )
}

/** A measure on several subjects stands under its first; the others send the reader to the table. */
function OnlyFigures({ reader, subject, figures, notes }: KnownProps) {
  const measured = figures?.subjects.find(entry => entry.subject === subject.subject)?.figures ?? []
  if (measured.length === 0) return <Paragraph>{reader.say('pages.country.only_figures')}</Paragraph>
  return (
    <ul class="utrecht-unordered-list">
      {measured.map(figure => (
        <li class="utrecht-unordered-list__item">
          {figure.name}: <FigureValue figure={figure} reader={reader} notes={notes} />
        </li>
      ))}
    </ul>
  )
}
