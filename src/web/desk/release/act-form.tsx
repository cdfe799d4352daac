/** A button that takes a version one step further, with the version and revision that whoever presses it has seen. */
import type { Child } from 'hono/jsx'
import type { KeptRelease } from '../../../store/releases.ts'

interface ActFormProps {
  readonly to: string
  readonly at?: KeptRelease | undefined
  readonly words: string
  readonly kind?: 'primary' | 'secondary'
  /** What the button is about, where several read the same. */
  readonly about?: string
  readonly children?: Child
}

export function ActForm({ to, at, words, kind = 'secondary', about, children }: ActFormProps) {
  return (
    <form class="questions" method="post" action={to} autocomplete="off">
      {at && <input type="hidden" name="version" value={String(at.release.version)} />}
      {at && <input type="hidden" name="revision" value={String(at.revision)} />}
      {children}
      <button
        class={`utrecht-button utrecht-button--${kind}-action`}
        type="submit"
        aria-label={about && `${words}: ${about}`}
      >
        {words}
      </button>
    </form>
  )
}
