/** The code of a receipt, shown this once, and how to keep it. */
import type { Child } from 'hono/jsx'
import { Heading, Paragraph } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

interface ReceiptCodeProps {
  readonly reader: Reader
  readonly code: string
  /** What can be done with it. */
  readonly children: Child
}

export function ReceiptCode({ reader, code, children }: ReceiptCodeProps) {
  const { say } = reader
  return (
    <section class="panel">
      <Heading>{say('pages.input.sent.code')}</Heading>
      <p class="receipt-code">
        <code>{code}</code>
      </p>
      <Paragraph>{say('pages.input.sent.once')}</Paragraph>
      <Paragraph>{children}</Paragraph>
    </section>
  )
}
