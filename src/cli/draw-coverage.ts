/** Coverage as a table for a terminal: a mark with its word in every cell; on a narrow screen the mark, with a legend above. */
import { countryName } from '../domain/country.ts'
import {
  type CountryCoverage,
  type Coverage,
  type CoverageState,
  coverageStates,
  coveredSubjects,
} from '../merge/survey-coverage.ts'

const marks: Record<CoverageState, string> = {
  assessed: '●',
  'indicator-only': '◐',
  stale: '!',
  unknown: '○',
}
const words: Record<CoverageState, string> = {
  assessed: 'assessed',
  'indicator-only': 'figures only',
  stale: 'stale',
  unknown: 'unknown',
}
const marked = (state: CoverageState) => `${marks[state]} ${words[state]}`

/** `width` is that of the terminal; left out when what we print goes to a file or another command. */
export function drawCoverage({ countries, as_of }: Coverage, width?: number): string {
  const wide = tableOf(countries, marked)
  const fits = width === undefined || wide.every(line => line.length <= width)
  const lines = fits ? wide : tableOf(countries, state => marks[state])
  const described = countries.filter(({ has_profile }) => has_profile).length
  return [
    `Coverage on ${as_of}: ${countries.length} countries, ${described} with a profile.`,
    coverageStates.map(marked).join('   '),
    '',
    ...lines,
  ].join('\n')
}

function tableOf(countries: readonly CountryCoverage[], cell: (state: CoverageState) => string): string[] {
  const rows = (wanted: boolean) =>
    countries
      .filter(({ has_profile }) => has_profile === wanted)
      .map(({ code, subjects, newest, oldest }) => [
        `${code} ${countryName(code, 'en')}`,
        ...coveredSubjects.map(subject => cell(subjects[subject])),
        newest?.published ?? '',
        oldest?.published ?? '',
      ])
  const head = ['country', ...coveredSubjects, 'newest source', 'oldest source']
  const described = rows(true)
  const measured = rows(false)
  const widths = head.map((_, column) =>
    Math.max(...[head, ...described, ...measured].map(row => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(head), ...described.map(line), ...(described.length > 0 ? [''] : []), ...measured.map(line)]
}
