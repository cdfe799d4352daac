/** One point: what happens, to whom, and how it may be used. */
import { sectors, themes, voiceUses } from '../../domain/closed-lists.ts'
import { submissionLimits } from '../../domain/submission.ts'
import { Title } from '../layout/elements.tsx'
import { Choices, ErrorSummary, TextField, Ticks } from '../layout/form.tsx'
import { fieldErrors } from './field-errors.ts'
import type { TypedPoint } from './form-fields.ts'
import type { InputPageProps } from './input-page.tsx'
import { StepButton, StepForm } from './step-form.tsx'
import type { InputView } from './take-step.ts'

type PointFormProps = InputPageProps & { readonly view: Extract<InputView, { on: 'point' }> }

export function PointForm({ reader, shown, view, token }: PointFormProps) {
  const { say, term, terms, formats } = reader
  const { typed, number } = view
  const point: TypedPoint = typed.points[number] ?? {}
  const errors = fieldErrors(view.problems, reader)
  /** What every field has. */
  const field = (name: keyof TypedPoint) => ({
    id: `points.${number}.${name}`,
    label: say(`pages.input.labels.${name}`),
    errors,
  })
  const hint = (name: string, max?: number) =>
    say(`pages.input.hints.${name}`, { max: max === undefined ? '' : formats.number(max) })
  const { mission } = shown
  const nearest = [...mission.sectors, ...sectors.filter(sector => !mission.sectors.includes(sector))]
  return (
    <>
      <Title>{say('pages.input.point.title', { number: number + 1 })}</Title>
      <StepForm reader={reader} mission={mission.id} token={token} typed={typed} open={number}>
        <ErrorSummary reader={reader} errors={errors} />
        <Choices
          {...field('theme')}
          chosen={point.theme}
          options={themes.map(value => ({ value, label: term('subjects', value) }))}
        />
        <div class="columns">
          <Ticks
            {...field('sectors')}
            hint={say('pages.input.hints.sectors', { sectors: terms('sectors', mission.sectors) })}
            chosen={point.sectors === 'all' ? ['all'] : (point.sectors ?? [])}
            options={[
              { value: 'all', label: say('pages.input.all_sectors') },
              ...nearest.map(value => ({ value, label: term('sectors', value) })),
            ]}
          />
        </div>
        <TextField {...field('place')} hint={hint('place')} value={point.place ?? ''} />
        <TextField
          {...field('happens')}
          hint={hint('happens', submissionLimits.happens)}
          value={point.happens ?? ''}
          rows={8}
        />
        <TextField
          {...field('affected')}
          hint={hint('affected', submissionLimits.affected)}
          value={point.affected ?? ''}
          rows={3}
        />
        <TextField
          {...field('ask')}
          hint={hint('ask', submissionLimits.ask)}
          value={point.ask ?? ''}
          rows={3}
        />
        <TextField
          {...field('sources')}
          hint={hint('sources', submissionLimits.sources)}
          value={point.sources?.join('\n') ?? ''}
          rows={3}
        />
        <Choices
          {...field('use')}
          chosen={point.use}
          options={voiceUses.map(value => ({
            value,
            label: say(`pages.input.uses.names.${value}`),
            hint: say(`pages.input.uses.hints.${value}`),
          }))}
        />
        <div class="named">
          <TextField
            {...field('organisation')}
            hint={hint('organisation')}
            value={point.organisation ?? ''}
          />
        </div>
        <Ticks
          {...field('consent')}
          chosen={point.consent ? ['yes'] : []}
          options={[{ value: 'yes', label: say('pages.input.consent') }]}
        />
        <div class="buttons">
          <StepButton step="check" kind="primary">
            {say('pages.input.point.ready')}
          </StepButton>
          {typed.points.length + (number === typed.points.length ? 1 : 0) > 1 && (
            <StepButton step={`remove.${number}`}>
              {say('pages.input.remove', { number: number + 1 })}
            </StepButton>
          )}
        </div>
      </StepForm>
    </>
  )
}
