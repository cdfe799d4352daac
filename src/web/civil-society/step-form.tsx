/** The form around a step, with everything that was typed on other steps in it: so no step needs a memory. */
import type { Child } from 'hono/jsx'
import type { Reader } from '../reader.ts'
import { hiddenFields, type Typed } from './form-fields.ts'
import type { GivenToScript } from './given-to-script.ts'

interface StepFormProps {
  readonly reader: Reader
  readonly mission: string
  readonly token: string
  readonly typed: Typed
  /** The point whose fields stand on the page. */
  readonly open?: number
  readonly given?: GivenToScript | undefined
  readonly children: Child
}

export function StepForm({ reader, mission, token, typed, open, given, children }: StepFormProps) {
  return (
    <form
      id="input"
      class="questions"
      method="post"
      action={reader.to(`missions/${mission}/input`)}
      autocomplete="off"
      data-given={given && JSON.stringify(given)}
    >
      <input type="hidden" name="token" value={token} />
      {open !== undefined && <input type="hidden" name="open" value={String(open)} />}
      {hiddenFields(typed, open).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

interface StepButtonProps {
  readonly step: string
  readonly kind?: 'primary' | 'secondary' | 'subtle'
  readonly children: Child
}

export function StepButton({ step, kind = 'secondary', children }: StepButtonProps) {
  return (
    <button class={`utrecht-button utrecht-button--${kind}-action`} type="submit" name="step" value={step}>
      {children}
    </button>
  )
}
