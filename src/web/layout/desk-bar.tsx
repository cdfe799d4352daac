/** On pages of the desk only: the way to its front page, for which office somebody is signed in, and the way out. */
import type { Official } from '../../domain/official.ts'
import type { Reader } from '../reader.ts'

interface DeskBarProps {
  readonly reader: Reader
  readonly official: Official | undefined
}

export function isAtDesk(place: string): boolean {
  return place === 'desk' || place.startsWith('desk/')
}

export function DeskBar({ reader, official }: DeskBarProps) {
  const { say, to } = reader
  return (
    <div class="desk-bar">
      <div class="page-header">
        <a href={to('desk')}>{say('pages.desk.title')}</a>
        {official ? (
          <form class="signed-in" method="post" action={to('desk/sign-out')}>
            <span>{say('pages.sign_in.as', { office: official.office })}</span>
            <button class="plain-button" type="submit">
              {say('pages.sign_in.out')}
            </button>
          </form>
        ) : (
          <a class="signed-in" href={to('desk/sign-in')}>
            {say('pages.sign_in.title')}
          </a>
        )}
      </div>
    </div>
  )
}
