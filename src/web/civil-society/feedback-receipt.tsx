/** What a participant sees who comes back with the code of feedback: that it is there, whether it was read, and the way to erase it. */
import type { StoredFeedback } from '../../store/feedback.ts'
import { Aside, Fact, Facts, Paragraph, Title } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'
import { ActForm } from './act-form.tsx'

interface FeedbackReceiptProps {
  readonly reader: Reader
  readonly code: string
  readonly feedback: StoredFeedback
}

export function FeedbackReceipt({ reader, code, feedback }: FeedbackReceiptProps) {
  const { say, formats } = reader
  const { day, sealed_in, status } = feedback
  return (
    <div class="column input">
      <Title>{say('pages.feedback.receipt.title')}</Title>
      <Facts>
        <Fact name={say('pages.feedback.day')}>{formats.day(day)}</Fact>
        <Fact name={say('pages.receipt.sealed')}>{say(`pages.receipt.sealed_in.${sealed_in}`)}</Fact>
        <Fact name={say('pages.feedback.status')}>{say(`pages.feedback.statuses.${status}`)}</Fact>
      </Facts>
      <section class="panel panel--heed">
        <Paragraph>{say('pages.feedback.receipt.erase')}</Paragraph>
        <ActForm reader={reader} code={code} act="erase">
          {say('pages.receipt.erase.button')}
        </ActForm>
      </section>
      <Aside>{say('pages.receipt.leave')}</Aside>
    </div>
  )
}
