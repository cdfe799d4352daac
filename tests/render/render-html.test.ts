import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/domain/clean-text.ts'
import { audiences } from '../../src/domain/closed-lists.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { wordsOf } from '../../src/render/words-of.ts'
import { inputs, twoCountries } from '../support/atlantis.ts'
import { hostile } from '../support/hostile.ts'
import { presses, shell } from '../support/house.ts'
import { partsOf } from '../support/parts-of.ts'
import { sow } from '../support/sow.ts'

type Audience = (typeof audiences)[number]
const prepare = (audience: Audience, text: string) =>
  prepareBriefing(
    {
      ...sow(inputs, (_, kind) =>
        kind === 'text' ? text : { address: 'https://example.org/x', email: 'x@example.org' }[kind],
      ),
      audience,
    },
    presses.nl,
    shell,
  )

/** Every element with the names of its attributes, in order. */
function bones(html: string): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => found.push([name, ...Object.keys(attributes)].join(' ')),
    onclosetag: name => found.push(`/${name}`),
    oncomment: () => found.push('comment'),
    onprocessinginstruction: name => found.push(name),
  })
  parser.end(html)
  return found
}
const tags = (xml: string) => [...xml.matchAll(/<[/?!]?[\w:-]+/g)].join('')
const harmless = Object.fromEntries(audiences.map(audience => [audience, prepare(audience, 'an')]))

describe('whatever is typed in any field', () => {
  it.each(hostile)('%j stays text', text => {
    for (const audience of ['official', 'ambassador'] as const) {
      const { html, word } = prepare(audience, `a${text}n`)
      const tame = harmless[audience]
      expect(bones(html)).toEqual(bones(tame?.html ?? ''))
      const parts = partsOf(word())
      for (const [name, xml] of Object.entries(partsOf(tame?.word() ?? new Uint8Array())))
        expect(tags(parts[name] ?? ''), name).toBe(tags(xml))
      expect(html).not.toMatch(/[\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff\0]/u)
    }
  })

  it('is printed as it was typed', () => {
    for (const text of hostile) {
      const typed = cleanText(`a${text}n`).replace(/\s+/g, ' ')
      const title = wordsOf(prepare('ambassador', `a${text}n`).html).match(/^# (.*)$/m)?.[1]
      expect(title).toBe(typed)
    }
  })
})

describe('makePress', () => {
  const html = (audience: Audience, mission = inputs.mission) =>
    prepareBriefing({ ...inputs, mission, audience }, presses.nl, shell).html

  it('never prints a blank, a leftover or a word of the machine', () => {
    for (const audience of audiences)
      for (const mission of [inputs.mission, twoCountries]) {
        const words = wordsOf(html(audience, mission))
        expect(words).not.toMatch(/undefined|null|NaN|\[object|\{\{|\}\}|\{\w+\}/)
        expect(html(audience, mission)).not.toMatch(/<(p|li|td|dd|h\d|caption)[^>]*>\s*<\/\1>/)
      }
  })

  it('leads from every note to a source, and from every source back to a note', () => {
    for (const audience of audiences) {
      const page = html(audience)
      const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
      expect(targets.filter(id => !ids.has(id))).toEqual([])
      const listed = [...ids].filter(id => id?.startsWith('source-'))
      expect(listed.filter(id => !targets.includes(id))).toEqual([])
    }
  })

  it('uses every id once', () => {
    for (const audience of audiences) {
      const ids = [...html(audience, twoCountries).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    }
  })
})
