/** The way back to the list a page belongs to. */
import type { Reader } from '../reader.ts'
import type { Room } from './page.tsx'

export function Breadcrumb({ reader, to }: { readonly reader: Reader; readonly to: Room | 'desk' }) {
  return (
    <nav class="breadcrumb" aria-label={reader.say('pages.frame.back')}>
      <a class="utrecht-link utrecht-link--html-a" href={reader.to(to)}>
        <span aria-hidden="true">← </span>
        {reader.say(`pages.${to}.title`)}
      </a>
    </nav>
  )
}
