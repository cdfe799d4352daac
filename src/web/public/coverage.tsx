/** How well each country is covered: what is assessed, measured, stale and unknown, and what must be read again. */
import { countryName } from '../../domain/country.ts'
import {
  type CountryCoverage,
  type Coverage as CoverageOf,
  type CoveredSubject,
  coverageStates,
  coveredSubjects,
} from '../../merge/survey-coverage.ts'
import { Breadcrumb } from '../layout/breadcrumb.tsx'
import { Heading, Lead, Link, Paragraph, Title } from '../layout/elements.tsx'
import { KnowledgeMark } from '../layout/marks.tsx'
import { OnThisPage } from '../layout/on-this-page.tsx'
import type { Reader } from '../reader.ts'
import { countryAddress } from './countries.tsx'
import { DueList } from './due-list.tsx'

interface CoverageProps {
  readonly reader: Reader
  readonly coverage: CoverageOf
}

export function Coverage({ reader, coverage }: CoverageProps) {
  const { say, language } = reader
  const byName = coverage.countries
    .map(country => ({ ...country, name: countryName(country.code, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
  return (
    <div class="column">
      <Breadcrumb reader={reader} to="countries" />
      <Title>{say('pages.coverage.title')}</Title>
      <Lead>{say('pages.coverage.lead', { countries: byName.length })}</Lead>
      <OnThisPage
        reader={reader}
        places={[
          { id: 'per-country', name: say('pages.coverage.per_country') },
          { id: 'due', name: say('pages.coverage.due') },
        ]}
      />
      <section>
        <Heading id="per-country">{say('pages.coverage.per_country')}</Heading>
        <ul class="legend">
          {coverageStates.map(state => (
            <li>
              <KnowledgeMark state={state} reader={reader} />
            </li>
          ))}
        </ul>
        <Paragraph>{say('pages.coverage.stale_means')}</Paragraph>
        <table class="utrecht-table utrecht-table--html-table priorities coverage">
          <caption class="for-screen-readers">{say('pages.coverage.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('pages.countries.country')}</th>
              {coveredSubjects.map(subject => (
                <th scope="col" class="upright">
                  <span>{shortName(subject, reader)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <Rows
            reader={reader}
            head={say('pages.countries.described')}
            countries={byName.filter(({ has_profile }) => has_profile)}
          />
          <Rows
            reader={reader}
            head={say('pages.countries.measured')}
            countries={byName.filter(({ has_profile }) => !has_profile)}
          />
        </table>
      </section>
      <section>
        <Heading id="due">{say('pages.coverage.due')}</Heading>
        <DueList reader={reader} due={coverage.due} />
      </section>
    </div>
  )
}

function shortName(subject: CoveredSubject, { say }: Reader): string {
  return subject === 'labour' || subject === 'land'
    ? say(`pages.coverage.subjects.${subject}`)
    : say(`pages.priorities.${subject}`)
}

interface RowsProps {
  readonly reader: Reader
  readonly head: string
  readonly countries: readonly (CountryCoverage & { readonly name: string })[]
}

function Rows({ reader, head, countries }: RowsProps) {
  if (countries.length === 0) return null
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colspan={coveredSubjects.length + 1}>
          {head}
        </th>
      </tr>
      {countries.map(country => (
        <tr>
          <th scope="row">
            <Link href={countryAddress(reader, country.code)}>{country.name}</Link>
            <span class="aside">{ages(country, reader)}</span>
          </th>
          {coveredSubjects.map(subject => (
            <td>
              <KnowledgeMark state={country.subjects[subject]} reader={reader} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** The year of the oldest source and the month of the newest. */
function ages({ newest, oldest }: CountryCoverage, { say, formats }: Reader): string {
  if (!newest || !oldest) return ''
  const [first, last] = [oldest, newest].map(({ published }) => published.slice(0, 4))
  if (first === last) return say('pages.coverage.ages_of_one_year', { year: first })
  return say('pages.coverage.ages', {
    oldest: first,
    newest: formats.published(newest.published.slice(0, 7)),
  })
}
