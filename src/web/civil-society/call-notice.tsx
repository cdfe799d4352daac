/** On the page of a mission: the call for input, and in numbers what became of what was sent. */
import { isOpen } from '../../domain/call-for-input.ts'
import type { Day } from '../../domain/day.ts'
import type { Outcomes } from '../../intake/count-outcomes.ts'
import { Aside, Fact, Facts, Heading, Link, Paragraph, Subheading } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'
import { type CallOfMission, officesOf } from './open-calls.tsx'

interface CallNoticeProps extends CallOfMission {
  readonly reader: Reader
  readonly today: Day
  /** Missing where a number could lead to a sender. */
  readonly outcomes: Outcomes | undefined
}

export function CallNotice({ reader, mission, call, today, outcomes }: CallNoticeProps) {
  const { say, to, formats } = reader
  const until = formats.day(call.until)
  return (
    <section class="call" id="input">
      <Heading>{say('pages.call.of_mission')}</Heading>
      {isOpen(call, today) ? (
        <>
          <Facts>
            <Fact name={say('pages.call.until')}>{until}</Fact>
            <Fact name={say('pages.call.read_by')}>{officesOf(call, reader)}</Fact>
          </Facts>
          <Paragraph>
            <Link href={to(`missions/${mission.id}/input`)}>{say('pages.call.give')}</Link>
          </Paragraph>
        </>
      ) : (
        <Paragraph>{say('pages.call.closed', { date: until })}</Paragraph>
      )}
      <Paragraph>
        <Link href={to('receipt')}>{say('pages.call.follow')}</Link>
      </Paragraph>
      {outcomes && <Became reader={reader} outcomes={outcomes} />}
      <Aside>{say('pages.call.outcomes_rule')}</Aside>
    </section>
  )
}

function Became({ reader, outcomes }: { readonly reader: Reader; readonly outcomes: Outcomes }) {
  const { say } = reader
  const { by_answer, ...total } = outcomes
  return (
    <>
      <Subheading>{say('pages.call.outcomes_title')}</Subheading>
      <Paragraph>
        {say('pages.call.outcomes', total)} {by_answer && say('pages.call.outcomes_by_answer', by_answer)}
      </Paragraph>
    </>
  )
}
