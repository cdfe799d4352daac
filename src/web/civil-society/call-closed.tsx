/** A call that is over: until when it was open, and the way to what became of the input. */
import type { CallForInput } from '../../domain/call-for-input.ts'
import type { Mission } from '../../domain/mission.ts'
import { Breadcrumb } from '../layout/breadcrumb.tsx'
import { Lead, Link, Paragraph, Title } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

interface CallClosedProps {
  readonly reader: Reader
  readonly mission: Mission
  readonly call: CallForInput
}

export function CallClosed({ reader, mission, call }: CallClosedProps) {
  const { say, language, formats } = reader
  return (
    <div class="column input">
      <Breadcrumb reader={reader} to={`missions/${mission.id}`} name={mission.title[language]} />
      <Title>{say('pages.input.closed_title')}</Title>
      <Lead>{say('pages.call.closed', { date: formats.day(call.until) })}</Lead>
      <Paragraph>
        <Link href={reader.to('receipt')}>{say('pages.call.follow')}</Link>
      </Paragraph>
    </div>
  )
}
