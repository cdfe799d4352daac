/** The front page of the desk: the missions that this official may see, what their roles are, and the way out everywhere. */
import type { Mission } from '../../domain/mission.ts'
import { maySomewhere, type Official } from '../../domain/official.ts'
import { Aside, Heading, Link, Paragraph, Title } from '../layout/elements.tsx'
import { countriesOf, when } from '../public/missions.tsx'
import type { Reader } from '../reader.ts'

interface DeskHomeProps {
  readonly reader: Reader
  readonly official: Official
  readonly missions: readonly Mission[]
}

export function DeskHome({ reader, official, missions }: DeskHomeProps) {
  const { say, term, to, language } = reader
  return (
    <div class="column">
      <Title>{say('pages.desk.title')}</Title>
      {maySomewhere(official, 'edit-mission') && (
        <p class="tasks">
          <a class="utrecht-button utrecht-button--primary-action" href={to('desk/new-mission')}>
            {say('pages.desk.new')}
          </a>
          <Link href={to('desk/import-mission')}>{say('pages.desk.import')}</Link>
        </p>
      )}
      {missions.length === 0 && <Paragraph>{say('pages.desk.none')}</Paragraph>}
      <ul class="cards cards--wide">
        {missions.map(mission => (
          <li class="card">
            <h2 class="utrecht-heading-3">
              <a href={to(`desk/missions/${mission.id}`)}>{mission.title[language]}</a>
            </h2>
            <p class="utrecht-paragraph">{when(mission, reader)}</p>
            <p class="utrecht-paragraph utrecht-paragraph--small aside">{countriesOf(mission, reader)}</p>
          </li>
        ))}
      </ul>
      <Heading>{say('pages.desk.you_title')}</Heading>
      <Paragraph>{say('pages.desk.you', { office: official.office })}</Paragraph>
      <ul class="utrecht-unordered-list">
        {official.assignments.map(({ role, mission }) => (
          <li class="utrecht-unordered-list__item">
            {term('roles', role)}:{' '}
            {mission === '*' ? say('pages.desk.extent.every') : say('pages.desk.extent.one', { mission })}
          </li>
        ))}
      </ul>
      <form method="post" action={to('desk/sign-out')}>
        <button
          class="utrecht-button utrecht-button--secondary-action"
          type="submit"
          name="everywhere"
          value="yes"
        >
          {say('pages.sign_in.out_everywhere')}
        </button>
        <Aside>{say('pages.sign_in.out_everywhere_hint')}</Aside>
      </form>
    </div>
  )
}
