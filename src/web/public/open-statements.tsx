/** The doors of what stands at the foot of every page: privacy and accessibility. */
import type { Rooms } from '../rooms.tsx'
import { Accessibility } from './accessibility.tsx'
import { Privacy } from './privacy.tsx'

export function openStatements({ reader, doors, show }: Rooms): void {
  doors.get('/privacy', visitor =>
    show(visitor, {
      title: reader.say('pages.privacy.title'),
      place: 'privacy',
      children: <Privacy reader={reader} />,
    }),
  )
  doors.get('/accessibility', visitor =>
    show(visitor, {
      title: reader.say('pages.accessibility.title'),
      place: 'accessibility',
      children: <Accessibility reader={reader} />,
    }),
  )
}
