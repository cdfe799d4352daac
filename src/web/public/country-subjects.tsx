/** What is known of a country, subject by subject; the five priorities come first and are never left out. */
import type { CountryPicture, SubjectPicture } from '../../domain/briefing-country.ts'
import { Link, Paragraph, Unknown } from '../layout/elements.tsx'
import { KnowledgeMark } from '../layout/marks.tsx'
import { Cite, type Notes } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'
import { Indications } from './country-indications.tsx'

interface SubjectsProps {
  readonly reader: Reader
  readonly picture: CountryPicture
  readonly notes: Notes
}

export function Subjects({ reader, picture, notes }: SubjectsProps) {
  return (
    <dl class="subjects">
      {picture.subjects.map(subject => (
        <div>
          <dt>
            {reader.term('subjects', subject.subject)}
            <KnowledgeMark state={subject.state} reader={reader} />
          </dt>
          <dd>
            <Known reader={reader} subject={subject} notes={notes} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface KnownProps extends Omit<SubjectsProps, 'picture'> {
  readonly subject: SubjectPicture
}

function Known({ reader, subject, notes }: KnownProps) {
  const { context, risks, reason, state, indications } = subject
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
      {(state === 'indicator-only' || state === 'unknown') && (
        <Paragraph>
          {reader.term('states', state)} {reason}
        </Paragraph>
      )}
      {indications && <Indications found={indications} reader={reader} notes={notes} />}
    </>
  )
}
