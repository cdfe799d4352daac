/** Our semantic HTML as a Word file: the same HTML and house style give the same bytes. */
import { chartParts } from './charts.ts'
import { protection } from './fields.ts'
import { fragment, pack, type Shell } from './pack.ts'
import { linkRelationships, type State } from './state.ts'
import type { ChangedBy } from './tracker.ts'
import { writeDocument } from './write-document.ts'
import { escapeXml } from './xml.ts'

/** `by` is whose the changes are, where `ins`, `del` or `data-change` mark any. */
export function writeWord(html: string, shell: Shell, by?: ChangedBy): Uint8Array {
  const state = writeDocument(html, shell, by)
  const charts = chartParts(state)
  const { texts } = state
  return pack(
    shell,
    {
      body: state.pen.finish(),
      section: lastSection(state),
      notes: [...state.notes.values()]
        .map(({ id, xml = '' }) => `<w:footnote w:id="${id}">${xml}</w:footnote>`)
        .join(''),
      lists: state.lists,
      protection: protection(texts.protection ?? ''),
      links: linkRelationships(state.links.body) + charts.links,
      noteLinks: linkRelationships(state.links.notes),
      types: charts.types,
      lang: state.lang,
      title: escapeXml(texts.title ?? ''),
      subject: escapeXml(texts.subject ?? ''),
      dates: dates(texts.date ?? ''),
      header: texts.header ?? '',
      footer: (texts.footer ?? '') + pageNumbers(texts.pages ?? ''),
    },
    charts.parts,
  )
}

function run(text: string): string {
  return text && `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** "Page {page} of {pages}" with two fields; every other word stays a word. */
function pageNumbers(words: string): string {
  if (words === '') return ''
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  const pieces = words
    .split(/(\{pages?\})/)
    .map(piece => (piece === '{page}' ? field('PAGE') : piece === '{pages}' ? field('NUMPAGES') : run(piece)))
  return `<w:r><w:tab/></w:r>${pieces.join('')}`
}

/** After a cover every page has header and footer; without one the first page goes without the header. */
function lastSection({ shell, hasCover }: State): string {
  return fragment(shell, hasCover ? 'section-after-cover.xml' : 'section.xml')
}

/** The day of the briefing stands in for the clock. */
function dates(date: string): string {
  if (date === '') return ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new Error(`Word: <meta name="date"> has "${date}", not a date such as 2027-02-08`)
  return ['created', 'modified']
    .map(what => `<dcterms:${what} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${what}>`)
    .join('')
}
