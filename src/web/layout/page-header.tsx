/** The name of the house, its rooms, and the same page in another language. */
import type { Official } from '../../domain/official.ts'
import type { Reader } from '../reader.ts'
import { DeskBar, isAtDesk } from './desk-bar.tsx'
import type { Room } from './page.tsx'

const rooms: readonly Room[] = ['missions', 'countries', 'conditions', 'check']

interface PageHeaderProps {
  readonly reader: Reader
  readonly place: string
  readonly room?: Room | undefined
  readonly official?: Official | undefined
}

export function PageHeader({ reader, place, room, official }: PageHeaderProps) {
  return (
    <header class="utrecht-page-header">
      <div class="utrecht-page-header__content page-header">
        <a class="wordmark" href={reader.to('')}>
          <Letter />
          Geleidebrief
        </a>
        <nav class="rooms" aria-label={reader.say('pages.frame.rooms')}>
          <ul>
            {rooms.map(name => (
              <li>
                <a href={reader.to(name)} aria-current={name === room ? 'true' : undefined}>
                  {reader.say(`pages.${name}.title`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav class="languages" aria-label={reader.say('pages.frame.languages')}>
          {reader.others.map(other => (
            <a href={`/${other}/${place}`} lang={other} hreflang={other} rel="alternate">
              {reader.say(`pages.languages.${other}`)}
            </a>
          ))}
        </nav>
      </div>
      {isAtDesk(place) && <DeskBar reader={reader} official={official} />}
    </header>
  )
}

/** A folded letter with a seal: what once travelled with goods and people to see them safely through. */
function Letter() {
  return (
    <svg class="letter" viewBox="0 0 32 24" width="32" height="24" aria-hidden="true" focusable="false">
      <path class="paper" d="M1 1h30v22H1z" />
      <path class="fold" d="m1.6 1.6 14.4 11 14.4-11" />
      <circle class="seal" cx="16" cy="13.5" r="4.6" />
    </svg>
  )
}
