/** Days, numbers and lists as a language writes them. */
import type { Language } from '../domain/closed-lists.ts'

export interface Formats {
  day(day: string): string
  /** A date as exact as the publisher gave it: a year, a month or a day. */
  published(date: string): string
  number(value: number): string
  list(items: readonly string[]): string
  /** The items of which one will do. */
  either(items: readonly string[]): string
}

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

export function makeFormats(language: Language): Formats {
  const locale = locales[language]
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const days = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const months = dates({ month: 'long', year: 'numeric' })
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' })
  const said = new Map<string, string>()
  const day = (iso: string) => {
    const known = said.get(iso)
    if (known) return known
    const words = days.format(new Date(`${iso}T00:00:00Z`))
    said.set(iso, words)
    return words
  }
  return {
    day,
    published: date =>
      date.length === 4
        ? date
        : date.length === 7
          ? months.format(new Date(`${date}-01T00:00:00Z`))
          : day(date),
    number: value => numbers.format(value),
    list: items => lists.format(items),
    either: items => choices.format(items),
  }
}
