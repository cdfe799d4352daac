/** An embargo as it is typed: none, or a day and a time in UTC. What cannot be read stays as it was typed, and is no embargo. */
import { momentOf, noEmbargo } from '../../../domain/embargo.ts'
import { plain, readDay } from '../typed-text.ts'

export interface TypedEmbargo {
  readonly choice: string
  readonly day: string
  readonly time: string
}

export type EmbargoFault = 'choice' | 'moment' | 'past'

export function typeEmbargo(embargo: string): TypedEmbargo {
  if (embargo === noEmbargo) return { choice: noEmbargo, day: '', time: '' }
  const [, day = '', time = ''] = /^(\S{10})T(\d\d:\d\d)/.exec(embargo) ?? []
  return { choice: day === '' ? '' : 'until', day, time }
}

export function readTypedEmbargo(form: URLSearchParams): TypedEmbargo {
  const typed = (name: string) => plain(form.get(name) ?? '').slice(0, 40)
  return { choice: typed('embargo'), day: typed('day'), time: typed('time') }
}

/** A moment that went by would open at once, which nobody means who types one. */
export function readEmbargo(
  { choice, day, time }: TypedEmbargo,
  now: number,
): { readonly embargo: string } | { readonly fault: EmbargoFault } {
  if (choice === noEmbargo) return { embargo: noEmbargo }
  if (choice !== 'until') return { fault: 'choice' }
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.](\d\d)$/.exec(time) ?? []
  const embargo = `${readDay(day)}T${hours.padStart(2, '0')}:${minutes}Z`
  const at = momentOf(embargo)
  if (at === undefined) return { fault: 'moment' }
  return at > now ? { embargo } : { fault: 'past' }
}
