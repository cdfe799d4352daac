/** After erasing: what is gone, and what stays. */
import { keptFor } from '../../domain/retention.ts'
import { Lead, Link, Paragraph, Title } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

export function Erased({ reader }: { readonly reader: Reader }) {
  const { say } = reader
  return (
    <div class="column input">
      <Title>{say('pages.receipt.erased.title')}</Title>
      <Lead>{say('pages.receipt.erased.text')}</Lead>
      <Paragraph>{say('pages.receipt.erased.stays', keptFor)}</Paragraph>
      <Paragraph>
        <Link href={reader.to('missions')}>{say('pages.missions.title')}</Link>
      </Paragraph>
    </div>
  )
}
