/** The fields of every form: label above, hint, error at the field, and a summary that leads to each. No JavaScript. */
import type { Child } from 'hono/jsx'
import type { Reader } from '../reader.ts'

/** What is wrong with one field: `field` is its id, so that the summary can lead there. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly errors: readonly FieldError[]
}

export function ErrorSummary({
  reader,
  errors,
}: {
  readonly reader: Reader
  readonly errors: readonly FieldError[]
}) {
  if (errors.length === 0) return null
  return (
    <div class="utrecht-alert utrecht-alert--error" role="alert" id="errors" tabindex={-1}>
      <div class="utrecht-alert__content">
        <p class="utrecht-paragraph alert-title">
          {reader.say('pages.form.errors', { count: errors.length })}
        </p>
        <ul class="utrecht-unordered-list">
          {errors.map(({ field, message }) => (
            <li class="utrecht-unordered-list__item">
              <a class="utrecht-link utrecht-link--html-a" href={`#${field}`}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

export const errorOf = (errors: readonly FieldError[], id: string) =>
  errors.find(({ field }) => field === id)?.message
/** Points a field to its hint and its error, for who does not see them. */
export const described = (id: string, hint?: string, error?: string) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

export function About({
  id,
  hint,
  error,
}: {
  readonly id: string
  readonly hint?: string | undefined
  readonly error: string | undefined
}) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

interface TextProps extends FieldProps {
  readonly name?: string
  readonly value: string
  readonly type?: 'text' | 'date' | 'email' | 'url' | 'password'
  /** More than one line. */
  readonly rows?: number
  readonly attributes?: Readonly<Record<string, string | number | boolean>>
}

export function TextField({
  id,
  name = id,
  label,
  hint,
  errors,
  value,
  type = 'text',
  rows,
  attributes = {},
}: TextProps) {
  const error = errorOf(errors, id)
  const shared = {
    id,
    name,
    'aria-describedby': described(id, hint, error),
    'aria-invalid': error ? ('true' as const) : undefined,
    ...attributes,
  }
  return (
    <div class={`field ${error ? 'invalid' : ''}`}>
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      <About id={id} hint={hint} error={error} />
      {rows ? (
        <textarea class="utrecht-textarea utrecht-textarea--html-textarea" rows={rows} {...shared}>
          {value}
        </textarea>
      ) : (
        <input class="utrecht-textbox utrecht-textbox--html-input" type={type} value={value} {...shared} />
      )}
    </div>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

interface ChoiceProps extends FieldProps {
  readonly name?: string
  readonly options: readonly Option[]
  readonly children?: Child
}

/** One of several. */
export function Choices({ chosen, ...props }: ChoiceProps & { readonly chosen: string | undefined }) {
  return <Fieldset {...props} type="radio" isChosen={value => value === chosen} />
}

/** Any number of several. */
export function Ticks({ chosen, ...props }: ChoiceProps & { readonly chosen: readonly string[] }) {
  return <Fieldset {...props} type="checkbox" isChosen={value => chosen.includes(value)} />
}

type FieldsetProps = ChoiceProps & {
  readonly type: 'radio' | 'checkbox'
  readonly isChosen: (value: string) => boolean
}

const looks = {
  radio: {
    input: 'utrecht-radio-button utrecht-radio-button--html-input',
    label: 'utrecht-form-label--radio',
  },
  checkbox: { input: 'utrecht-checkbox utrecht-checkbox--html-input', label: 'utrecht-form-label--checkbox' },
}

function Fieldset({ id, name = id, label, hint, errors, options, type, isChosen, children }: FieldsetProps) {
  const error = errorOf(errors, id)
  return (
    <fieldset
      id={id}
      class={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset ${error ? 'invalid' : ''}`}
      aria-describedby={described(id, hint, error)}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {label}
      </legend>
      <About id={id} hint={hint} error={error} />
      {options.map(({ value, label: words, hint: more }) => (
        <div class="choice">
          <input
            class={looks[type].input}
            type={type}
            id={`${id}-${value}`}
            name={name}
            value={value}
            checked={isChosen(value)}
            aria-describedby={more && `${id}-${value}-hint`}
          />
          <label class={`utrecht-form-label ${looks[type].label}`} for={`${id}-${value}`}>
            {words}
          </label>
          {more && (
            <p class="hint" id={`${id}-${value}-hint`}>
              {more}
            </p>
          )}
        </div>
      ))}
      {children}
    </fieldset>
  )
}
