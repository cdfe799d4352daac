/** The floor: the same words as bare XML strings and one deflate, by hand, for nothing but this document. */
import { strToU8, zipSync } from 'fflate'
import type { Block, Paragraph, Run } from '../words.ts'
import type { Contender } from './contender.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const space = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"`
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const types = `${declared}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document.main', 'styles', 'footnotes'].map(part => `<Override PartName="/word/${part.replace('.main', '')}.xml" ContentType="${wordType}.${part}+xml"/>`).join('')}</Types>`
const relationships = (inside: string) =>
  `${declared}<Relationships xmlns="${packages}/relationships">${inside}</Relationships>`
const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

const style = (id: string, type: 'paragraph' | 'character', properties: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${properties}</w:style>`
const heading = (id: string, level: number, size: number) =>
  style(
    id,
    'paragraph',
    `<w:pPr><w:keepNext/><w:outlineLvl w:val="${level}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr>`,
  )
const styles = `${declared}<w:styles ${space}>${heading('Title', 9, 48)}${heading('Heading1', 0, 32)}${heading('Heading2', 1, 26)}${heading('Heading3', 2, 22)}${['Normal', 'Meta', 'Facts', 'Quote', 'ListBullet', 'Caption', 'TableText', 'FootnoteText'].map(id => style(id, 'paragraph', '')).join('')}${style('Strong', 'character', '<w:rPr><w:b/></w:rPr>')}${style('Emphasis', 'character', '<w:rPr><w:i/></w:rPr>')}${style('Mark', 'character', '')}${style('FootnoteReference', 'character', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')}</w:styles>`

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, sign => signs[sign] ?? '')

const run = ({ text, look, link, note }: Run): string => {
  if (note !== undefined)
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`
  const looks =
    look && `<w:rPr><w:rStyle w:val="${look === 'Strong' || look === 'Emphasis' ? look : 'Mark'}"/></w:rPr>`
  const written = `<w:r>${looks}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
  return link?.startsWith('#') ? `<w:hyperlink w:anchor="${link.slice(1)}">${written}</w:hyperlink>` : written
}

const paragraph = ({ style: name, id, runs }: Paragraph, index: number): string =>
  `<w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr>${id && `<w:bookmarkStart w:id="${index}" w:name="${id}"/><w:bookmarkEnd w:id="${index}"/>`}${runs.map(run).join('')}</w:p>`

const row = (cells: readonly string[], head: boolean) =>
  `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`

function block(one: Block, index: number): string {
  if (one.kind === 'paragraph') return paragraph(one, index)
  const head = one.head.map(
    text => `<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`,
  )
  const rows = one.rows.map(cells =>
    row(
      cells.map(cell => cell.map(line => paragraph(line, index)).join('')),
      false,
    ),
  )
  return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol/>'.repeat(head.length)}</w:tblGrid>${row(head, true)}${rows.join('')}</w:tbl>`
}

export const prepare: Contender['prepare'] =
  ({ words: { blocks, notes } }) =>
  () => {
    const body = blocks.map(block).join('')
    const footnotes = notes.map(
      (note, index) => `<w:footnote w:id="${index + 1}">${paragraph({ ...note, id: '' }, 0)}</w:footnote>`,
    )
    const parts = {
      '[Content_Types].xml': types,
      '_rels/.rels': relationships(relationship('r1', 'officeDocument', 'word/document.xml')),
      'word/document.xml': `${declared}<w:document ${space}><w:body>${body}<w:sectPr/></w:body></w:document>`,
      'word/_rels/document.xml.rels': relationships(
        relationship('r1', 'styles', 'styles.xml') + relationship('r2', 'footnotes', 'footnotes.xml'),
      ),
      'word/styles.xml': styles,
      'word/footnotes.xml': `${declared}<w:footnotes ${space}>${footnotes.join('')}</w:footnotes>`,
    }
    return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])), {
      level: 6,
    })
  }
