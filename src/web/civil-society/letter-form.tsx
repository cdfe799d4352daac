/** Where a sender writes back about one point: sealed in the browser where a script can, on the server otherwise. */
import type { SealingPlace } from '../../domain/closed-lists.ts'
import type { SignedRecipients } from '../../domain/recipient.ts'
import { letterLimit } from '../../intake/read-letter.ts'
import { type FieldError, TextField } from '../layout/form.tsx'
import type { Reader } from '../reader.ts'

/** What is written, about which point, and what binds it there. */
export interface LetterAbout {
  readonly act: 'answer' | 'object'
  readonly code: string
  readonly mission: string
  readonly record: string
  readonly point: number
  readonly version: number
}

/** To whom letters about this submission are sealed. */
export interface LettersTo {
  readonly signed: SignedRecipients
  readonly recipients: readonly string[]
}

interface LetterFormProps {
  readonly reader: Reader
  readonly letter: LetterAbout
  readonly to: LettersTo
  readonly sealing: SealingPlace
  readonly text: string
  readonly errors: readonly FieldError[]
}

export function LetterForm({ reader, letter, to, sealing, text, errors }: LetterFormProps) {
  const { say, formats } = reader
  const { act, code, point, version } = letter
  return (
    <form
      method="post"
      action={reader.to('receipt')}
      autocomplete="off"
      data-letter={JSON.stringify({ letter, to })}
    >
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="point" value={String(point)} />
      <input type="hidden" name="version" value={String(version)} />
      <TextField
        id={`${act}-${point}`}
        name="text"
        label={say(`pages.receipt.letter_labels.${act}`)}
        hint={say('pages.receipt.letter_hint', { max: formats.number(letterLimit) })}
        errors={errors}
        value={text}
        rows={5}
      />
      <p class="hint">{say(`pages.input.sealing.short.${sealing}`)}</p>
      <button class="utrecht-button utrecht-button--primary-action" type="submit" name="act" value={act}>
        {say(`pages.receipt.letter_buttons.${act}`)}
      </button>
    </form>
  )
}
