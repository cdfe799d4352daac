/** What a colleague proposed, beside the original, for a second official to confirm or to give back. */
import type { StoredPoint } from '../../../store/submissions.ts'
import { Facts, Paragraph, Subheading } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'

interface ProposalFormProps {
  readonly reader: Reader
  readonly point: StoredPoint
  readonly place: string
  /** Proposed by the official who looks: somebody else must confirm. */
  readonly own: boolean
}

/** Confirming needs the opened text, and so the script; giving back needs neither. */
export function ProposalForm({ reader, point: { version }, place, own }: ProposalFormProps) {
  const { say } = reader
  return (
    <>
      <div data-proposal hidden>
        <Subheading>{say('pages.desk_input.proposal')}</Subheading>
        <Facts />
      </div>
      {own && <Paragraph>{say('pages.desk_input.own')}</Paragraph>}
      {!own && (
        <form method="post" action={`${place}/confirm`} data-confirm hidden>
          <input type="hidden" name="version" value={String(version)} />
          <div data-faults></div>
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {say('pages.desk_input.confirm')}
          </button>
          <p class="utrecht-paragraph" role="status" data-answer></p>
        </form>
      )}
      <form method="post" action={`${place}/give-back`}>
        <input type="hidden" name="version" value={String(version)} />
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          {say(own ? 'pages.desk_input.take_back' : 'pages.desk_input.give_back')}
        </button>
      </form>
    </>
  )
}
