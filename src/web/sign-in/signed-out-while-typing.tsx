/** For whoever was signed out before they sent a form: what they typed is still here, and can be sent once they are back. */
import { Lead, Link, Title } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

interface SignedOutWhileTypingProps {
  readonly reader: Reader
  readonly typed: URLSearchParams
}

export function SignedOutWhileTyping({ reader, typed }: SignedOutWhileTypingProps) {
  const { say, to } = reader
  return (
    <div class="column refusal">
      <Title>{say('pages.sign_in.typing.title')}</Title>
      <Lead>{say('pages.sign_in.typing.lead')}</Lead>
      <ol class="utrecht-ordered-list">
        <li class="utrecht-ordered-list__item">
          <Link href={to('desk/sign-in')} newTab>
            {say('pages.sign_in.typing.sign_in')}
          </Link>
        </li>
        <li class="utrecht-ordered-list__item">{say('pages.sign_in.typing.come_back')}</li>
      </ol>
      {/* Without an action a form goes to the address of its page, which is where this was sent. */}
      <form class="again" method="post">
        {[...typed].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {say('pages.sign_in.typing.again')}
        </button>
      </form>
    </div>
  )
}
