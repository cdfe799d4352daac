/** The form in which a mission is made or changed: the same fields as a mission file, in the order of that file. */
import { instruments, leads, sectors } from '../../../domain/closed-lists.ts'
import { countryCodes, countryName } from '../../../domain/country.ts'
import { Heading } from '../../layout/elements.tsx'
import { Choices, ErrorSummary, TextField, Ticks } from '../../layout/form.tsx'
import { ContactRows } from './contact-rows.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { type Filling, labelOf, Text } from './fields.tsx'
import { ProgrammeRows } from './programme-rows.tsx'

interface MissionFormProps {
  readonly filling: Filling
  /** Where the form is sent, within the language. */
  readonly to: string
  /** Of a mission that exists: what was changed. Its id stays as it is. */
  readonly version?: number | undefined
  /** Empty rows for more stops and contacts. */
  readonly room: { readonly programme: number; readonly contacts: number }
}

const mostCountries = 5

export function MissionForm({ filling, to, version, room }: MissionFormProps) {
  const { reader, typed, errors } = filling
  const { say, term, language } = reader
  const named = (list: string, codes: readonly string[]) =>
    codes.map(value => ({ value, label: term(list, value) }))
  const countryFields = Math.min(mostCountries, Math.max(3, typed.countries.length + 1))
  return (
    <form class="mission-form" method="post" action={reader.to(to)}>
      {/* Enter in a field presses the first button of a form; it should not be one that only adds rows. */}
      <button hidden type="submit" name="do" value="save">
        {say('pages.mission_form.save')}
      </button>
      <ErrorSummary reader={reader} errors={errors} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Text of={filling} at="title.nl" />
      <Text of={filling} at="title.en" />
      <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {say('pages.mission_form.countries')}
        </legend>
        <p class="hint">{say('pages.mission_form.hints.countries')}</p>
        <div class="beside">
          {Array.from({ length: countryFields }, (_, place) => (
            <TextField
              id={`countries.${place}`}
              name="countries"
              label={`${labelOf('countries', reader)} ${place + 1}`}
              errors={errors}
              value={typed.countries[place] ?? ''}
              attributes={{ list: 'country-names', autocomplete: 'off' }}
            />
          ))}
        </div>
        <datalist id="country-names">
          {countryCodes.map(code => (
            <option value={countryName(code, language)} />
          ))}
        </datalist>
      </fieldset>
      <Ticks
        id="sectors"
        label={labelOf('sectors', reader)}
        errors={errors}
        options={named('sectors', sectors)}
        chosen={typed.sectors}
      />
      <div class="beside">
        <Text of={filling} at="departs" hint="day" />
        <Text of={filling} at="returns" hint="day" />
      </div>
      <Text of={filling} at="preparatory_meeting" hint="day_optional" />
      <Choices
        id="led_by"
        label={labelOf('led_by', reader)}
        errors={errors}
        options={[{ value: '', label: say('pages.mission_form.not_known') }, ...named('leads', leads)]}
        chosen={typed.led_by}
      />
      <Text of={filling} at="organiser" hint="optional" />
      <Ticks
        id="instruments"
        label={labelOf('instruments', reader)}
        errors={errors}
        options={named('instruments', instruments)}
        chosen={typed.instruments}
      />
      {version === undefined ? (
        <Text of={filling} at="id" hint="id" />
      ) : (
        <input type="hidden" name="id" value={typed.id} />
      )}
      <Heading id="programme">{say('pages.mission_form.programme')}</Heading>
      <ProgrammeRows filling={filling} room={room.programme} />
      <Heading id="high_risk">{say('pages.mission_form.decision')}</Heading>
      <DecisionFields filling={filling} />
      <Heading id="contacts">{say('pages.mission_form.contacts')}</Heading>
      <ContactRows filling={filling} room={room.contacts} />
      <button class="utrecht-button utrecht-button--primary-action" type="submit" name="do" value="save">
        {say('pages.mission_form.save')}
      </button>
    </form>
  )
}
