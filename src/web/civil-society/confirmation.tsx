/** After sending: the receipt, shown this once, and what happens next. */
import { printReceipt, type Receipt } from '../../intake/receipt.ts'
import { Heading, Link, Paragraph, Title } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'
import { ReceiptCode } from './receipt-code.tsx'

interface ConfirmationProps {
  readonly reader: Reader
  readonly receipt: Receipt
  readonly points: number
}

const next = ['decide', 'return', 'object', 'release'] as const

export function Confirmation({ reader, receipt, points }: ConfirmationProps) {
  const { say } = reader
  return (
    <div class="column input">
      <Title>{say('pages.input.titles.sent')}</Title>
      <ReceiptCode reader={reader} code={printReceipt(receipt)}>
        {say('pages.input.sent.keep')}
      </ReceiptCode>
      <Heading>{say('pages.input.sent.next_title')}</Heading>
      <ol class="utrecht-ordered-list">
        {next.map(step => (
          <li class="utrecht-ordered-list__item">{say(`pages.input.sent.next.${step}`)}</li>
        ))}
      </ol>
      <Paragraph>
        {say(points === 1 ? 'pages.input.sent.one_point' : 'pages.input.sent.points', { count: points })}
      </Paragraph>
      <Paragraph>
        <Link href={reader.to('receipt')}>{say('pages.input.sent.follow')}</Link>
      </Paragraph>
      <Paragraph>{say('pages.input.sent.leave')}</Paragraph>
    </div>
  )
}
