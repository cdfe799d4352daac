/** What a long page holds, to jump to. */
import type { Reader } from '../reader.ts'

interface OnThisPageProps {
  readonly reader: Reader
  readonly places: readonly { readonly id: string; readonly name: string }[]
}

export function OnThisPage({ reader, places }: OnThisPageProps) {
  return (
    <nav class="on-this-page" aria-label={reader.say('pages.frame.on_this_page')}>
      <ul>
        {places.map(({ id, name }) => (
          <li>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
