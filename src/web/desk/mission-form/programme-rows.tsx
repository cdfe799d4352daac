/** The stops of the programme, with room for more. Which sectors a stop is about matters for its risks. */
import { programmeKinds, sectors } from '../../../domain/closed-lists.ts'
import { Ticks } from '../../layout/form.tsx'
import { type Filling, labelOf, Pick, Text } from './fields.tsx'
import { Rows } from './rows.tsx'

export function ProgrammeRows({ filling, room }: { readonly filling: Filling; readonly room: number }) {
  const { reader, typed, errors } = filling
  /** Those of the mission are enough to choose from, and whatever was chosen already. */
  const offered = (chosen: readonly string[]) => {
    const near = sectors.filter(sector => typed.sectors.includes(sector) || chosen.includes(sector))
    return near.length > 0 ? near : sectors
  }
  return (
    <Rows reader={reader} of="programme" count={typed.programme.length + room}>
      {place => {
        const at = `programme.${place}`
        const chosen = typed.programme[place]?.sectors ?? []
        return (
          <>
            <div class="beside">
              <Text of={filling} at={`${at}.on`} hint="day" />
              <Pick of={filling} at={`${at}.kind`} list="programme_kinds" codes={programmeKinds} />
            </div>
            <Text of={filling} at={`${at}.what.nl`} />
            <Text of={filling} at={`${at}.what.en`} />
            <Ticks
              id={`${at}.sectors`}
              label={labelOf(`${at}.sectors`, reader)}
              hint={reader.say('pages.mission_form.hints.programme_sectors')}
              errors={errors}
              options={offered(chosen).map(value => ({ value, label: reader.term('sectors', value) }))}
              chosen={chosen}
            />
          </>
        )
      }}
    </Rows>
  )
}
