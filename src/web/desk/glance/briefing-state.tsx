/** How far the briefings of a mission are. The one place that says so: until versions are approved and released there are only concepts. */
import type { Reader } from '../../reader.ts'

export function BriefingState({ reader }: { readonly reader: Reader }) {
  return <>{reader.say('pages.glance.only_concepts')}</>
}
