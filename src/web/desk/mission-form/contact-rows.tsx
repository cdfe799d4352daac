/** Whom participants can reach: desks and offices. */
import { contactRoles } from '../../../domain/closed-lists.ts'
import { type Filling, Pick, Text } from './fields.tsx'
import { Rows } from './rows.tsx'

export function ContactRows({ filling, room }: { readonly filling: Filling; readonly room: number }) {
  const { reader, typed } = filling
  return (
    <Rows reader={reader} of="contacts" count={typed.contacts.length + room}>
      {place => {
        const at = `contacts.${place}`
        return (
          <>
            <div class="beside">
              <Pick of={filling} at={`${at}.role`} list="contact_roles" codes={contactRoles} />
              <Text of={filling} at={`${at}.name`} hint="contact_name" />
            </div>
            <div class="beside">
              <Text of={filling} at={`${at}.email`} hint="optional" />
              <Text of={filling} at={`${at}.phone`} hint="optional" />
            </div>
          </>
        )
      }}
    </Rows>
  )
}
