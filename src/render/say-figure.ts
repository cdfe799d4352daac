/** Figures as plain sentences; every measure has its own in the wording catalogues, under `figure_says`. */
import type { CountryFigures, Figure } from '../domain/briefing-country.ts'
import type { Formats } from './formats.ts'

export type Say = (path: string, values?: Readonly<Record<string, unknown>>) => string

export function sayFigure(
  { measure, number, code, min, max, year }: Figure,
  say: Say,
  formats: Formats,
): string {
  return say(`figure_says.${measure}`, {
    value: number === undefined ? say(`terms.values.${measure}.${code}`) : formats.number(number),
    ...(min !== undefined && { min: formats.number(min) }),
    ...(max !== undefined && { max: formats.number(max) }),
    year,
  })
}

export function sayFundamentalIlo(
  { inferred, ...counts }: CountryFigures['fundamental_ilo'],
  say: Say,
): string {
  const all = say('treaties.ilo', counts)
  return inferred > 0 ? `${all} ${say('treaties.ilo_inferred', { count: inferred })}` : all
}
