/** An embargo in words: in UTC, which counts, and by the Dutch clock, by which officials live. */
import { momentOf, noEmbargo } from '../../../domain/embargo.ts'
import type { Reader } from '../../reader.ts'

export function sayEmbargo(embargo: string, { say, formats }: Reader): string {
  if (embargo === noEmbargo) return say('pages.release.embargo.none')
  const at = momentOf(embargo)
  if (at === undefined) return say('pages.release.embargo.unknown')
  const by = (timeZone: string) => {
    // This locale writes ISO.
    const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    const [day = '', time = ''] = text.format(at).split(' ')
    return { day: formats.day(day), time }
  }
  const [utc, dutch] = [by('UTC'), by('Europe/Amsterdam')]
  return say('pages.release.embargo.until', {
    ...{ day: utc.day, time: utc.time },
    ...{ dutch_day: dutch.day, dutch_time: dutch.time },
  })
}
