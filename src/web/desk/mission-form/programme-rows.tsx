/** The stops of the programme, with room for more. Which sectors a stop is about matters for its risks. */
import { programmeKinds, sectors } from '../../../domain/closed-lists.ts'
import { type FieldError, TextField, Ticks } from '../../layout/form.tsx'
import { SelectField } from '../../layout/select-field.tsx'
import type { Reader } from '../../reader.ts'
import { MoreRows, Row, rowsOf } from './rows.tsx'
import type { TypedItem, TypedMission } from './typed-mission.ts'

interface ProgrammeRowsProps {
  readonly reader: Reader
  readonly typed: TypedMission
  readonly errors: readonly FieldError[]
  readonly room: number
}

const blank: TypedItem = { on: '', kind: '', what: { nl: '', en: '' }, sectors: [] }

export function ProgrammeRows({ reader, typed, errors, room }: ProgrammeRowsProps) {
  const { say, term } = reader
  const field = (name: string) => say(`pages.mission_form.fields.programme_${name}`)
  /** Those of the mission are enough to choose from, and whatever was chosen already. */
  const offered = (item: TypedItem) => {
    const near = sectors.filter(sector => typed.sectors.includes(sector) || item.sectors.includes(sector))
    return near.length > 0 ? near : sectors
  }
  return (
    <>
      {rowsOf(typed.programme, blank, room).map((item, place) => {
        const at = `programme.${place}`
        return (
          <Row legend={say('pages.mission_form.programme_row', { number: place + 1 })}>
            <div class="beside">
              <TextField
                id={`${at}.on`}
                label={field('on')}
                hint={say('pages.mission_form.hints.day')}
                errors={errors}
                value={item.on}
              />
              <SelectField
                id={`${at}.kind`}
                label={field('kind')}
                errors={errors}
                value={item.kind}
                none={say('pages.mission_form.choose')}
                options={programmeKinds.map(value => ({ value, label: term('programme_kinds', value) }))}
              />
            </div>
            <TextField id={`${at}.what.nl`} label={field('what_nl')} errors={errors} value={item.what.nl} />
            <TextField id={`${at}.what.en`} label={field('what_en')} errors={errors} value={item.what.en} />
            <Ticks
              id={`${at}.sectors`}
              label={field('sectors')}
              hint={say('pages.mission_form.hints.programme_sectors')}
              errors={errors}
              options={offered(item).map(value => ({ value, label: term('sectors', value) }))}
              chosen={item.sectors}
            />
          </Row>
        )
      })}
      <MoreRows reader={reader} of="programme" />
    </>
  )
}
