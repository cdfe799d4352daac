/** The recipients are not the ones that the keepers signed for: nothing is sealed, and the form goes away. */
import { Lead, Title } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'

export function Blocked({ reader }: { readonly reader: Reader }) {
  return (
    <div class="column input">
      <Title>{reader.say('pages.input.sealing.blocked_title')}</Title>
      <Lead>{reader.say('pages.input.sealing.blocked')}</Lead>
    </div>
  )
}
