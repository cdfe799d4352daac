/** The codes of a mission's participants: which company has one, a new one, and the only time that a code is shown. */
import type { Mission } from '../../domain/mission.ts'
import type { ParticipantCode } from '../../domain/participant-code.ts'
import { Alert, Aside, Heading, Lead, Link, Paragraph, Title } from '../layout/elements.tsx'
import { ErrorSummary, type FieldError, TextField } from '../layout/form.tsx'
import type { Reader } from '../reader.ts'

/** Made just now. It stands on this page and nowhere else. */
export interface GivenCode {
  readonly company: string
  readonly printed: string
  /** With the code in its fragment. */
  readonly link: string
}

interface CodesPageProps {
  readonly reader: Reader
  readonly mission: Mission
  readonly codes: readonly ParticipantCode[]
  readonly given?: GivenCode | undefined
  readonly errors: readonly FieldError[]
  readonly typed: string
}

export function CodesPage({ reader, mission, codes, given, errors, typed }: CodesPageProps) {
  const { say, to, language } = reader
  const place = to(`desk/missions/${mission.id}`)
  return (
    <div class="column">
      <Paragraph>
        <Link href={place}>{mission.title[language]}</Link>
      </Paragraph>
      <Title>{say('pages.codes.title')}</Title>
      <Lead>{say('pages.codes.lead')}</Lead>
      {given && (
        <Alert title={say('pages.codes.once_title', { company: given.company })}>
          <p class="utrecht-paragraph code">{given.printed}</p>
          <Paragraph>{say('pages.codes.once')}</Paragraph>
          <p class="utrecht-paragraph code">{given.link}</p>
        </Alert>
      )}
      <form class="questions" method="post" action={`${place}/codes`}>
        <ErrorSummary reader={reader} errors={errors} />
        <TextField
          id="company"
          label={say('pages.codes.company')}
          hint={say('pages.codes.company_hint')}
          errors={errors}
          value={typed}
          attributes={{ maxlength: 100, autocomplete: 'off' }}
        />
        <div class="buttons">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {say('pages.codes.make')}
          </button>
        </div>
      </form>
      <Heading>{say('pages.codes.list_title')}</Heading>
      {codes.length === 0 ? (
        <Paragraph>{say('pages.codes.none')}</Paragraph>
      ) : (
        <ul class="plain codes">
          {codes.map(code => (
            <Given reader={reader} place={place} code={code} />
          ))}
        </ul>
      )}
      <Aside>{say('pages.codes.revoke_hint')}</Aside>
    </div>
  )
}

interface GivenProps {
  readonly reader: Reader
  readonly place: string
  readonly code: ParticipantCode
}

function Given({ reader, place, code }: GivenProps) {
  const { say, formats } = reader
  const { id, company, until } = code
  return (
    <li>
      <form method="post" action={`${place}/codes/revoke`}>
        <strong>{company}</strong> <span>{say('pages.codes.until', { date: formats.day(until) })}</span>{' '}
        <button
          class="utrecht-button utrecht-button--secondary-action"
          type="submit"
          name="code"
          value={id}
          aria-label={say('pages.codes.revoke_of', { company })}
        >
          {say('pages.codes.revoke')}
        </button>
      </form>
    </li>
  )
}
