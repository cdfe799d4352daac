/** The fields for feedback, and what hands the sealing script all it needs: nothing that was typed, only what everybody may know. */
import type { SealingPlace } from '../../../domain/closed-lists.ts'
import { feedbackFields, feedbackLimit } from '../../../domain/feedback.ts'
import type { SignedRecipients } from '../../../domain/recipient.ts'
import type { FeedbackProblem, TypedFeedback } from '../../../intake/read-feedback.ts'
import type { KeysShown } from '../../civil-society/sealing.tsx'
import { ErrorSummary, TextField } from '../../layout/form.tsx'
import type { Reader } from '../../reader.ts'

/** Proves that the form came from us, and binds what is sealed to one record. */
export interface FeedbackTicket {
  readonly token: string
  readonly record: string
}

export interface GivenToFeedback extends FeedbackTicket {
  readonly mission: string
  readonly signed: SignedRecipients
  readonly recipients: readonly string[]
  readonly shown: KeysShown
}

interface FeedbackFormProps {
  readonly reader: Reader
  readonly token: string
  readonly given?: GivenToFeedback | undefined
  readonly sealing: SealingPlace
  readonly typed: TypedFeedback
  readonly problems: readonly FeedbackProblem[]
}

export function FeedbackForm({ reader, token, given, sealing, typed, problems }: FeedbackFormProps) {
  const { say, formats } = reader
  const max = formats.number(feedbackLimit)
  const errors = problems.map(({ field, problem }) => ({
    field,
    message: say(`pages.feedback.problems.${problem}`, { max }),
  }))
  return (
    <form
      class="questions"
      method="post"
      action={reader.to('participant/feedback')}
      autocomplete="off"
      data-feedback={given && JSON.stringify(given)}
    >
      <input type="hidden" name="token" value={token} />
      <ErrorSummary reader={reader} errors={errors} />
      {feedbackFields.map(field => (
        <TextField
          id={field}
          label={say(`pages.feedback.labels.${field}`)}
          hint={say(`pages.feedback.hints.${field}`, { max })}
          errors={errors}
          value={typed[field] ?? ''}
          rows={5}
        />
      ))}
      <p class="hint">{say(`pages.input.sealing.short.${sealing}`)}</p>
      <p class="utrecht-paragraph" role="status" />
      <div class="buttons">
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {say('pages.feedback.send')}
        </button>
      </div>
    </form>
  )
}
