/** Everything once more before it is sent, with a way back to each part. */
import { submissionLimits } from '../../domain/submission.ts'
import { Fact, Facts, Heading, Paragraph, Title } from '../layout/elements.tsx'
import { About, described, ErrorSummary, errorOf } from '../layout/form.tsx'
import type { Reader } from '../reader.ts'
import { fieldErrors } from './field-errors.ts'
import type { TypedPoint } from './form-fields.ts'
import type { InputPageProps } from './input-page.tsx'
import { StepButton, StepForm } from './step-form.tsx'

const texts = ['place', 'happens', 'affected', 'ask'] as const

export function CheckAnswers({ reader, shown, view, token, sealing, setback }: InputPageProps) {
  const { say } = reader
  const { typed } = view
  const errors = fieldErrors(view.problems, reader)
  const tooMany = errorOf(errors, 'points')
  return (
    <>
      <Title>{say('pages.input.titles.check')}</Title>
      <StepForm reader={reader} mission={shown.mission.id} token={token} typed={typed}>
        <ErrorSummary reader={reader} errors={errors} />
        <div id="points" aria-describedby={described('points', undefined, tooMany)}>
          <About id="points" error={tooMany} />
          {typed.points.map((point, number) => (
            <section class="answers">
              <Heading>{say('pages.input.point.title', { number: number + 1 })}</Heading>
              <Answers reader={reader} point={point} />
              <div class="row">
                <StepButton step={`change.${number}`}>
                  {say('pages.input.change', { number: number + 1 })}
                </StepButton>
                <StepButton step={`remove.${number}`}>
                  {say('pages.input.remove', { number: number + 1 })}
                </StepButton>
              </div>
            </section>
          ))}
        </div>
        {typed.points.length < submissionLimits.points && (
          <StepButton step="add">{say('pages.input.add')}</StepButton>
        )}
        <section class="answers">
          <Facts>
            <Fact name={say('pages.input.names.route')}>{say(`pages.input.routes.${typed.route}`)}</Fact>
          </Facts>
          <div class="row">
            <StepButton step="start">{say('pages.input.change_route')}</StepButton>
          </div>
        </section>
        {setback !== 'closed' && (
          <>
            <Paragraph>{say(`pages.input.sealing.short.${sealing}`)}</Paragraph>
            <p class="utrecht-paragraph" role="status" />
            <div class="buttons">
              <StepButton step="send" kind="primary">
                {say('pages.input.send')}
              </StepButton>
            </div>
          </>
        )}
      </StepForm>
    </>
  )
}

export function Answers({ reader, point }: { readonly reader: Reader; readonly point: TypedPoint }) {
  const { say, term, terms } = reader
  const { theme, sectors = [], sources = [], use, organisation } = point
  return (
    <Facts>
      {theme && <Fact name={say('pages.input.names.theme')}>{term('subjects', theme)}</Fact>}
      <Fact name={say('pages.input.names.sectors')}>
        {sectors === 'all' ? say('pages.input.all_sectors') : terms('sectors', sectors)}
      </Fact>
      {texts.map(
        text =>
          point[text] && (
            <Fact name={say(`pages.input.names.${text}`)}>
              <span class="typed" dir="auto">
                {point[text]}
              </span>
            </Fact>
          ),
      )}
      {sources.length > 0 && (
        <Fact name={say('pages.input.names.sources')}>
          <span class="typed" dir="auto">
            {sources.join('\n')}
          </span>
        </Fact>
      )}
      {use && <Fact name={say('pages.input.names.use')}>{say(`pages.input.uses.names.${use}`)}</Fact>}
      {organisation && (
        <Fact name={say('pages.input.names.organisation')}>
          <bdi>{organisation}</bdi>
        </Fact>
      )}
    </Facts>
  )
}
