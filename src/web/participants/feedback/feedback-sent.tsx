/** After sending: the code with which a participant can erase it again, shown this once. */
import { printReceipt, type Receipt } from '../../../intake/receipt.ts'
import { ReceiptCode } from '../../civil-society/receipt-code.tsx'
import { Lead, Link, Paragraph, Title } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'

export function FeedbackSent({ reader, receipt }: { readonly reader: Reader; readonly receipt: Receipt }) {
  const { say, to } = reader
  return (
    <div class="column input">
      <Title>{say('pages.feedback.sent.title')}</Title>
      <Lead>{say('pages.feedback.sent.lead')}</Lead>
      <ReceiptCode reader={reader} code={printReceipt(receipt)}>
        {say('pages.feedback.sent.keep')}
      </ReceiptCode>
      <Paragraph>
        <Link href={to('receipt')}>{say('pages.feedback.sent.erase')}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={to('participant')}>{say('pages.feedback.sent.back')}</Link>
      </Paragraph>
    </div>
  )
}
