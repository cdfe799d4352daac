/** The decision on "high-risk country": by a named office, with a reason and a day on which it is looked at again. */
import { riskDecisions } from '../../../domain/closed-lists.ts'
import { Choices } from '../../layout/form.tsx'
import { type Filling, labelOf, Text } from './fields.tsx'

export function DecisionFields({ filling }: { readonly filling: Filling }) {
  const { reader, typed, errors } = filling
  return (
    <>
      <Choices
        id="high_risk.decision"
        label={labelOf('high_risk.decision', reader)}
        errors={errors}
        options={[
          { value: '', label: reader.say('pages.mission_form.not_decided') },
          ...riskDecisions.map(value => ({ value, label: reader.term('decisions', value) })),
        ]}
        chosen={typed.high_risk.decision}
      />
      <Text of={filling} at="high_risk.reason.nl" rows={3} />
      <Text of={filling} at="high_risk.reason.en" rows={3} />
      <Text of={filling} at="high_risk.decided_by" hint="decided_by" />
      <div class="beside">
        <Text of={filling} at="high_risk.decided_on" hint="day" />
        <Text of={filling} at="high_risk.review_by" hint="day" />
      </div>
    </>
  )
}
