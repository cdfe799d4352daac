/** What the writer refuses, in the words a template's author will read. */
import { describe, expect, it } from 'vitest'
import { writeWord } from '../../../src/render/word/write-word.ts'
import { page, shell } from './open-word.ts'

function refusal(html: string): string {
  try {
    writeWord(html, shell)
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
  return 'accepted'
}

const refused: Record<string, string> = {
  element: page('<h2>Risico’s</h2><p>x</p><marquee>y</marquee>'),
  script: page('<script>alert(1)</script>'),
  class: page('<h2>Ernst</h2><p class="loud">x</p>'),
  attribute: page('<p onclick="x">x</p>'),
  style: page('<p style="color:red">x</p>'),
  inheritedName: page('<p class="constructor">x</p>'),
  inheritedElement: page('<constructor>x</constructor>'),
  loose: page('los'),
  scheme: page('<p><a href="javascript:alert(1)">x</a></p>'),
  http: page('<p><a href="http://www.rvo.nl/">x</a></p>'),
  nowhere: page('<p><a href="#weg">x</a></p>'),
  twice: page('<h2 id="a">x</h2><h2 id="a">y</h2>'),
  numbering: page('<p>x<a role="doc-noteref" href="#n">2</a></p>'),
  twoReferences: page('<p>x<a role="doc-noteref" href="#n">1</a> y<a role="doc-noteref" href="#n">1</a></p>'),
  noNote: page('<p>x<a role="doc-noteref" href="#n">1</a></p>'),
  unusedNote: page('<section role="doc-endnotes"><ol><li id="n">x</li></ol></section>'),
  depth: page('<ul><li>a<ul><li>b<ul><li>c<ul><li>d</li></ul></li></ul></li></ul></li></ul>'),
  headingInBox: page('<aside class="ask"><h3>x</h3></aside>'),
  tableInTable: page(
    '<table><tbody><tr><td><table><tbody><tr><td>x</td></tr></tbody></table></td></tr></tbody></table>',
  ),
  raggedTable: page('<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>'),
  bareChart: page('<figure class="chart"><table><tbody><tr><td>1</td></tr></tbody></table></figure>'),
  language: page('<p lang="Nederlands!">x</p>'),
  noLanguage: '<html><head><title>x</title></head><body><p>x</p></body></html>',
  date: '<html lang="nl"><head><meta name="date" content="gisteren"></head><body><p>x</p></body></html>',
}

describe('writeWord refuses', () => {
  it('a house style with a slot that it does not know', () => {
    const newer = { ...shell, 'word/settings.xml': '<x>%%watermark%%</x>' }
    expect(() => writeWord(page('<p>x</p>'), newer)).toThrow('a slot "watermark" that nothing fills')
  })

  it('what it has no Word for, naming it and the place', () => {
    const messages = Object.entries(refused).map(([what, html]) => `${what}: ${refusal(html)}`)
    expect(messages.join('\n')).toMatchInlineSnapshot(`
      "element: Word: <marquee> is outside the vocabulary, near the heading "Risico’s"
      script: Word: <script> is outside the vocabulary, before the first heading
      class: Word: <p class="loud"> is outside the vocabulary, near the heading "Ernst"
      attribute: Word: the attribute onclick on <p> is outside the vocabulary, before the first heading
      style: Word: the attribute style on <p> is outside the vocabulary, before the first heading
      inheritedName: Word: <p class="constructor"> is outside the vocabulary, before the first heading
      inheritedElement: Word: <constructor> is outside the vocabulary, before the first heading
      loose: Word: "los" stands outside a paragraph, before the first heading
      scheme: Word: the address javascript:alert(1) is neither a whole https address nor in this document, before the first heading
      http: Word: the address http://www.rvo.nl/ is neither a whole https address nor in this document, before the first heading
      nowhere: Word: a link points to #weg, which is nowhere
      twice: Word: id="a" is given twice, near the heading "x"
      numbering: Word: note reference 2 would be 1 in Word: number notes as they first appear, before the first heading
      twoReferences: Word: note n is referred to twice: a Word footnote has one reference, before the first heading
      noNote: Word: note n is referred to but not written
      unusedNote: Word: note n is referred to nowhere, before the first heading
      depth: Word: <ul> is nested deeper than three levels, before the first heading
      headingInBox: Word: <h3> cannot stand in a call-out, before the first heading
      tableInTable: Word: a table cannot stand in a cell, before the first heading
      raggedTable: Word: a row of the table "" has 1 columns, another 2, before the first heading
      bareChart: Word: <figure class="chart"> has no aria-label to describe it, before the first heading
      language: Word: lang="Nederlands!" is not a language tag such as nl or en-GB, before the first heading
      noLanguage: Word: <html> has no lang, before the first heading
      date: Word: <meta name="date"> has "gisteren", not a date such as 2027-02-08"
    `)
  })
})
