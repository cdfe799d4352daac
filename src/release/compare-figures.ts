/** What changed in the figures and treaties of each country, and what else was listed of it. */
import type { Briefing } from '../domain/briefing.ts'
import type { CountryFigures, Figure } from '../domain/briefing-country.ts'
import type { Change } from '../domain/briefing-release.ts'
import { differ, pair } from './pair.ts'

/** A country that came or went is told of already. */
export function compareFigures(before: Briefing, after: Briefing): Change[] {
  const { both } = pair(before.figures, after.figures, ({ name }) => name)
  return both.flatMap(([old, now]) => compareCountry(old, now))
}

function compareCountry(before: CountryFigures, after: CountryFigures): Change[] {
  const country_name = after.name
  const changed = (kind: Change['kind'], key: keyof CountryFigures) =>
    differ({ it: before[key] }, { it: after[key] }) ? [{ kind, country_name }] : []
  return [
    ...compareMeasures(before, after),
    ...compareTreaties(before, after),
    ...changed('goods', 'goods'),
    ...changed('sanctions', 'sanctions'),
    ...changed('areas', 'areas'),
  ]
}

const figuresOf = ({ subjects }: CountryFigures) => subjects.flatMap(({ figures }) => figures)
const measured = ({ number, code }: Figure) => String(number ?? code)

function compareMeasures(before: CountryFigures, after: CountryFigures): Change[] {
  const { came, went, both } = pair(figuresOf(before), figuresOf(after), ({ measure }) => measure)
  const naming = ({ name, measure }: Figure) => ({ about: name, country_name: after.name, measure })
  const was = (figure: Figure) => ({ from: measured(figure), from_year: figure.year })
  const is = (figure: Figure) => ({ to: measured(figure), to_year: figure.year })
  return [
    ...came.map(figure => ({ kind: 'figure-added' as const, ...naming(figure), ...is(figure) })),
    ...went.map(figure => ({ kind: 'figure-gone' as const, ...naming(figure), ...was(figure) })),
    ...both.flatMap(([old, now]) =>
      measured(old) === measured(now) && old.year === now.year
        ? []
        : [{ kind: 'figure' as const, ...naming(now), ...was(old), ...is(now) }],
    ),
  ]
}

function compareTreaties(before: CountryFigures, after: CountryFigures): Change[] {
  const { both } = pair(before.ratifications, after.ratifications, ({ treaty }) => treaty)
  return both.flatMap(([old, now]) =>
    old.status === now.status
      ? []
      : [
          {
            kind: 'treaty' as const,
            about: now.treaty,
            country_name: after.name,
            from: old.status,
            to: now.status,
          },
        ],
  )
}
