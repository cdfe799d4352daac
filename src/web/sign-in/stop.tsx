/** A place on the way in or out: what happened, and where to go on. */
import { Lead, Link, Paragraph, Title } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

export type StopKind = 'leaving' | 'welcome' | 'failed' | 'unavailable' | 'no_role' | 'signed_out'

interface StopProps {
  readonly reader: Reader
  readonly kind: StopKind
  readonly onwards: string
}

export function Stop({ reader, kind, onwards }: StopProps) {
  return (
    <div class="column refusal">
      <Title>{reader.say(`pages.sign_in.stops.titles.${kind}`)}</Title>
      <Lead>{reader.say(`pages.sign_in.stops.texts.${kind}`)}</Lead>
      <Paragraph>
        <Link href={onwards}>{reader.say(`pages.sign_in.stops.links.${kind}`)}</Link>
      </Paragraph>
    </div>
  )
}
