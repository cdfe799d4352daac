/** The decision on "high-risk country": by a named office, with a reason and a day on which it is looked at again. */
import { riskDecisions } from '../../../domain/closed-lists.ts'
import { Choices, type FieldError, TextField } from '../../layout/form.tsx'
import type { Reader } from '../../reader.ts'
import type { TypedDecision } from './typed-mission.ts'

interface DecisionFieldsProps {
  readonly reader: Reader
  readonly typed: TypedDecision
  readonly errors: readonly FieldError[]
}

export function DecisionFields({ reader, typed, errors }: DecisionFieldsProps) {
  const { say, term } = reader
  const field = (name: string) => say(`pages.mission_form.fields.high_risk_${name}`)
  const day = say('pages.mission_form.hints.day')
  return (
    <>
      <Choices
        id="high_risk.decision"
        label={field('decision')}
        errors={errors}
        options={[
          { value: '', label: say('pages.mission_form.not_decided') },
          ...riskDecisions.map(value => ({ value, label: term('decisions', value) })),
        ]}
        chosen={typed.decision}
      />
      <TextField
        id="high_risk.reason.nl"
        label={field('reason_nl')}
        errors={errors}
        value={typed.reason.nl}
        rows={3}
      />
      <TextField
        id="high_risk.reason.en"
        label={field('reason_en')}
        errors={errors}
        value={typed.reason.en}
        rows={3}
      />
      <TextField
        id="high_risk.decided_by"
        label={field('decided_by')}
        hint={say('pages.mission_form.hints.decided_by')}
        errors={errors}
        value={typed.decided_by}
      />
      <div class="beside">
        <TextField
          id="high_risk.decided_on"
          label={field('decided_on')}
          hint={day}
          errors={errors}
          value={typed.decided_on}
        />
        <TextField
          id="high_risk.review_by"
          label={field('review_by')}
          hint={day}
          errors={errors}
          value={typed.review_by}
        />
      </div>
    </>
  )
}
