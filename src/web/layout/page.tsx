/** The frame of every page: head, header with navigation, the page itself, footer. */
import type { Child } from 'hono/jsx'
import type { Official } from '../../domain/official.ts'
import type { Script } from '../house.ts'
import type { Reader } from '../reader.ts'
import { isAtDesk } from './desk-bar.tsx'
import { PageFooter } from './page-footer.tsx'
import { PageHeader } from './page-header.tsx'

export type Room = 'missions' | 'countries' | 'conditions' | 'check'

export interface PageProps {
  readonly reader: Reader
  readonly stylesheet: string
  readonly title: string
  /** Where the page lives within its language, so that the language switch keeps the place. */
  readonly place: string
  readonly room?: Room
  /** Who is signed in, on a page of the desk. */
  readonly official?: Official | undefined
  /** Text stands on the page that a link to another language would lose. */
  readonly typing?: boolean
  /** A page works without it. */
  readonly script?: Script | undefined
  readonly children?: Child
}

export function Page({
  reader,
  stylesheet,
  title,
  place,
  room,
  official,
  typing,
  script,
  children,
}: PageProps) {
  return (
    <html lang={reader.language} class="utrecht-root">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* The header says no-referrer, under which browsers send forms with "Origin: null" (decision 30). */}
        <meta name="referrer" content="same-origin" />
        <title>{title ? `${title} · Geleidebrief` : 'Geleidebrief'}</title>
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {script && <script type="module" src={script.src} integrity={script.integrity} />}
      </head>
      <body class="utrecht-document">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#main">
          {reader.say('pages.frame.skip')}
        </a>
        <PageHeader reader={reader} place={place} room={room} official={official} typing={typing} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <PageFooter reader={reader} cookie={cookieAt(place)} />
      </body>
    </html>
  )
}

function cookieAt(place: string) {
  if (isAtDesk(place)) return 'one_cookie'
  if (place === 'participant/feedback') return 'feedback_cookie'
  return place === 'participant' ? 'code_cookie' : 'no_trace'
}
