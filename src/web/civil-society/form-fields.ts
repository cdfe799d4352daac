/** The fields of the input form: from what a browser sends to what can be checked, and back into fields that travel along. */
import {
  type InputRoute,
  inputRoutes,
  type Sector,
  sectors,
  type Theme,
  themes,
  type VoiceUse,
  voiceUses,
} from '../../domain/closed-lists.ts'

/** What was typed: not yet known to be right, so any of it may be missing. */
export interface TypedPoint {
  readonly theme?: Theme
  readonly sectors?: 'all' | readonly Sector[]
  readonly place?: string
  readonly happens?: string
  readonly affected?: string
  readonly ask?: string
  readonly sources?: readonly string[]
  readonly use?: VoiceUse
  readonly organisation?: string
  readonly consent?: true
}

export interface Typed {
  readonly route?: InputRoute
  readonly points: readonly TypedPoint[]
}

export type Entry = readonly [name: string, value: string]

const oneOf =
  (list: readonly string[]) =>
  ([value]: readonly string[]) =>
    list.find(one => one === value)

/** A point on the page as it comes in; what is in no list, or in no field of ours, goes no further. */
const readers: Readonly<Record<keyof TypedPoint, (values: readonly string[]) => unknown>> = {
  theme: oneOf(themes),
  sectors: values => (values.includes('all') ? 'all' : sectors.filter(one => values.includes(one))),
  place: ([value]) => value,
  happens: ([value]) => value,
  affected: ([value]) => value,
  ask: ([value]) => value,
  sources: ([value = '']) => value.split(/\r\n?|\n/),
  use: oneOf(voiceUses),
  organisation: ([value]) => value,
  consent: ([value]) => value === 'yes' || undefined,
}
export const pointFields = Object.keys(readers) as (keyof TypedPoint)[]

export interface SentForm {
  /** Which button was pressed. */
  readonly step: string
  /** The point that stood open on the page, if one did. */
  readonly open: number | undefined
  readonly token: string
  readonly raw: { readonly route: string | undefined; readonly points: readonly unknown[] }
}

export function readForm(entries: Iterable<Entry>): SentForm {
  const fields = Map.groupBy(entries, ([name]) => name)
  const valuesOf = (name: string) => (fields.get(name) ?? []).map(([, value]) => value)
  const [open = ''] = valuesOf('open')
  const sent = new Set([...fields.keys()].flatMap(name => /^points\.(\d{1,2})\./.exec(name)?.[1] ?? []))
  // The point that stands open counts although nothing was typed in it yet.
  if (/^\d{1,2}$/.test(open)) sent.add(open)
  const numbers = [...sent].map(Number).sort((a, b) => a - b)
  const points = numbers.map(number =>
    Object.fromEntries(
      pointFields.map(field => [field, readers[field](valuesOf(`points.${number}.${field}`))]),
    ),
  )
  const place = numbers.indexOf(open === '' ? -1 : Number(open))
  return {
    step: valuesOf('step')[0] ?? '',
    open: place === -1 ? undefined : place,
    token: valuesOf('token')[0] ?? '',
    raw: { route: oneOf(inputRoutes)(valuesOf('route')), points },
  }
}

/** What stands on no field of the page travels in hidden ones, so that nothing is kept anywhere else. */
export function hiddenFields({ route, points }: Typed, open?: number): Entry[] {
  const ofPoints = points.flatMap((point, number) =>
    number === open ? [] : pointFields.flatMap(field => entriesOf(`points.${number}.${field}`, point[field])),
  )
  return [...entriesOf('route', route), ...ofPoints]
}

function entriesOf(name: string, value: TypedPoint[keyof TypedPoint]): Entry[] {
  if (value === undefined) return []
  if (value === true) return [[name, 'yes']]
  if (typeof value === 'string') return [[name, value]]
  if (name.endsWith('.sources')) return value.length > 0 ? [[name, value.join('\n')]] : []
  return value.map(one => [name, one])
}
