/** How long until departure, or since the return. */
import { type Day, daysBetween } from '../../../domain/day.ts'
import type { Mission } from '../../../domain/mission.ts'
import { Lead } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'

interface DaysLeftProps {
  readonly reader: Reader
  readonly mission: Pick<Mission, 'departs' | 'returns'>
  readonly today: Day
}

export function DaysLeft({ reader, mission, today }: DaysLeftProps) {
  return <Lead>{sayDaysLeft(mission, today, reader)}</Lead>
}

function sayDaysLeft({ departs, returns }: DaysLeftProps['mission'], today: Day, { say }: Reader): string {
  if (today > returns) return counted('back', daysBetween(returns, today))
  if (today > departs) return say('pages.glance.left.under_way')
  return today === departs
    ? say('pages.glance.left.today')
    : counted('departure', daysBetween(today, departs))

  function counted(what: 'departure' | 'back', days: number): string {
    return days === 1 ? say(`pages.glance.left.${what}_one`) : say(`pages.glance.left.${what}`, { days })
  }
}
