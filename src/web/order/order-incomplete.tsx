/** Says above the page what is missing from an order, and leads to where it is asked. */
import { Alert, Link } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'
import { type BriefingOrder, missingFrom } from './briefing-order.ts'

interface OrderIncompleteProps {
  readonly reader: Reader
  readonly order: Partial<BriefingOrder>
}

export function OrderIncomplete({ reader, order }: OrderIncompleteProps) {
  return (
    <Alert title={reader.say('pages.order.incomplete')}>
      <ul class="plain">
        {missingFrom(order).map(choice => (
          <li>
            <Link href={`#${choice}`}>{reader.say(`pages.order.choose.${choice}`)}</Link>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
