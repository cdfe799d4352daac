/** All that came in on a mission, without a word of it: when, how much, how far each point is and who is to act. */
import type { CallForInput } from '../../../domain/call-for-input.ts'
import type { Mission } from '../../../domain/mission.ts'
import { mayFollow } from '../../../domain/point-status.ts'
import type { StoredPoint, SubmissionSummary } from '../../../store/submissions.ts'
import { Breadcrumb } from '../../layout/breadcrumb.tsx'
import { Fact, Facts, Lead, Paragraph, Title } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'

interface InputListProps {
  readonly reader: Reader
  readonly mission: Mission
  readonly call: CallForInput | undefined
  readonly submissions: readonly SubmissionSummary[]
  readonly me: string
}

export function InputList({ reader, mission, call, submissions, me }: InputListProps) {
  const { say, to, formats, language } = reader
  const place = `desk/missions/${mission.id}` as const
  return (
    <div class="column">
      <Breadcrumb reader={reader} to={place} name={mission.title[language]} />
      <Title>{say('pages.desk_input.title')}</Title>
      <Lead>{say('pages.desk_input.lead')}</Lead>
      <Paragraph>
        {call
          ? say('pages.desk_input.until', { date: formats.day(call.until) })
          : say('pages.desk_input.no_call')}
      </Paragraph>
      {submissions.length === 0 && <Paragraph>{say('pages.desk_input.none')}</Paragraph>}
      <ul class="cards cards--wide">
        {submissions.map(({ id, day, sealed_in, points }) => (
          <li class="card">
            <h2 class="utrecht-heading-3">
              <a href={to(`${place}/input/${id}`)}>
                {say('pages.desk_input.submission', { name: nameOf(id) })}
              </a>
            </h2>
            <Facts>
              <Fact name={say('pages.desk_input.day')}>{formats.day(day)}</Fact>
              <Fact name={say('pages.desk_input.sealed')}>
                {say(`pages.desk_input.sealed_in.${sealed_in}`)}
              </Fact>
            </Facts>
            <ul class="utrecht-unordered-list">
              {points.map(point => (
                <li class="utrecht-unordered-list__item">
                  {say('pages.input.point.title', { number: point.number })}:{' '}
                  {say(`pages.desk_input.statuses.${point.status}`)}.{' '}
                  <strong>{say(`pages.desk_input.waits.${waitsFor(point, me)}`)}</strong>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Enough of a random id to tell two apart. */
export const nameOf = (id: string) => id.slice(0, 8)

/** Who is to act next on a point. */
export function waitsFor({ status, proposed_by }: StoredPoint, me: string) {
  if (status === 'proposed') return proposed_by === me ? 'colleague' : 'second'
  if (status === 'asked') return 'sender'
  if (status === 'to-be-printed') return 'release'
  return mayFollow('propose', status) ? 'official' : 'nobody'
}
