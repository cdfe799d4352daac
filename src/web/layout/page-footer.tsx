/** What a reader should know of every page: that it is a trial, what it is not, and that it keeps nothing of them. */
import type { Reader } from '../reader.ts'

export function PageFooter({ reader, atDesk }: { readonly reader: Reader; readonly atDesk: boolean }) {
  return (
    <footer class="utrecht-page-footer page-footer">
      <div class="utrecht-page-footer__content">
        <p>{reader.say('pages.frame.not_a_verdict')}</p>
        <p>{reader.say(atDesk ? 'pages.frame.one_cookie' : 'pages.frame.no_trace')}</p>
      </div>
    </footer>
  )
}
