/** The form that orders a briefing: two questions, and a button for each form it can take. */
import { type Audience, languages } from '../../domain/closed-lists.ts'
import { Heading } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'
import { type BriefingOrder, forms, missingFrom } from './briefing-order.ts'

interface BriefingFormProps {
  readonly reader: Reader
  /** The page of the mission that the form stands on. */
  readonly place: string
  /** For whom the reader may order; the first is chosen beforehand. */
  readonly audiences: readonly Audience[]
  /** An order that came back because something in it is missing. */
  readonly order: Partial<BriefingOrder> | undefined
  /** It is not made any more, but handed out as it was released. */
  readonly released?: boolean
}

export function BriefingForm({ reader, place, audiences, order, released = false }: BriefingFormProps) {
  const { say, language } = reader
  const wrong = order ? missingFrom(order) : []
  return (
    <form class="order" method="get" action={reader.to(`${place}/briefing`)}>
      <Heading id="briefing">{say(released ? 'pages.order.released' : 'pages.order.title')}</Heading>
      <Choices
        legend={say('pages.order.audience')}
        name="audience"
        chosen={order?.audience ?? audiences[0] ?? ''}
        error={wrong.includes('audience') ? say('pages.order.choose.audience') : undefined}
        options={audiences.map(value => ({
          value,
          label: say(`pages.order.audiences.names.${value}`),
          hint: say(`pages.order.audiences.hints.${value}`),
        }))}
      />
      <Choices
        legend={say('pages.order.language')}
        name="language"
        chosen={order?.language ?? language}
        error={wrong.includes('language') ? say('pages.order.choose.language') : undefined}
        options={languages.map(value => ({ value, label: say(`terms.languages.${value}`) }))}
      />
      {wrong.includes('format') && <p class="error">{say('pages.order.choose.format')}</p>}
      <div class="buttons" id="format">
        {forms.map((value, place) => (
          <button
            class={`utrecht-button ${place === 0 ? 'utrecht-button--primary-action' : 'utrecht-button--secondary-action'}`}
            type="submit"
            name="format"
            value={value}
          >
            {say(`pages.order.forms.${value}`)}
          </button>
        ))}
      </div>
    </form>
  )
}

interface ChoicesProps {
  readonly legend: string
  readonly name: string
  readonly chosen: string
  readonly error: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
}

function Choices({ legend, name, chosen, error, options }: ChoicesProps) {
  return (
    <fieldset
      id={name}
      class={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset ${error ? 'invalid' : ''}`}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {legend}
      </legend>
      {error && <p class="error">{error}</p>}
      {options.map(({ value, label, hint }) => (
        <div class="choice">
          <input
            class="utrecht-radio-button utrecht-radio-button--html-input"
            type="radio"
            id={`${name}-${value}`}
            name={name}
            value={value}
            checked={value === chosen}
            aria-describedby={hint && `${name}-${value}-hint`}
          />
          <label class="utrecht-form-label utrecht-form-label--radio" for={`${name}-${value}`}>
            {label}
          </label>
          {hint && (
            <p class="hint" id={`${name}-${value}-hint`}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  )
}
