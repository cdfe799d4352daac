/** The missions, soonest departure first. */
import type { Child } from 'hono/jsx'
import { countryName } from '../../domain/country.ts'
import type { Mission } from '../../domain/mission.ts'
import { Lead, Link, Paragraph, Title } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

interface MissionsProps {
  readonly reader: Reader
  readonly missions: readonly Mission[]
  readonly children?: Child
}

export function Missions({ reader, missions, children }: MissionsProps) {
  const { say } = reader
  return (
    <div class="column">
      <Title>{say('pages.missions.title')}</Title>
      <Lead>{say('pages.missions.lead')}</Lead>
      {missions.length === 0 && <Paragraph>{say('pages.missions.none')}</Paragraph>}
      <ul class="cards cards--wide">
        {missions.map(mission => (
          <li class="card">
            <h2 class="utrecht-heading-3">
              <a href={reader.to(`missions/${mission.id}`)}>{mission.title[reader.language]}</a>
            </h2>
            <p class="utrecht-paragraph">{when(mission, reader)}</p>
            <p class="utrecht-paragraph utrecht-paragraph--small aside">
              {countriesOf(mission, reader)} · {reader.terms('sectors', mission.sectors)}
            </p>
          </li>
        ))}
      </ul>
      {children}
      <Paragraph>
        {say('pages.missions.participant')}{' '}
        <Link href={reader.to('participant')}>{say('pages.missions.participant_link')}</Link>.
      </Paragraph>
    </div>
  )
}

export function when({ departs, returns }: Mission, { say, formats }: Reader): string {
  return say('pages.missions.when', { departs: formats.day(departs), returns: formats.day(returns) })
}

export function countriesOf({ countries }: Mission, { formats, language }: Reader): string {
  return formats.list(countries.map(code => countryName(code, language)))
}
