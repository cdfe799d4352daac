/** Whom participants can reach: desks and offices. */
import { contactRoles } from '../../../domain/closed-lists.ts'
import { type FieldError, TextField } from '../../layout/form.tsx'
import { SelectField } from '../../layout/select-field.tsx'
import type { Reader } from '../../reader.ts'
import { MoreRows, Row, rowsOf } from './rows.tsx'
import type { TypedContact } from './typed-mission.ts'

interface ContactRowsProps {
  readonly reader: Reader
  readonly contacts: readonly TypedContact[]
  readonly errors: readonly FieldError[]
  readonly room: number
}

const blank: TypedContact = { role: '', name: '', email: '', phone: '' }

export function ContactRows({ reader, contacts, errors, room }: ContactRowsProps) {
  const { say, term } = reader
  const field = (name: string) => say(`pages.mission_form.fields.contacts_${name}`)
  const optional = say('pages.mission_form.hints.optional')
  return (
    <>
      {rowsOf(contacts, blank, room).map((contact, place) => {
        const at = `contacts.${place}`
        return (
          <Row legend={say('pages.mission_form.contact_row', { number: place + 1 })}>
            <div class="beside">
              <SelectField
                id={`${at}.role`}
                label={field('role')}
                errors={errors}
                value={contact.role}
                none={say('pages.mission_form.choose')}
                options={contactRoles.map(value => ({ value, label: term('contact_roles', value) }))}
              />
              <TextField
                id={`${at}.name`}
                label={field('name')}
                hint={say('pages.mission_form.hints.contact_name')}
                errors={errors}
                value={contact.name}
              />
            </div>
            <div class="beside">
              <TextField
                id={`${at}.email`}
                label={field('email')}
                hint={optional}
                errors={errors}
                value={contact.email}
              />
              <TextField
                id={`${at}.phone`}
                label={field('phone')}
                hint={optional}
                errors={errors}
                value={contact.phone}
              />
            </div>
          </Row>
        )
      })}
      <MoreRows reader={reader} of="contacts" />
    </>
  )
}
