/** What each piece of HTML becomes: structure that a reader, a screen reader and Word's own tools rely on. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { body, open, page, shell, words } from './open-word.ts'

const html = readFileSync(new URL('./vocabulary.html', import.meta.url), 'utf8')
const parts = open(html)
const part = (name: string) => parts[name] ?? ''
const notes =
  '<section role="doc-endnotes"><ol><li id="n1">Bron. <a role="doc-backlink" href="#r1">↩</a></li></ol></section>'

describe('formatting', () => {
  it('comes from styles only', () => {
    const direct = [...part('word/document.xml').matchAll(/<w:(?:rPr|pPr)>(.*?)<\/w:(?:rPr|pPr)>/g)].flatMap(
      ([, inside = '']) =>
        [...inside.replace(/<w:sectPr>.*?<\/w:sectPr>/, '').matchAll(/<(w:\w+)/g)].map(([, name]) => name),
    )
    expect([...new Set(direct)].sort()).toEqual([
      'w:bidi',
      'w:ilvl',
      'w:lang',
      'w:numId',
      'w:numPr',
      'w:pStyle',
      'w:rStyle',
      'w:rtl',
    ])
  })

  it('names only styles that the house style defines', () => {
    const defined = new Set([...part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id))
    const used = ['document', 'footnotes', 'header1', 'footer1'].flatMap(name =>
      [...part(`word/${name}.xml`).matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(
        ([, id]) => id,
      ),
    )
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter(id => !defined.has(id))).toEqual([])
  })

  it('gives headings their outline level, and keeps them with what follows', () => {
    const heading =
      part('word/styles.xml').match(/<w:style [^>]*w:styleId="Heading2".*?<\/w:style>/)?.[0] ?? ''
    expect(heading).toContain('<w:keepNext/>')
    expect(heading).toContain('<w:outlineLvl w:val="1"/>')
  })
})

describe('white space', () => {
  it('is what a browser shows', () => {
    expect(words(body('<p>\n  een  <strong>twee </strong> <em>drie</em>\t vier.\n</p>'))).toBe(
      'een twee drie vier.',
    )
    expect(words(body('<p>a<br> b <a href="#x">c</a> <a href="#x">d</a></p><p id="x">.</p>'))).toBe('ab c d.')
  })
})

describe('notes', () => {
  it('become footnotes, and their section leaves the body', () => {
    const xml = body(`<p>Feit.<a role="doc-noteref" href="#n1">1</a></p>${notes}`)
    expect(xml).toContain('<w:footnoteReference w:id="1"/>')
    expect(words(xml)).toBe('Feit.')
    expect(
      words(open(page(`<p>.<a role="doc-noteref" href="#n1">1</a></p>${notes}`))['word/footnotes.xml'] ?? ''),
    ).toBe('Bron.')
  })
})

describe('links', () => {
  it('leave the file only for four hosts', () => {
    const addresses = [
      'https://www.rvo.nl/x',
      'https://rijksoverheid.nl',
      'https://rvo.nl@evil.example/',
      'https://rvo.nl.evil.example/',
      'https://www.ilo.org/x',
    ]
    const links =
      open(page(addresses.map(href => `<p><a href="${href}">x</a></p>`).join('')))[
        'word/_rels/document.xml.rels'
      ] ?? ''
    expect([...links.matchAll(/Target="([^"]+)" TargetMode/g)].map(([, target]) => target)).toEqual([
      'https://www.rvo.nl/x',
      'https://rijksoverheid.nl/',
    ])
  })

  it('within the document reach a bookmark', () => {
    const xml = part('word/document.xml')
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)
    const names = new Set([...xml.matchAll(/w:name="(_[^"]+)"/g)].map(([, name]) => name))
    expect(anchors.length).toBeGreaterThan(5)
    expect(anchors.filter(name => !names.has(name ?? ''))).toEqual([])
  })
})

describe('contents', () => {
  it('are filled, and ask nothing of the reader', () => {
    const xml = part('word/document.xml')
    const toc = xml.slice(xml.indexOf('<w:sdtContent>'), xml.indexOf('</w:sdtContent>'))
    expect(toc.match(/w:fldCharType="(begin|separate|end)"/g)).toHaveLength(3)
    expect(words(toc)).toContain('Landrechten aan de kust')
    expect(Object.values(parts).join('')).not.toMatch(/w:dirty|updateFields|PAGEREF|webHidden/)
  })
})

describe('lists', () => {
  it('count from one again, each for itself', () => {
    const numbers = [
      ...body('<ol><li>a</li></ol><ol><li>b</li></ol>').matchAll(/<w:numId w:val="(\d+)"\/>/g),
    ].map(([, id]) => id)
    expect(new Set(numbers).size).toBe(2)
    for (const id of numbers) {
      const list = open(page('<ol><li>a</li></ol><ol><li>b</li></ol>'))['word/numbering.xml']?.match(
        new RegExp(`<w:num w:numId="${id}">.*?</w:num>`),
      )?.[0]
      expect(list).toContain('<w:startOverride w:val="1"/>')
    }
  })

  it('find their definition where the house style put it', () => {
    const numbering = shell['word/numbering.xml'] ?? ''
    const formats = [
      ...numbering.matchAll(/<w:abstractNum w:abstractNumId="(\d)".*?<w:numFmt w:val="(\w+)"/g),
    ].map(([, id, format]) => `${id} ${format}`)
    expect(formats.filter(one => one.endsWith('decimal'))).toEqual(['2 decimal', '5 decimal', '8 decimal'])
    expect(
      body('<aside class="ask"><p class="callout-title">x</p><ul class="checks"><li>a</li></ul></aside>'),
    ).toContain('<w:numId w:val="6"/>')
  })
})

describe('tables', () => {
  it('repeat their header, keep rows whole and carry their caption as alternative text', () => {
    const xml = body(
      '<table><caption>Loon</caption><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    )
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2)
    expect(xml).toContain('<w:tblCaption w:val="Loon"/>')
    expect(xml).toMatch(/<w:pStyle w:val="Caption"\/>.*<w:tbl>/)
  })

  it('give a cell that reaches down its place in every row', () => {
    const xml = body(
      '<table><tbody><tr><td rowspan="2" colspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>',
    )
    expect([...xml.matchAll(/<w:vMerge w:val="(\w+)"/g)].map(([, merge]) => merge)).toEqual([
      'restart',
      'continue',
    ])
    expect(xml.match(/<w:gridCol /g)).toHaveLength(3)
  })
})

describe('charts', () => {
  it('draw nothing where there is no figure, and zero only where it says zero', () => {
    const cells =
      '<td>0</td><td>12,5</td><td class="unknown">3</td><td>n.b.</td><td data-value="7.25">7¼</td>'
    const heads = [1, 2, 3, 4, 5].map(n => `<th scope="col">${n}</th>`).join('')
    const chart =
      open(
        page(
          `<figure class="chart" aria-label="Proef"><figcaption>P</figcaption><table><thead><tr><th scope="col">L</th>${heads}</tr></thead><tbody><tr><th scope="row">A</th>${cells}</tr></tbody></table></figure>`,
        ),
      )['word/charts/chart1.xml'] ?? ''
    const values = [...chart.matchAll(/<c:numCache>.*?<\/c:numCache>/g)].map(
      ([cache]) => cache.match(/<c:v>(.*?)<\/c:v>/)?.[1],
    )
    expect(values).toEqual(['0', '12.5', undefined, undefined, '7.25'])
  })

  it('are described for who cannot see them', () => {
    expect(part('word/document.xml')).toContain('descr="Staafdiagram met één reeks"')
  })
})

describe('document properties', () => {
  it('are the title, subject, language and day of the briefing, and no person', () => {
    expect(part('docProps/core.xml').replace(/^.*?<dc:title>/, '<dc:title>')).toMatchInlineSnapshot(
      `"<dc:title>Mensenrechtenbriefing handelsmissie Atlantis</dc:title><dc:subject>Economische missie waterbouw en kleding, februari 2027</dc:subject><dcterms:created xsi:type="dcterms:W3CDTF">2027-01-18T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2027-01-18T00:00:00Z</dcterms:modified><dc:language>nl-NL</dc:language></cp:coreProperties>"`,
    )
  })
})

describe('first page', () => {
  it('has no header; without a cover it has the footer', () => {
    expect(part('word/document.xml')).not.toContain('titlePg')
    const plain = open(page('<p class="running-header">K</p><p>x</p>'))['word/document.xml'] ?? ''
    expect(plain).toMatch(/<w:footerReference w:type="first" r:id="rId7"\/>.*<w:titlePg\/>/)
    expect(plain).not.toContain('<w:headerReference w:type="first"')
  })
})
