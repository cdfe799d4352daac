/** What a reader should know of every page: that it is a trial, what it is not, and that it keeps nothing of them. */
import type { Reader } from '../reader.ts'

const below = ['verify', 'privacy', 'accessibility'] as const

interface PageFooterProps {
  readonly reader: Reader
  /** What a browser holds on pages of this kind. */
  readonly cookie: 'one_cookie' | 'code_cookie' | 'feedback_cookie' | 'no_trace'
}

export function PageFooter({ reader, cookie }: PageFooterProps) {
  return (
    <footer class="utrecht-page-footer page-footer">
      <div class="utrecht-page-footer__content">
        <p>{reader.say('pages.frame.not_a_verdict')}</p>
        <p>{reader.say(`pages.frame.${cookie}`)}</p>
        <p class="statements">
          {below.map(name => (
            <a href={reader.to(name)}>{reader.say(`pages.${name}.title`)}</a>
          ))}
        </p>
      </div>
    </footer>
  )
}
