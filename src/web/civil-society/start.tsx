/** Before anything is typed: what the call asks, what we promise and what we cannot, and along which way somebody comes. */
import { keptFor } from '../../domain/retention.ts'
import { Fact, Facts, Heading, Lead, Paragraph, Sentences, Title } from '../layout/elements.tsx'
import { Choices, ErrorSummary } from '../layout/form.tsx'
import { fieldErrors } from './field-errors.ts'
import type { InputPageProps } from './input-page.tsx'
import { officesOf } from './open-calls.tsx'
import { Sealing } from './sealing.tsx'
import { StepButton, StepForm } from './step-form.tsx'

const promised = ['sealed', 'no_trace', 'choice', 'wording', 'answer', 'withdraw'] as const
const notPromised = ['visit', 'code', 'device', 'text', 'law', 'copy'] as const

export function Start({ reader, shown, view, token, sealing, given }: InputPageProps) {
  const { say, language, formats } = reader
  const { mission, call } = shown
  const errors = fieldErrors(view.problems, reader)
  return (
    <>
      <Title>{say('pages.input.for', { mission: mission.title[language] })}</Title>
      <ErrorSummary reader={reader} errors={errors} />
      <Lead>{say('pages.input.lead')}</Lead>
      <Facts>
        <Fact name={say('pages.call.until')}>{formats.day(call.until)}</Fact>
        <Fact name={say('pages.call.read_by')}>{officesOf(call, reader)}</Fact>
      </Facts>
      <Heading>{say('pages.input.promised_title')}</Heading>
      <Sentences texts={promised.map(one => say(`pages.input.promised.${one}`))} />
      <Heading>{say('pages.input.not_promised_title')}</Heading>
      <Sentences texts={notPromised.map(one => say(`pages.input.not_promised.${one}`, keptFor))} />
      <div class="panel panel--heed">
        <Heading>{say('pages.input.danger_title')}</Heading>
        <Paragraph>{say('pages.input.danger')}</Paragraph>
        <Paragraph>{say('pages.input.tor')}</Paragraph>
      </div>
      <Sealing reader={reader} shown={shown} sealing={sealing} open />
      <StepForm {...{ reader, token, given }} mission={mission.id} typed={{ points: view.typed.points }}>
        <Choices
          id="route"
          label={say('pages.input.labels.route')}
          hint={say('pages.input.hints.route')}
          errors={errors}
          chosen={view.typed.route}
          options={call.routes.map(value => ({ value, label: say(`pages.input.routes.${value}`) }))}
        />
        <div class="buttons">
          <StepButton step="begin" kind="primary">
            {say('pages.input.begin')}
          </StepButton>
        </div>
      </StepForm>
    </>
  )
}
