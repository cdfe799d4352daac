/** When the store is busy or broken: what was sent with a receipt, to try again with. */
import { Alert, Paragraph, Title } from '../layout/elements.tsx'
import { TextField } from '../layout/form.tsx'
import type { Reader } from '../reader.ts'
import type { SentWithReceipt } from './sent-with-receipt.ts'

export function KeptLetter({ reader, sent }: { readonly reader: Reader; readonly sent: SentWithReceipt }) {
  const { say } = reader
  const { text, ...rest } = sent
  return (
    <div class="column input">
      <Title>{say('pages.receipt.failed')}</Title>
      <Alert title={say('pages.receipt.nothing_done')}>
        <Paragraph>{say('pages.receipt.try_again')}</Paragraph>
      </Alert>
      <form class="questions" method="post" action={reader.to('receipt')} autocomplete="off">
        {Object.entries(rest).map(([name, value]) => (
          <input type="hidden" name={name} value={String(value)} />
        ))}
        {text && <TextField id="text" label={say('pages.receipt.kept')} errors={[]} value={text} rows={5} />}
        <div class="buttons">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {say('pages.input.again')}
          </button>
        </div>
      </form>
    </div>
  )
}
