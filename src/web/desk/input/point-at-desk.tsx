/** One point at the desk: how far it is, room for the opened text, and what this official may do with it. */
import { may } from '../../../domain/official.ts'
import { mayFollow } from '../../../domain/point-status.ts'
import type { StoredPoint } from '../../../store/submissions.ts'
import { WordingForPrint } from '../../civil-society/wording-for-print.tsx'
import { Fact, Facts, Heading, Paragraph, Subheading } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'
import { DecideForm } from './decide-form.tsx'
import { waitsFor } from './input-list.tsx'
import type { SubmissionFound } from './open-input-desk.tsx'
import { ProposalForm } from './proposal-form.tsx'

interface PointProps {
  readonly reader: Reader
  readonly found: SubmissionFound
  readonly point: StoredPoint
}

const fields = ['theme', 'sectors', 'place', 'happens', 'affected', 'ask', 'sources', 'use', 'organisation']

export function PointAtDesk({ reader, found, point }: PointProps) {
  const { say, term, to } = reader
  const { submission, official, me } = found
  const { number, version, status, decision, voice } = point
  const place = to(`desk/missions/${submission.mission}/input/${submission.id}/points/${number}`)
  const decides = may(official, 'decide-on-input', submission.mission) && mayFollow('propose', status)
  const confirms = may(official, 'confirm-decision', submission.mission) && status === 'proposed'
  return (
    <section class="point" id={`point-${number}`} data-point={number} data-version={version}>
      <Heading>{say('pages.input.point.title', { number })}</Heading>
      <Paragraph>
        <strong>{say(`pages.desk_input.statuses.${status}`)}.</strong>{' '}
        {say(`pages.desk_input.waits.${waitsFor(point, me)}`)}
      </Paragraph>
      {decision && status !== 'received' && (
        <Paragraph>
          {say(`pages.desk_input.kinds.${decision.kind}`)}: {term('decision_reasons', decision.reason)}.
        </Paragraph>
      )}
      <div class="original-and-anew">
        <div data-original hidden>
          <Subheading>{say('pages.desk_input.original')}</Subheading>
          <Facts>
            {fields.map(field => (
              <Fact name={say(`pages.input.names.${field}`)}>
                <span class="typed" dir="auto" data-field={field}></span>
              </Fact>
            ))}
          </Facts>
          <div data-letters></div>
        </div>
        <div>
          {decides && <DecideForm {...{ reader, point, place }} />}
          {confirms && <ProposalForm {...{ reader, point, place }} own={point.proposed_by === me} />}
          {voice && <WordingForPrint reader={reader} voice={voice} />}
        </div>
      </div>
    </section>
  )
}
