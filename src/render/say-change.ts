/** What changed since the version before, as plain sentences; each kind has its own in the wording catalogues, under `changes`. */
import type { Change } from '../domain/briefing-release.ts'
import type { Formats } from './formats.ts'
import { sayCaution } from './say-caution.ts'
import type { Say } from './say-figure.ts'

export function sayChange(change: Change, say: Say, formats: Formats): string {
  const { kind, about, country_name, caution, items, from_year, to_year } = change
  const word = wordFor(change, say, formats)
  return say(`changes.says.${kind}`, {
    about: kind === 'context' ? say(`terms.subjects.${about}`) : about,
    country: country_name,
    from: word(change.from),
    to: word(change.to),
    ...{ from_year, to_year },
    items:
      items && formats.list(kind === 'sectors' ? items.map(code => say(`terms.sectors.${code}`)) : items),
    caution: caution && sayCaution(caution, say, formats),
  })
}

/** What stands before and after, in words: which list a code is of follows from the kind of change. */
function wordFor({ kind, measure }: Change, say: Say, formats: Formats) {
  return (value: string | undefined): string | undefined => {
    if (value === undefined) return undefined
    switch (kind) {
      case 'days':
      case 'valid-until':
      case 'risk-confirmed':
        return formats.day(value)
      case 'risk-severity':
        return say(`terms.severities.${value}`)
      case 'risk-likelihood':
        return say(`terms.likelihoods.${value}`)
      case 'condition-answer':
        return say(`terms.verdicts.${value}`)
      case 'treaty':
        return say(`terms.ratifications.${value}`)
      case 'figure':
      case 'figure-added':
      case 'figure-gone':
        return Number.isNaN(Number(value))
          ? say(`terms.values.${measure}.${value}`)
          : formats.number(Number(value))
      default:
        return value
    }
  }
}
