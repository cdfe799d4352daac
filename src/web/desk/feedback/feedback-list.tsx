/** The feedback on one mission: what is known without opening it, the way to open it, and room for each opened text. */
import { type FeedbackField, feedbackFields } from '../../../domain/feedback.ts'
import type { Mission } from '../../../domain/mission.ts'
import { keptFor } from '../../../domain/retention.ts'
import type { StoredFeedback } from '../../../store/feedback.ts'
import { Breadcrumb } from '../../layout/breadcrumb.tsx'
import { Fact, Facts, Heading, Lead, Link, Paragraph, Title } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'
import { ChooseIdentity } from '../input/choose-identity.tsx'
import { nameOf } from '../input/input-list.tsx'

/** For the script that opens: nothing of what is in the sealed files. */
export interface GivenToFeedbackOpening {
  readonly mission: string
  readonly place: string
  readonly told: Readonly<Record<string, string>>
}

const told = ['working', 'no-identity', 'other-key', 'damaged', 'moved', 'wrong-shape', 'no-answer'] as const

interface FeedbackListProps {
  readonly reader: Reader
  readonly mission: Mission
  readonly list: readonly StoredFeedback[]
}

export function FeedbackList({ reader, mission, list }: FeedbackListProps) {
  const { say, to, language } = reader
  const place = `desk/missions/${mission.id}` as const
  const given: GivenToFeedbackOpening = {
    mission: mission.id,
    place: to(`${place}/feedback`),
    told: {
      ...Object.fromEntries(told.map(key => [key, say(`pages.desk_input.told.${key}`)])),
      opened: say('pages.desk_feedback.opened'),
      'opened-in-part': say('pages.desk_feedback.opened_in_part'),
    },
  }
  return (
    <div class="column opening" data-feedback={JSON.stringify(given)}>
      <Breadcrumb reader={reader} to={place} name={mission.title[language]} />
      <Title>{say('pages.desk_feedback.title')}</Title>
      <Lead>{say('pages.desk_feedback.lead')}</Lead>
      <Paragraph>{say('pages.desk_feedback.kept', { days: keptFor.sealed_days })}</Paragraph>
      {list.length === 0 ? (
        <Paragraph>{say('pages.desk_feedback.none')}</Paragraph>
      ) : (
        <section class="panel">
          <Heading>{say('pages.desk_feedback.open')}</Heading>
          <ChooseIdentity reader={reader} hint={say('pages.desk_feedback.identity_hint')} />
          <details>
            <summary>{say('pages.desk_input.open.by_hand')}</summary>
            <Paragraph>{say('pages.desk_feedback.by_hand')}</Paragraph>
            <pre tabindex={0}>
              <code>age --decrypt -i my-identity.txt {list[0]?.id}.age</code>
            </pre>
          </details>
        </section>
      )}
      <ul class="cards cards--wide">
        {list.map(one => (
          <Card reader={reader} place={given.place} one={one} />
        ))}
      </ul>
    </div>
  )
}

interface CardProps {
  readonly reader: Reader
  readonly place: string
  readonly one: StoredFeedback
}

function Card({ reader, place, one }: CardProps) {
  const { say, formats } = reader
  const { id, day, sealed_in, status } = one
  return (
    <li class="card" data-record={id}>
      <h2 class="utrecht-heading-3">{say('pages.desk_feedback.one', { name: nameOf(id) })}</h2>
      <Facts>
        <Fact name={say('pages.feedback.day')}>{formats.day(day)}</Fact>
        <Fact name={say('pages.desk_input.sealed')}>{say(`pages.desk_feedback.sealed_in.${sealed_in}`)}</Fact>
        <Fact name={say('pages.feedback.status')}>{say(`pages.desk_feedback.statuses.${status}`)}</Fact>
      </Facts>
      <div data-original hidden>
        <Facts>
          {feedbackFields.map((field: FeedbackField) => (
            <Fact name={say(`pages.desk_feedback.names.${field}`)}>
              <span class="typed" dir="auto" data-field={field}></span>
            </Fact>
          ))}
        </Facts>
      </div>
      <Paragraph>
        <Link href={`${place}/${id}/file`}>{say('pages.desk_input.open.download')}</Link>
      </Paragraph>
    </li>
  )
}
