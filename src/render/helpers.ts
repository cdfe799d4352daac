/** The helpers a template may use. They format and look up words; they select nothing. */
import Handlebars from 'handlebars/runtime.js'
import type { Briefing } from '../domain/briefing.ts'
import type { Caution } from '../domain/briefing-caution.ts'
import type { CountryFigures, Figure, Proposal } from '../domain/briefing-country.ts'
import type { Change } from '../domain/briefing-release.ts'
import type { CitedSource } from '../domain/briefing-risk.ts'
import type { SeverityLevel } from '../domain/closed-lists.ts'
import { say, type Wording } from '../domain/wording.ts'
import type { Formats } from './formats.ts'
import { sayCaution } from './say-caution.ts'
import { sayChange } from './say-change.ts'
import { sayFigure, sayFundamentalIlo } from './say-figure.ts'

/** A note: where it stands in the text, and the sources it names. */
interface Note {
  readonly number: number
  readonly sources: readonly CitedSource[]
}

/** What one rendering keeps while it runs: the notes met so far. */
export interface Rendering {
  readonly notes: Note[]
}

type Options = Handlebars.HelperOptions
const renderingOf = (options: Options) => options.data.rendering as Rendering
const briefingOf = (options: Options) => options.data.root as Briefing

/** Shape beside the word, so that severity is never shown by colour alone. */
const marks: Record<SeverityLevel, string> = { high: '■■■', medium: '■■□', low: '■□□' }

export function makeHelpers(wording: Wording, formats: Formats) {
  const escaped = Handlebars.escapeExpression
  const html = (markup: string) => new Handlebars.SafeString(markup)
  const words = (path: string, values = {}) => say(wording, path, values)
  const term = (group: string, code: string) => words(`terms.${group}.${code}`)

  return {
    t: (path: string, options: Options) => words(path, options.hash),
    term: (group: string, code: string) => term(group, code),
    terms: (group: string, codes: readonly string[]) => formats.list(codes.map(code => term(group, code))),
    list: (items: readonly string[]) => formats.list(items),
    day: (day: string) => formats.day(day),
    published: (date: string) => formats.published(date),
    'published-year': (date: string) => date.slice(0, 4),
    is: (value: unknown, other: unknown) => value === other,
    first: (index: number, count: number) => index < count,

    'severity-mark': (level: SeverityLevel) =>
      html(
        `<span class="severity ${level}">${escaped(term('severities', level))} <span aria-hidden="true">${marks[level]}</span></span>`,
      ),

    value: ({ number, measure, code }: Figure) =>
      number !== undefined ? formats.number(number) : words(`terms.values.${measure}.${code}`),

    scale: ({ min, max }: Figure) =>
      min === undefined || max === undefined
        ? words('figures.no_scale')
        : `${formats.number(min)}–${formats.number(max)}`,

    'say-fundamental-ilo': (counts: CountryFigures['fundamental_ilo']) => sayFundamentalIlo(counts, words),

    'say-figure': (figure: Figure) => sayFigure(figure, words, formats),

    threshold: ({ test, measure }: Proposal['criteria'][number]) => {
      const { at_most, at_least, is = [] } = test
      if (at_most !== undefined) return words('proposal.at_most', { number: formats.number(at_most) })
      if (at_least !== undefined) return words('proposal.at_least', { number: formats.number(at_least) })
      return words('proposal.is', {
        words: formats.either(is.map(code => words(`terms.values.${measure}.${code}`))),
      })
    },

    'number-cell': (value: number | null) =>
      html(
        value === null
          ? `<td class="unknown">${escaped(words('chart.no_value'))}</td>`
          : `<td>${escaped(formats.number(value))}</td>`,
      ),

    caution: (caution: Caution) => sayCaution(caution, words, formats),

    change: (change: Change) => sayChange(change, words, formats),

    /** Puts a numbered note here; the note itself is printed by `endnotes`. No sources, no note. */
    cite: (numbers: readonly number[], options: Options) => {
      if (numbers.length === 0) return ''
      const { notes } = renderingOf(options)
      const { sources } = briefingOf(options)
      const number = notes.length + 1
      notes.push({ number, sources: numbers.flatMap(place => sources[place - 1] ?? []) })
      return html(`<a role="doc-noteref" href="#note-${number}" id="ref-${number}">${number}</a>`)
    },

    /** In a table a note at every row would repeat itself: the numbers of the sources, each a link to the list. */
    'source-links': (numbers: readonly number[]) =>
      html(
        numbers
          .map(number => `<a href="#source-${number}">${escaped(words('notes.source'))} ${number}</a>`)
          .join(', '),
      ),

    endnotes(this: unknown, options: Options) {
      return renderingOf(options)
        .notes.map(note => options.fn(note, { data: options.data }))
        .join('')
    },
  }
}
