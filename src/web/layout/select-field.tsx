/** One of a list too long to show at once. */
import { About, described, errorOf, type FieldError, type Option } from './form.tsx'

interface SelectProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly errors: readonly FieldError[]
  readonly value: string
  /** What the list says while nothing is chosen. */
  readonly none: string
  readonly options: readonly Option[]
}

export function SelectField({ id, label, hint, errors, value, none, options }: SelectProps) {
  const error = errorOf(errors, id)
  return (
    <div class={`field ${error ? 'invalid' : ''}`}>
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      <About id={id} hint={hint} error={error} />
      <select
        class="utrecht-select utrecht-select--html-select"
        id={id}
        name={id}
        aria-describedby={described(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        <option value="">{none}</option>
        {options.map(option => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
