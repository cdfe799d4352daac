/** Where somebody turns who saw something grave: not to a form. Contacts are those of the mission file; what nobody gave is unknown. */
import type { Mission } from '../../../domain/mission.ts'
import type { StandingFacts } from '../../../domain/standing-facts.ts'
import { Citations } from '../../../merge/cite-sources.ts'
import { Fact, Facts, Heading, Link, Paragraph, Unknown } from '../../layout/elements.tsx'
import { Cite, Notes } from '../../layout/sources.tsx'
import type { Reader } from '../../reader.ts'

const roles = ['rbc-helpdesk', 'ncp', 'embassy'] as const

export function notesOn({ facts, sources }: StandingFacts): Notes {
  const citations = new Citations()
  citations.from(sources)(facts.guidelines_expected.sources)
  return new Notes(citations.inOrder())
}

interface WhomProps {
  readonly reader: Reader
  readonly mission: Mission
  readonly standing: StandingFacts
  readonly notes: Notes
}

export function WhomToTurnTo({ reader, mission, standing, notes }: WhomProps) {
  const { say, term, language } = reader
  const { statement, sources } = standing.facts.guidelines_expected
  return (
    <section class="panel panel--heed" id="incident">
      <Heading>{say('remedy.title')}</Heading>
      <Paragraph>{say('remedy.text')}</Paragraph>
      <Paragraph>
        {statement[language]}
        <Cite sources={sources.map((_, place) => place + 1)} notes={notes} reader={reader} />
      </Paragraph>
      <Facts>
        {roles.map(role => (
          <Fact name={term('contact_roles', role)}>
            <Reach reader={reader} contacts={mission.contacts.filter(one => one.role === role)} />
          </Fact>
        ))}
      </Facts>
      <Paragraph>
        <Link href={reader.to('conditions')}>{say('pages.feedback.guidelines')}</Link>
      </Paragraph>
    </section>
  )
}

function Reach({ reader, contacts }: { readonly reader: Reader; readonly contacts: Mission['contacts'] }) {
  if (contacts.length === 0) return <Unknown>{reader.say('remedy.no_reach')}</Unknown>
  return (
    <ul class="plain">
      {contacts.map(({ name, email, phone }) => (
        <li>
          {name} {email && <Link href={`mailto:${email}`}>{email}</Link>} {phone}
        </li>
      ))}
    </ul>
  )
}
