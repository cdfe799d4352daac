/** Feedback after a mission: what the desk can and cannot see, where to turn when something happened, and the form. */
import type { Mission } from '../../../domain/mission.ts'
import { keptFor } from '../../../domain/retention.ts'
import type { StandingFacts } from '../../../domain/standing-facts.ts'
import type { ReadFeedback, TypedFeedback } from '../../../intake/read-feedback.ts'
import { Sealing } from '../../civil-society/sealing.tsx'
import { Breadcrumb } from '../../layout/breadcrumb.tsx'
import { Alert, Heading, Lead, Paragraph, Sentences, Title } from '../../layout/elements.tsx'
import { SourceList } from '../../layout/sources.tsx'
import type { Reader } from '../../reader.ts'
import { FeedbackForm, type GivenToFeedback } from './feedback-form.tsx'
import { type FeedbackSetback, saySetback } from './feedback-setbacks.ts'
import { notesOn, WhomToTurnTo } from './whom-to-turn-to.tsx'

interface FeedbackPageProps {
  readonly reader: Reader
  readonly mission: Mission
  readonly standing: StandingFacts
  readonly given: GivenToFeedback
  readonly read?: ReadFeedback | undefined
  readonly setback?: FeedbackSetback | undefined
}

const seen = ['text', 'no_code', 'kept'] as const
const notPromised = ['few', 'same_day', 'text'] as const
const nothing: TypedFeedback = {}

export function FeedbackPage({ reader, mission, standing, given, read, setback }: FeedbackPageProps) {
  const { say, language, formats } = reader
  const offices = formats.list(given.shown.keys.map(({ office }) => office))
  const notes = notesOn(standing)
  return (
    <div class="column input">
      <Breadcrumb reader={reader} to="participant" name={mission.title[language]} />
      <Title>{say('pages.feedback.title')}</Title>
      {setback && (
        <Alert title={say('pages.input.not_sent')}>
          <Paragraph>{saySetback(setback, reader)}</Paragraph>
        </Alert>
      )}
      <Lead>{say('pages.feedback.lead')}</Lead>
      <WhomToTurnTo reader={reader} mission={mission} standing={standing} notes={notes} />
      <Heading>{say('pages.feedback.seen_title')}</Heading>
      <Sentences
        texts={seen.map(one => say(`pages.feedback.seen.${one}`, { days: keptFor.sealed_days, offices }))}
      />
      <Heading>{say('pages.input.not_promised_title')}</Heading>
      <Sentences texts={notPromised.map(one => say(`pages.feedback.not_promised.${one}`))} />
      <Sealing reader={reader} shown={given.shown} sealing="server" />
      <Heading>{say('pages.feedback.questions_title')}</Heading>
      <FeedbackForm
        {...{ reader, given, token: given.token }}
        sealing="server"
        typed={read?.typed ?? nothing}
        problems={read?.problems ?? []}
      />
      <SourceList notes={notes} reader={reader} />
    </div>
  )
}
