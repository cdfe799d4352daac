/** Where civil society can give input now: per mission until when, who reads it, and the way in. */
import type { CallForInput } from '../../domain/call-for-input.ts'
import type { Mission } from '../../domain/mission.ts'
import { Aside, Heading, Link, Paragraph } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

export interface CallOfMission {
  readonly mission: Mission
  readonly call: CallForInput
}

interface OpenCallsProps {
  readonly reader: Reader
  readonly calls: readonly CallOfMission[]
}

export function OpenCalls({ reader, calls }: OpenCallsProps) {
  const { say, language, formats } = reader
  return (
    <section>
      <Heading id="input">{say('pages.call.title')}</Heading>
      <Paragraph>{say('pages.call.lead')}</Paragraph>
      {calls.length === 0 && <Paragraph>{say('pages.call.none')}</Paragraph>}
      <ul class="plain calls">
        {calls.map(({ mission, call }) => (
          <li>
            <Link href={reader.to(`missions/${mission.id}/input`)}>{mission.title[language]}</Link>
            <Aside>
              {say('pages.call.listed', { date: formats.day(call.until), offices: officesOf(call, reader) })}
            </Aside>
          </li>
        ))}
      </ul>
      <Paragraph>
        <Link href={reader.to('receipt')}>{say('pages.call.follow')}</Link>
      </Paragraph>
    </section>
  )
}

export function officesOf({ read_by }: CallForInput, { formats, language }: Reader): string {
  return formats.list(read_by.map(office => office[language]))
}
