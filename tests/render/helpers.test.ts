import { describe, expect, it } from 'vitest'
import { Caution } from '../../src/domain/briefing-caution.ts'
import type { Figure } from '../../src/domain/briefing-country.ts'
import { languages, subjects } from '../../src/domain/closed-lists.ts'
import { wordingAt } from '../../src/domain/wording.ts'
import { makeFormats } from '../../src/render/formats.ts'
import { makeHelpers } from '../../src/render/helpers.ts'
import { wordings } from '../support/catalogues.ts'

const helpers = makeHelpers(wordings.en, makeFormats('en'))
const sources = [
  { number: 1, title: 'Below', publisher: 'Divers Union' },
  { number: 2, title: 'Above', publisher: 'Inspectorate' },
]
function rendering() {
  const data = { root: { sources }, rendering: { notes: [] as { number: number; sources: unknown[] }[] } }
  const fn = ({ number }: { number: number }) => `<li>${number}</li>`
  return { data, options: { hash: {}, data, fn } as never }
}

describe('cite and endnotes', () => {
  it('number a note where it stands, and print it at the end with its sources', () => {
    const { data, options } = rendering()
    expect(String(helpers.cite([2, 1], options))).toBe(
      '<a role="doc-noteref" href="#note-1" id="ref-1">1</a>',
    )
    expect(String(helpers.cite([1], options))).toContain('#note-2')
    expect(data.rendering.notes).toEqual([
      { number: 1, sources: [sources[1], sources[0]] },
      { number: 2, sources: [sources[0]] },
    ])
    expect(helpers.endnotes.call({}, options)).toBe('<li>1</li><li>2</li>')
  })

  it('make no note without a source', () => {
    const { data, options } = rendering()
    expect(helpers.cite([], options)).toBe('')
    expect(data.rendering.notes).toEqual([])
  })
})

describe('severity', () => {
  it('is shown by word and shape, never by colour alone', () => {
    const marks = (['high', 'medium', 'low'] as const).map(level => String(helpers['severity-mark'](level)))
    expect(new Set(marks.map(mark => mark.replace(/<[^>]*>/g, ''))).size).toBe(3)
    expect(marks[0]).toBe('<span class="severity high">high <span aria-hidden="true">■■■</span></span>')
  })
})

describe('figures', () => {
  const figure = (change: Partial<Figure>): Figure => ({
    measure: 'fh-d1',
    name: 'Free press',
    year: 2025,
    stale: false,
    notes: [],
    ...change,
  })
  it('are numbers with their scale, or words', () => {
    expect(helpers.value(figure({ number: 0 }))).toBe('0')
    expect(helpers.value(figure({ measure: 'same-sex-acts', code: 'criminalised' }))).toBe(
      wordingAt(wordings.en, 'terms.values.same-sex-acts.criminalised'),
    )
    expect(helpers.scale(figure({ min: 0, max: 4 }))).toBe('0–4')
    expect(helpers.scale(figure({ min: 0 }))).toBe(helpers.scale(figure({})))
  })

  it('print a missing number as unknown, and nought as nought', () => {
    expect(String(helpers['number-cell'](null))).toBe('<td class="unknown">unknown</td>')
    expect(String(helpers['number-cell'](0))).toBe('<td>0</td>')
  })
})

describe('cautions', () => {
  const kinds = Caution.shape.kind.options
  it.each(languages)('have a sentence for every kind, in %s', language => {
    const said = kinds.map(kind =>
      makeHelpers(wordings[language], makeFormats(language)).caution({
        kind,
        about: kind === 'priority-not-assessed' ? subjects[0] : 'PEARLS',
        country_name: 'Atlantis',
        day: '2027-03-01',
        reason: 'Nobody dived.',
      }),
    )
    expect(new Set(said).size).toBe(kinds.length)
    expect(said.join()).not.toMatch(/[{}]|undefined/)
  })

  it('say that the reason is not known when it is not', () => {
    const said = helpers.caution({ kind: 'priority-not-assessed', about: 'belief', country_name: 'Atlantis' })
    expect(said).toMatch(/^Atlantis, .+: not assessed\. The reason is not known\.$/)
  })
})
