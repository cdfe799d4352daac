/** Where a sender comes back: one field for the code, which only ever travels in the body of a form. */
import { Lead, Paragraph, Title } from '../layout/elements.tsx'
import { ErrorSummary, TextField } from '../layout/form.tsx'
import type { Reader } from '../reader.ts'

interface ReceiptFormProps {
  readonly reader: Reader
  /** What was typed, when it led nowhere. Mistyped or unknown: the answer is the same. */
  readonly wrong?: string
}

export function ReceiptForm({ reader, wrong }: ReceiptFormProps) {
  const { say } = reader
  const errors = wrong === undefined ? [] : [{ field: 'code', message: say('pages.receipt.unknown') }]
  return (
    <div class="column input">
      <Title>{say('pages.receipt.title')}</Title>
      <ErrorSummary reader={reader} errors={errors} />
      <Lead>{say('pages.receipt.lead')}</Lead>
      <form class="questions" method="post" action={reader.to('receipt')} autocomplete="off">
        <TextField
          id="code"
          label={say('pages.receipt.code')}
          hint={say('pages.receipt.code_hint')}
          errors={errors}
          value={wrong ?? ''}
          attributes={{ autocapitalize: 'characters', spellcheck: 'false' }}
        />
        <div class="buttons">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {say('pages.receipt.open')}
          </button>
        </div>
      </form>
      <Paragraph>{say('pages.receipt.until')}</Paragraph>
    </div>
  )
}
