/** The way back to the list, or the page, that a page belongs to. */
import type { Reader } from '../reader.ts'
import type { Room } from './page.tsx'

interface BreadcrumbProps {
  readonly reader: Reader
  readonly to: Room | 'desk' | 'participant' | `${Room | 'desk'}/${string}`
  /** What the page is called, where the place alone does not say it. */
  readonly name?: string
}

export function Breadcrumb({ reader, to, name = reader.say(`pages.${to}.title`) }: BreadcrumbProps) {
  return (
    <nav class="breadcrumb" aria-label={reader.say('pages.frame.back')}>
      <a class="utrecht-link utrecht-link--html-a" href={reader.to(to)}>
        <span aria-hidden="true">← </span>
        {name}
      </a>
    </nav>
  )
}
