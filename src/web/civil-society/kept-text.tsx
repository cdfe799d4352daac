/** When even the call cannot be read: the text that was sent, to try again with or to copy, made without the store. */
import { Alert, Heading, Paragraph, Title } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'
import { Answers } from './check-answers.tsx'
import type { SentForm, Typed } from './form-fields.ts'
import { StepButton, StepForm } from './step-form.tsx'

interface KeptTextProps {
  readonly reader: Reader
  readonly mission: string
  readonly sent: SentForm
  readonly typed: Typed
}

export function KeptText({ reader, mission, sent, typed }: KeptTextProps) {
  const { say } = reader
  return (
    <div class="column input">
      <Title>{say('pages.input.not_sent')}</Title>
      <Alert title={say('pages.input.try_again')}>
        <Paragraph>{say('pages.input.setbacks.failed')}</Paragraph>
      </Alert>
      <StepForm reader={reader} mission={mission} token={sent.token} typed={typed}>
        <div class="buttons">
          <StepButton step={sent.step} kind="primary">
            {say('pages.input.again')}
          </StepButton>
        </div>
        {typed.points.map((point, number) => (
          <section class="answers">
            <Heading>{say('pages.input.point.title', { number: number + 1 })}</Heading>
            <Answers reader={reader} point={point} />
          </section>
        ))}
      </StepForm>
    </div>
  )
}
