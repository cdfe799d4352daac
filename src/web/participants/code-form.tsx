/** Where a company shows its code. Whatever was wrong with it, the answer is the same: it does not tell which codes there are. */
import { Lead, Title } from '../layout/elements.tsx'
import { ErrorSummary, TextField } from '../layout/form.tsx'
import type { Reader } from '../reader.ts'

interface CodeFormProps {
  readonly reader: Reader
  readonly refused: boolean
}

export function CodeForm({ reader, refused }: CodeFormProps) {
  const { say, to } = reader
  const errors = refused ? [{ field: 'code', message: say('pages.participant.refused') }] : []
  return (
    <div class="column">
      <Title>{say('pages.participant.title')}</Title>
      <Lead>{say('pages.participant.lead')}</Lead>
      <form class="questions" method="post" action={to('participant')}>
        <ErrorSummary reader={reader} errors={errors} />
        <TextField
          id="code"
          label={say('pages.participant.code')}
          hint={say('pages.participant.code_hint')}
          errors={errors}
          value=""
          attributes={{ autocomplete: 'off', spellcheck: 'false', autocapitalize: 'characters' }}
        />
        <div class="buttons">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {say('pages.participant.open')}
          </button>
        </div>
      </form>
    </div>
  )
}
