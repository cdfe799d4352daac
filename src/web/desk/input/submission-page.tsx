/** One submission: what is known without opening it, the way to open it in the browser, and each of its points. */

import { languages } from '../../../domain/closed-lists.ts'
import { countryName } from '../../../domain/country.ts'
import type { Mission } from '../../../domain/mission.ts'
import { Breadcrumb } from '../../layout/breadcrumb.tsx'
import { Fact, Facts, Heading, Link, Notice, Paragraph, Title } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'
import { ChooseIdentity } from './choose-identity.tsx'
import type { GivenToOpening } from './given-to-opening.ts'
import { nameOf } from './input-list.tsx'
import type { SubmissionFound } from './open-input-desk.tsx'
import { PointAtDesk } from './point-at-desk.tsx'
import type { PointNotice } from './show-submission.tsx'
import { wordsForOpening } from './words-for-opening.ts'

interface SubmissionPageProps {
  readonly reader: Reader
  readonly found: SubmissionFound
  readonly mission: Mission
  readonly recipients: readonly string[]
  readonly notice: PointNotice | undefined
}

export function SubmissionPage({ reader, found, mission, recipients, notice }: SubmissionPageProps) {
  const { say, to, formats } = reader
  const { submission, intake } = found
  const { id, day, sealed, sealed_in, points, mailbox } = submission
  const list = `desk/missions/${mission.id}/input` as const
  const given: GivenToOpening = {
    ...{ mission: mission.id, record: id, mailbox, recipients, signed: intake.signed },
    place: to(`${list}/${id}`),
    may_be_named: mission.countries.flatMap(code => languages.map(one => countryName(code, one))),
    words: wordsForOpening(reader),
  }
  return (
    <div class="column opening" data-given={JSON.stringify(given)}>
      <Breadcrumb reader={reader} to={list} name={say('pages.desk_input.title')} />
      <Title>{say('pages.desk_input.submission', { name: nameOf(id) })}</Title>
      {notice && (
        <Notice>
          {say('pages.input.point.title', { number: notice.point })}: {notice.words}
        </Notice>
      )}
      <Facts>
        <Fact name={say('pages.desk_input.day')}>{formats.day(day)}</Fact>
        <Fact name={say('pages.desk_input.sealed')}>{say(`pages.desk_input.sealed_in.${sealed_in}`)}</Fact>
        <Fact name={say('pages.desk_input.points')}>{formats.number(points.length)}</Fact>
      </Facts>
      <section class="panel">
        <Heading>{say('pages.desk_input.open.title')}</Heading>
        {sealed === undefined ? (
          <Paragraph>{say('pages.desk_input.open.gone')}</Paragraph>
        ) : (
          <>
            <ChooseIdentity reader={reader} hint={say('pages.desk_input.open.identity_hint')} />
            <details>
              <summary>{say('pages.desk_input.open.by_hand')}</summary>
              <Paragraph>{say('pages.desk_input.open.by_hand_text')}</Paragraph>
              <pre tabindex={0}>
                <code>age --decrypt -i my-identity.txt {id}.age</code>
              </pre>
              <Link href={to(`${list}/${id}/file`)}>{say('pages.desk_input.open.download')}</Link>
            </details>
          </>
        )}
      </section>
      {points.map(point => (
        <PointAtDesk {...{ reader, found, point }} />
      ))}
    </div>
  )
}
