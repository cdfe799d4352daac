/** When feedback could not be taken at all: what was typed, to send again or to copy, made without the store. */
import type { ReadFeedback } from '../../../intake/read-feedback.ts'
import { Alert, Link, Paragraph, Title } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'
import { FeedbackForm } from './feedback-form.tsx'
import { type FeedbackSetback, saySetback } from './feedback-setbacks.ts'

interface KeptFeedbackProps {
  readonly reader: Reader
  readonly token: string
  readonly read: ReadFeedback
  readonly setback: FeedbackSetback
}

export function KeptFeedback({ reader, token, read, setback }: KeptFeedbackProps) {
  const { say, to } = reader
  return (
    <div class="column input">
      <Title>{say('pages.input.not_sent')}</Title>
      <Alert title={say('pages.input.try_again')}>
        <Paragraph>{saySetback(setback, reader)}</Paragraph>
        {setback === 'signed-out' && (
          <Paragraph>
            <Link href={to('participant')} newTab>
              {say('pages.feedback.come_in')}
            </Link>
          </Paragraph>
        )}
      </Alert>
      <FeedbackForm {...{ reader, token }} sealing="server" typed={read.typed} problems={[]} />
    </div>
  )
}
