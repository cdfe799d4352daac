/** What is kept and for how long, what never, who can read input, and what is not promised. The figures are those that the store works with. */
import { keptFor } from '../../domain/retention.ts'
import { participantSessionLasts } from '../../store/participants.ts'
import { endsAfter, idleAfter } from '../../store/sessions.ts'
import {
  Fact,
  Facts,
  Heading,
  Lead,
  Link,
  Paragraph,
  Sentences,
  Title,
  Unknown,
} from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

const kept = [
  ...['input', 'statuses', 'feedback', 'codes', 'participant_session', 'official_session'],
  ...['floods', 'missions', 'printed', 'trail', 'copies'],
] as const
const never = ['visits', 'time', 'answers', 'scan', 'companies', 'others'] as const
const readers = ['sealed', 'two', 'recovery', 'noted'] as const
const notPromised = ['visit', 'code', 'device', 'text', 'law', 'copy'] as const

const hour = 3_600_000

/** Whole numbers, for sentences. */
const terms = {
  ...keptFor,
  participant_hours: participantSessionLasts / hour,
  official_hours: endsAfter / hour,
  idle_minutes: idleAfter / (hour / 60),
}

export function Privacy({ reader }: { readonly reader: Reader }) {
  const { say, to } = reader
  return (
    <div class="column input">
      <Title>{say('pages.privacy.title')}</Title>
      <Lead>{say('pages.privacy.lead')}</Lead>
      <Heading>{say('pages.privacy.kept_title')}</Heading>
      <Facts>
        {kept.map(one => (
          <Fact name={say(`pages.privacy.kept.${one}`)}>{say(`pages.privacy.until.${one}`, terms)}</Fact>
        ))}
      </Facts>
      <Heading>{say('pages.privacy.never_title')}</Heading>
      <Sentences texts={never.map(one => say(`pages.privacy.never.${one}`))} />
      <Heading>{say('pages.privacy.cookies_title')}</Heading>
      <Paragraph>{say('pages.privacy.cookies')}</Paragraph>
      <Heading>{say('pages.privacy.readers_title')}</Heading>
      <Sentences texts={readers.map(one => say(`pages.privacy.readers.${one}`))} />
      <Heading>{say('pages.input.not_promised_title')}</Heading>
      <Sentences texts={notPromised.map(one => say(`pages.input.not_promised.${one}`, terms))} />
      <Heading>{say('pages.privacy.rights_title')}</Heading>
      <Paragraph>
        {say('pages.privacy.rights')} <Link href={to('receipt')}>{say('pages.receipt.title')}</Link>
      </Paragraph>
      <Heading>{say('pages.privacy.who_title')}</Heading>
      <Paragraph>
        {say('pages.privacy.who')} <Unknown>{say('pages.privacy.who_unknown')}</Unknown>
      </Paragraph>
    </div>
  )
}
