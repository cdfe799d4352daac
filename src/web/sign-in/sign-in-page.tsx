/** Where officials sign in: with the account of their organisation, and on one's own machine as a made-up official. */
import { Heading, Lead, Paragraph, Title } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'
import type { Entrance } from './entrance.ts'

interface SignInPageProps {
  readonly reader: Reader
  readonly entrance: Entrance
}

export function SignInPage({ reader, entrance }: SignInPageProps) {
  const { say, to } = reader
  const { provider, demoOfficials } = entrance
  return (
    <div class="column">
      <Title>{say('pages.sign_in.title')}</Title>
      <Lead>{say('pages.sign_in.lead')}</Lead>
      {provider && (
        <form method="post" action={to('desk/sign-in')}>
          <Paragraph>{say('pages.sign_in.provider')}</Paragraph>
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {say('pages.sign_in.with_account')}
          </button>
        </form>
      )}
      {demoOfficials.length > 0 && (
        <form class="demo-officials" method="post" action={to('desk/sign-in')}>
          <Heading>{say('pages.sign_in.demo.title')}</Heading>
          <Paragraph>{say('pages.sign_in.demo.lead')}</Paragraph>
          <ul class="plain">
            {demoOfficials.map(({ key, office }) => (
              <li>
                <button
                  class="utrecht-button utrecht-button--secondary-action"
                  type="submit"
                  name="as"
                  value={key}
                >
                  {say(`pages.sign_in.demo.names.${key}`)}
                </button>{' '}
                <span class="aside">
                  {say(`pages.sign_in.demo.hints.${key}`)} {office}.
                </span>
              </li>
            ))}
          </ul>
        </form>
      )}
    </div>
  )
}
