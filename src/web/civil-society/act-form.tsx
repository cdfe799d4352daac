/** A button that does one thing with the receipt; nothing is typed with it. */
import type { Child } from 'hono/jsx'
import type { Reader } from '../reader.ts'

interface ActFormProps {
  readonly reader: Reader
  readonly code: string
  readonly act: 'withdraw' | 'erase'
  /** The point, and the version of it that the sender has seen. */
  readonly point?: { readonly number: number; readonly version: number }
  readonly children: Child
}

export function ActForm({ reader, code, act, point, children }: ActFormProps) {
  return (
    <form method="post" action={reader.to('receipt')}>
      <input type="hidden" name="code" value={code} />
      {point && <input type="hidden" name="point" value={String(point.number)} />}
      {point && <input type="hidden" name="version" value={String(point.version)} />}
      <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="act" value={act}>
        {children}
      </button>
    </form>
  )
}
