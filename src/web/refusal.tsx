/** What a page says when it cannot do what was asked: plainly, in the reader's language, repeating nothing of the request. */
import { Lead, Link, Paragraph, Title } from './layout/elements.tsx'
import type { Reader } from './reader.ts'

export type RefusalKind = 'not_found' | 'method' | 'foreign' | 'too_large' | 'not_taken' | 'busy' | 'failed'

export function Refusal({ reader, kind }: { readonly reader: Reader; readonly kind: RefusalKind }) {
  return (
    <div class="column refusal">
      <Title>{reader.say(`pages.refusals.titles.${kind}`)}</Title>
      <Lead>{reader.say(`pages.refusals.texts.${kind}`)}</Lead>
      <Paragraph>
        <Link href={reader.to('')}>{reader.say('pages.refusals.home')}</Link>
      </Paragraph>
    </div>
  )
}
