/** All countries at a glance: what is assessed of the five priorities, what is only measured, what is unknown. */
import type { CountryPicture } from '../../domain/briefing-country.ts'
import { priorities } from '../../domain/closed-lists.ts'
import { Heading, Lead, Link, Paragraph, Title, Unknown } from '../layout/elements.tsx'
import { KnowledgeMark, knowledge } from '../layout/marks.tsx'
import type { Reader } from '../reader.ts'

interface CountriesProps {
  readonly reader: Reader
  readonly pictures: readonly CountryPicture[]
  /** How many risks a profile describes. */
  readonly risksIn: (code: string) => number
}

export function Countries({ reader, pictures, risksIn }: CountriesProps) {
  const { say, language } = reader
  const byName = [...pictures].sort((a, b) => a.name.localeCompare(b.name, language))
  const described = byName.filter(({ has_profile }) => has_profile)
  const measured = byName.filter(({ has_profile }) => !has_profile)
  return (
    <div class="column">
      <Title>{say('pages.countries.title')}</Title>
      <Lead>{say('pages.countries.lead')}</Lead>
      <Paragraph>
        <Link href={reader.to('countries/coverage')}>{say('pages.coverage.title')}</Link>
      </Paragraph>
      <Heading>{say('pages.countries.described')}</Heading>
      <ul class="legend">
        {knowledge.map(state => (
          <li>
            <KnowledgeMark state={state} reader={reader} />
          </li>
        ))}
      </ul>
      <PriorityTable reader={reader} pictures={described} risksIn={risksIn} />
      <Heading>{say('pages.countries.measured')}</Heading>
      <Paragraph>{say('pages.countries.measured_lead')}</Paragraph>
      <ul class="country-names">
        {measured.map(picture => (
          <li>
            <Link href={countryAddress(reader, picture.code)}>{picture.name}</Link>
            <NothingOn reader={reader} picture={picture} />
          </li>
        ))}
      </ul>
    </div>
  )
}

export function countryAddress(reader: Reader, code: string): string {
  return reader.to(`countries/${code.toLowerCase()}`)
}

function PriorityTable({ reader, pictures, risksIn }: CountriesProps) {
  const { say, formats } = reader
  return (
    <table class="utrecht-table utrecht-table--html-table priorities">
      <caption class="for-screen-readers">{say('pages.countries.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('pages.countries.country')}</th>
          {priorities.map(priority => (
            <th scope="col" class="upright">
              <span>{say(`pages.priorities.${priority}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pictures.map(picture => (
          <tr>
            <th scope="row">
              <Link href={countryAddress(reader, picture.code)}>{picture.name}</Link>
              <span class="aside">
                {say('pages.countries.profile', {
                  risks: risksIn(picture.code),
                  date: picture.reviewed && formats.day(picture.reviewed),
                })}
              </span>
            </th>
            {priorities.map(priority => (
              <td>
                <KnowledgeMark state={stateOf(picture, priority)} reader={reader} quiet />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** In the list of countries with figures only, a priority without even a figure is named. */
function NothingOn({ reader, picture }: { readonly reader: Reader; readonly picture: CountryPicture }) {
  const unknown = priorities.filter(priority => stateOf(picture, priority) === 'unknown')
  if (unknown.length === 0) return null
  const subjects = reader.formats.list(unknown.map(priority => reader.say(`pages.priorities.${priority}`)))
  return (
    <>
      {' '}
      <Unknown>{reader.say('pages.countries.unknown', { subjects })}</Unknown>
    </>
  )
}

export function stateOf(picture: CountryPicture, priority: string) {
  return picture.subjects.find(({ subject }) => subject === priority)?.state ?? 'unknown'
}
