/** The form in which a mission is made or changed: the same fields as a mission file, in the order of that file. */
import { instruments, leads, sectors } from '../../../domain/closed-lists.ts'
import { countryCodes, countryName } from '../../../domain/country.ts'
import { Heading } from '../../layout/elements.tsx'
import { Choices, ErrorSummary, type FieldError, TextField, Ticks } from '../../layout/form.tsx'
import type { Reader } from '../../reader.ts'
import { ContactRows } from './contact-rows.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { ProgrammeRows } from './programme-rows.tsx'
import type { TypedMission } from './typed-mission.ts'

export interface MissionFormProps {
  readonly reader: Reader
  /** Where the form is sent, within the language. */
  readonly to: string
  readonly typed: TypedMission
  readonly errors: readonly FieldError[]
  /** Of a mission that exists: what was changed. Its id stays as it is. */
  readonly version?: number | undefined
  /** Empty rows for more stops and contacts. */
  readonly room?: { readonly programme: number; readonly contacts: number }
}

const mostCountries = 5

export function MissionForm(props: MissionFormProps) {
  const { reader, to, typed, errors, version, room = { programme: 2, contacts: 1 } } = props
  const { say, term, language } = reader
  const named = (list: string, codes: readonly string[]) =>
    codes.map(value => ({ value, label: term(list, value) }))
  const field = (name: string) => say(`pages.mission_form.fields.${name}`)
  const countryFields = Math.min(mostCountries, Math.max(3, typed.countries.length + 1))
  const hint = (name: string) => say(`pages.mission_form.hints.${name}`)
  return (
    <form class="mission-form" method="post" action={reader.to(to)}>
      {/* Enter in a field presses the first button of a form; it should not be one that only adds rows. */}
      <button hidden type="submit" name="do" value="save">
        {say('pages.mission_form.save')}
      </button>
      <ErrorSummary reader={reader} errors={errors} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <TextField id="title.nl" label={field('title_nl')} errors={errors} value={typed.title.nl} />
      <TextField id="title.en" label={field('title_en')} errors={errors} value={typed.title.en} />
      <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {say('pages.mission_form.countries')}
        </legend>
        <p class="hint">{hint('countries')}</p>
        <div class="beside">
          {Array.from({ length: countryFields }, (_, place) => (
            <TextField
              id={`countries.${place}`}
              name="countries"
              label={`${field('countries')} ${place + 1}`}
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
        label={field('sectors')}
        errors={errors}
        options={named('sectors', sectors)}
        chosen={typed.sectors}
      />
      <div class="beside">
        <TextField
          id="departs"
          label={field('departs')}
          hint={hint('day')}
          errors={errors}
          value={typed.departs}
        />
        <TextField
          id="returns"
          label={field('returns')}
          hint={hint('day')}
          errors={errors}
          value={typed.returns}
        />
      </div>
      <Choices
        id="led_by"
        label={field('led_by')}
        errors={errors}
        options={[{ value: '', label: say('pages.mission_form.not_known') }, ...named('leads', leads)]}
        chosen={typed.led_by}
      />
      <TextField
        id="organiser"
        label={field('organiser')}
        hint={hint('optional')}
        errors={errors}
        value={typed.organiser}
      />
      <Ticks
        id="instruments"
        label={field('instruments')}
        errors={errors}
        options={named('instruments', instruments)}
        chosen={typed.instruments}
      />
      {version === undefined ? (
        <TextField id="id" label={field('id')} hint={hint('id')} errors={errors} value={typed.id} />
      ) : (
        <input type="hidden" name="id" value={typed.id} />
      )}
      <Heading id="programme">{say('pages.mission_form.programme')}</Heading>
      <ProgrammeRows reader={reader} typed={typed} errors={errors} room={room.programme} />
      <Heading id="high_risk">{say('pages.mission_form.decision')}</Heading>
      <DecisionFields reader={reader} typed={typed.high_risk} errors={errors} />
      <Heading id="contacts">{say('pages.mission_form.contacts')}</Heading>
      <ContactRows reader={reader} contacts={typed.contacts} errors={errors} room={room.contacts} />
      <button class="utrecht-button utrecht-button--primary-action" type="submit" name="do" value="save">
        {say('pages.mission_form.save')}
      </button>
    </form>
  )
}
