/** What must be read again, now or within thirty days, by country; for a risk with a link to it. */
import { countryName } from '../../domain/country.ts'
import type { Due } from '../../merge/list-due.ts'
import { Link, Paragraph, Unknown } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'
import { countryAddress } from './countries.tsx'

interface DueProps {
  readonly reader: Reader
  readonly due: readonly Due[]
}

export function DueList({ reader, due }: DueProps) {
  const { say, language } = reader
  if (due.length === 0) return <Paragraph>{say('pages.coverage.nothing_due')}</Paragraph>
  const groups = Map.groupBy(due, ({ country, kind }) =>
    country ? countryName(country, language) : say(`pages.coverage.groups.${kind}`),
  )
  return (
    <>
      <Paragraph>{say('pages.coverage.due_lead')}</Paragraph>
      {[...groups].map(([name, items]) => (
        <details>
          <summary>{say('pages.coverage.group', { name, count: items.length })}</summary>
          <ul class="utrecht-unordered-list">
            {items.map(item => (
              <li class="utrecht-unordered-list__item">
                <About reader={reader} due={item} />,{' '}
                {say('pages.coverage.by', { date: reader.formats.day(item.by) })}
                {item.overdue && (
                  <>
                    {' '}
                    <Unknown>{say('pages.knowledge.stale')}</Unknown>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}

function About({ reader, due }: { readonly reader: Reader; readonly due: Due }) {
  const { say, term, language, to } = reader
  const { kind, country, id, subject, about, source } = due
  if (kind === 'profile') return <>{say('pages.coverage.whole_profile')}</>
  if (subject) return <>{say('pages.coverage.context', { subject: term('subjects', subject) })}</>
  if (kind === 'condition') return <Link href={to(`conditions#${id}`)}>{about?.[language]}</Link>
  if (kind !== 'risk' || !country) return <>{about?.[language] ?? source}</>
  return (
    <Link href={`${countryAddress(reader, country)}#${country.toLowerCase()}-${id}`}>
      {about?.[language]}
    </Link>
  )
}
