/** Paragraphs one after another, the last one kept back, and how one that came or went leaves nothing behind. */
import type { Change, Tracker } from './tracker.ts'

export interface Sheet {
  written: string
  /** The last paragraph, kept back because a page end or the end of a field may still have to go into it. */
  properties: string
  content: string
  state: 'none' | 'open' | 'closed'
  afterTable: boolean
  /** Whether the last paragraph came or went as a whole. */
  change: Change
  /** The last one that stays, when since then only paragraphs were written that all came or all went. */
  stays: { readonly properties: string; readonly markAt: number; since: Change } | undefined
}

export const freshSheet = (): Sheet => ({
  written: '',
  properties: '',
  content: '',
  state: 'none',
  afterTable: false,
  change: '',
  stays: undefined,
})

export function writeParagraph(sheet: Sheet, tracker: Tracker): void {
  noteWhatStays(sheet)
  const inside = sheet.properties + tracker.paragraph(sheet.change)
  const properties = inside && `<w:pPr>${inside}</w:pPr>`
  sheet.written += `<w:p>${properties}${sheet.content}</w:p>`
  sheet.state = 'none'
  sheet.afterTable = false
}

function noteWhatStays(sheet: Sheet): void {
  const { stays, change, properties, written } = sheet
  if (change === '') {
    const markAt = written.length + '<w:p>'.length + (properties && `<w:pPr>${properties}`).length
    // The end of a section cannot be given up.
    sheet.stays = properties.includes('<w:sectPr>') ? undefined : { properties, markAt, since: '' }
  } else if (stays && (stays.since === '' || stays.since === change)) stays.since = change
  else sheet.stays = undefined
}

/**
 * Before a table that came or went as a whole, and at the end of the document, the last paragraph cannot be taken away:
 * not in LibreOffice. The one before it gives up its end instead, and the end that stays changes its style.
 */
export function joinEarlier(sheet: Sheet, change: Change, tracker: Tracker): void {
  const { stays } = sheet
  if (change === '' || sheet.state !== 'closed' || sheet.change !== change) return
  if (!stays || (stays.since !== '' && stays.since !== change)) return
  const end = tracker.paragraph(change)
  const mark = stays.properties ? end : `<w:pPr>${end}</w:pPr>`
  sheet.written = sheet.written.slice(0, stays.markAt) + mark + sheet.written.slice(stays.markAt)
  const [was, is] =
    change === 'del' ? [sheet.properties, stays.properties] : [stays.properties, sheet.properties]
  sheet.properties = is + tracker.properties(was)
  sheet.change = ''
}
