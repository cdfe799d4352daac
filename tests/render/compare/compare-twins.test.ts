/** Two twins compared: taking every change reads as the newer, leaving every change as the older, whatever was changed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audiences, languages } from '../../../src/domain/closed-lists.ts'
import { prepareBriefing } from '../../../src/prepare-briefing.ts'
import { compareTwins } from '../../../src/render/compare/compare-twins.ts'
import { isTag, type Node, parse, serialise } from '../../../src/render/compare/tree.ts'
import { wordsOf } from '../../../src/render/words-of.ts'
import { inputs } from '../../support/atlantis.ts'
import { presses, shell } from '../../support/house.ts'
import { weeksLater } from '../../support/weeks-later.ts'
import { numberedAnew, settled } from './settled.ts'

const later = weeksLater(inputs.content, inputs.mission)
const twin = (change: Partial<typeof inputs>) =>
  prepareBriefing({ ...inputs, ...change }, presses[change.language ?? 'nl'], shell).html
const read = (html: string) => wordsOf(numberedAnew(parse(html)))
const page = (body: string) =>
  `<!doctype html><html lang="nl"><head><title>x</title></head><body>${body}</body></html>`
const compared = (before: string, after: string) =>
  /<body>(.*)<\/body>/s.exec(compareTwins(page(before), page(after)))?.[1]

describe('words', () => {
  it('are marked where they differ, and nowhere else', () => {
    expect(compared('<p>De kust is lang.</p>', '<p>De hele kust is lang.</p>')).toBe(
      '<p>De <ins>hele </ins>kust is lang.</p>',
    )
    expect(compared('<p>een twee drie vier vijf zes</p>', '<p>een acht negen vier vijf zes</p>')).toBe(
      '<p>een <del>twee drie</del><ins>acht negen</ins> vier vijf zes</p>',
    )
  })

  it('are another when they look otherwise', () => {
    expect(compared('<p>een twee drie vier</p>', '<p>een <strong>twee</strong> drie vier</p>')).toBe(
      '<p>een <del>twee</del><ins><strong>twee</strong></ins> drie vier</p>',
    )
  })

  it('stay text, whatever characters they hold', () => {
    expect(compared('<p>a &lt;b&gt; c d</p>', '<p>a &lt;i&gt; &amp; c d</p>')).toBe(
      '<p>a &lt;<del>b</del><ins>i</ins>&gt; <ins>&amp; </ins>c d</p>',
    )
  })
})

describe('blocks', () => {
  it('come and go as a whole, rows as well', () => {
    expect(compared('<ul><li>een</li><li>twee</li></ul>', '<ul><li>twee</li><li>drie</li></ul>')).toBe(
      '<ul><li data-change="del">een</li><li>twee</li><li data-change="ins">drie</li></ul>',
    )
    const table = (rows: string) => `<table><caption>t</caption><tbody>${rows}</tbody></table>`
    expect(
      compared(
        table('<tr><td>a</td><td>1</td></tr>'),
        table('<tr><td>a</td><td>2</td></tr><tr><td>b</td><td>3</td></tr>'),
      ),
    ).toBe(
      table(
        '<tr><td>a</td><td><del>1</del><ins>2</ins></td></tr><tr data-change="ins"><td>b</td><td>3</td></tr>',
      ),
    )
  })

  it('keep the last paragraph of a cell, which cannot go', () => {
    const cell = (inside: string) => `<table><tbody><tr><td>${inside}</td><td>x</td></tr></tbody></table>`
    expect(compared(cell('<p>een</p>'), cell('<p>twee</p><p>drie</p>'))).toBe(
      cell('<p data-change="ins">twee</p><p><del>een</del><ins>drie</ins></p>'),
    )
  })
})

describe('notes', () => {
  const noted = (number: number, text: string) =>
    `<p>Feit.<a role="doc-noteref" href="#note-${number}" id="ref-${number}">${number}</a></p><section role="doc-endnotes"><ol><li id="note-${number}">${text}</li></ol></section>`

  it('stay where they are when they say the same under another number', () => {
    const html = compared(noted(7, 'RVO.'), noted(1, 'RVO.'))
    expect(html).toContain('<p>Feit.<a role="doc-noteref" href="#note-1" id="ref-1">1</a></p>')
    expect(html).toContain('<li id="note-1">RVO.</li>')
  })

  it('go and come as a whole when anything in them changed, be it the number of a source', () => {
    const [before, after] = ['<a href="#s">bron 1</a>', '<a href="#s">bron 2</a>'].map(
      one => `<p id="s">.</p>${noted(1, `RVO (${one}).`)}`,
    )
    const html = compared(before ?? '', after ?? '')
    expect(html).toMatch(/<p>Feit\.<del><a role="doc-noteref".*<\/del><ins><a role="doc-noteref"/)
    expect(html).toContain('<li id="note-1" data-change="del">RVO (<a href="#s">bron 1</a>).</li>')
    expect(html).toContain('<li id="note-2" data-change="ins">RVO (<a href="#s">bron 2</a>).</li>')
  })

  it('go and come when they are about another source', () => {
    const html = compared(noted(1, 'RVO.'), noted(1, 'ILO.'))
    expect(html).toContain(
      '<li id="note-1" data-change="del">RVO.</li><li id="note-2" data-change="ins">ILO.</li>',
    )
  })
})

describe('links', () => {
  it('lead somewhere, and every id stands once', () => {
    const before =
      '<h2 id="a">A</h2><p><a href="#a">naar a</a> <a href="#b">naar b</a></p><h2 id="b">Iets anders</h2>'
    const html = compareTwins(page(before), page('<h2 id="a">B</h2><p>niets</p>'))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })
})

describe('a whole briefing', () => {
  it.each(audiences.flatMap(audience => languages.map(language => [audience, language] as const)))(
    'for %s in %s reads as the newer when taken, and as the older when left',
    (audience, language) => {
      const before = twin({ audience, language })
      const after = twin({ ...later, audience, language, asOf: '2026-12-14' })
      const both = compareTwins(before, after)
      expect(wordsOf(settled(both, 'ins'))).toBe(read(after))
      expect(wordsOf(settled(both, 'del'))).toBe(read(before))
      expect(both.match(/<ins>|"ins"/g)?.length).toBeGreaterThan(5)
    },
  )

  it('has nothing marked when nothing changed', () => {
    const html = twin({ audience: 'official' })
    expect(compareTwins(html, html)).not.toMatch(/<ins|<del|data-change/)
  })

  it('does so too when blocks are dropped, doubled, swapped and rewritten at random', () => {
    const before = twin({ audience: 'participant' })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(4)), { minLength: 1, maxLength: 25 }), spoilings => {
        const after = spoil(before, spoilings)
        const both = compareTwins(before, after)
        expect(wordsOf(settled(both, 'ins'))).toBe(read(after))
        expect(wordsOf(settled(both, 'del'))).toBe(read(before))
      }),
      { numRuns: 30 },
    )
  }, 90_000)
})

/** Paragraphs, items and rows of a briefing dropped, doubled, swapped with the next, or with other words in them. */
function spoil(html: string, spoilings: readonly (readonly [place: number, how: number])[]): string {
  const may = (node: Node) =>
    isTag(node) &&
    ['p', 'li', 'tr', 'h3', 'aside', 'table'].includes(node.name) &&
    !serialise([node]).includes('doc-noteref') &&
    !node.attributes.class?.startsWith('running')
  let count = 0
  const total = (nodes: readonly Node[]): number =>
    nodes.reduce((sum, node) => sum + (may(node) ? 1 : 0) + (isTag(node) ? total(node.children) : 0), 0)
  const nodes = parse(html)
  const wanted = new Map(spoilings.map(([place, how]) => [place % total(nodes), how]))
  const change = (list: readonly Node[]): Node[] =>
    list.flatMap(node => {
      if (!isTag(node) || node.attributes.role === 'doc-endnotes') return [node]
      const how = may(node) ? wanted.get(count++) : undefined
      const inside = { ...node, children: change(node.children) }
      const bare = {
        ...inside,
        attributes: { ...(inside.attributes.class && { class: inside.attributes.class }) },
      }
      const said = (words: string): Node[] =>
        inside.children.every(child => !isTag(child)) ? [{ ...inside, children: [words] }] : [inside]
      if (how === 0) return node.name === 'tr' && list.length === 1 ? [inside] : []
      if (how === 1) return [inside, bare]
      if (how === 2) return said('geheel andere & <nieuwe> woorden')
      if (how === 3) return said(`${inside.children.join('')} en nog wat`)
      return how === 4 ? [bare, inside] : [inside]
    })
  return serialise(change(nodes))
}
