/** What a participant chooses for the pack: language, sectors, role, and six questions that may be left out. */
import { languages, participantRoles } from '../../domain/closed-lists.ts'
import type { Mission } from '../../domain/mission.ts'
import { errorsIn, Questions } from '../check/questions-form.tsx'
import { Alert, Aside, Heading, Lead, Link, Paragraph, Title } from '../layout/elements.tsx'
import { Choices, ErrorSummary, Ticks } from '../layout/form.tsx'
import { when } from '../public/missions.tsx'
import type { Reader } from '../reader.ts'
import type { PackState } from './find-briefing.ts'
import type { ReadChoice } from './read-choice.ts'

interface PackFormProps {
  readonly reader: Reader
  readonly mission: Mission
  /** Missing while nothing was released. */
  readonly state: PackState | undefined
  /** What came back, because something in it lacks or is not ours. */
  readonly read?: ReadChoice | undefined
  /** Whether feedback is asked for now. */
  readonly afterwards: boolean
}

export function PackForm({ reader, mission, state, read, afterwards }: PackFormProps) {
  const { say, formats, language, to } = reader
  return (
    <div class="column">
      <Title>{mission.title[language]}</Title>
      <Lead>{when(mission, reader)}</Lead>
      {afterwards && (
        <section class="panel">
          <Heading>{say('pages.feedback.title')}</Heading>
          <Paragraph>{say('pages.feedback.asked')}</Paragraph>
          <Paragraph>
            <Link href={to('participant/feedback')}>{say('pages.feedback.give')}</Link>
          </Paragraph>
        </section>
      )}
      {state === 'concept' && (
        <Alert title={say('pages.participant.concept_title')}>
          <Paragraph>{say('pages.participant.concept')}</Paragraph>
        </Alert>
      )}
      {state !== undefined && state !== 'concept' && (
        <Paragraph>
          {say('pages.participant.released', {
            version: state.version,
            date: formats.day(state.facts_as_at),
          })}
        </Paragraph>
      )}
      {state ? (
        <Form reader={reader} mission={mission} read={read} />
      ) : (
        <Paragraph>{say('pages.participant.not_released')}</Paragraph>
      )}
      <form method="post" action={to('participant/leave')}>
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          {say('pages.participant.leave')}
        </button>
        <Aside>{say('pages.participant.leave_hint')}</Aside>
      </form>
    </div>
  )
}

function Form({ reader, mission, read }: Omit<PackFormProps, 'state' | 'afterwards'>) {
  const { say, term } = reader
  const { choice = { answers: {} }, missing = [], problems = [] } = read ?? {}
  const errors = [
    ...missing.map(field => ({ field, message: say(`pages.participant.choose.${field}`) })),
    ...errorsIn(problems, reader),
  ]
  const options = (list: string, codes: readonly string[]) =>
    codes.map(value => ({ value, label: term(list, value) }))
  return (
    <form class="questions" method="post" action={reader.to('participant/pack')}>
      <ErrorSummary reader={reader} errors={errors} />
      <Choices
        id="language"
        label={say('pages.participant.language')}
        errors={errors}
        options={options('languages', languages)}
        chosen={read ? choice.language : reader.language}
      />
      <Ticks
        id="sectors"
        label={say('pages.participant.sectors')}
        hint={say('pages.participant.sectors_hint')}
        errors={errors}
        options={options('sectors', mission.sectors)}
        chosen={choice.sectors ?? (read ? [] : mission.sectors)}
      />
      <Choices
        id="role"
        label={say('pages.participant.role')}
        hint={say('pages.participant.role_hint')}
        errors={errors}
        options={options('participant_roles', participantRoles)}
        chosen={choice.role}
      />
      <Heading>{say('pages.participant.six_title')}</Heading>
      <Paragraph>{say('pages.participant.six')}</Paragraph>
      <Aside>{say('pages.check.nothing_kept')}</Aside>
      <Questions reader={reader} answers={choice.answers} errors={errors} />
      <div class="buttons">
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {say('pages.participant.download')}
        </button>
      </div>
    </form>
  )
}
