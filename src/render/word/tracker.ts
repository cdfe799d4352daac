/** Marks what came and what went as Word's tracked changes: runs, ends of paragraphs and rows of tables. */
import type { Day } from '../../domain/day.ts'
import { escapeXml } from './xml.ts'

export type Change = '' | 'ins' | 'del'

/** Whose the changes are: an office, never a person, and the day instead of the clock. */
export interface ChangedBy {
  readonly office: string
  readonly day: Day
}

/** Bookmarks count from nothing; Word wants no number twice. */
const farFromBookmarks = 1_000_000

export class Tracker {
  private count = farFromBookmarks
  private readonly by: string | undefined

  constructor(by?: ChangedBy) {
    this.by = by && `w:author="${escapeXml(by.office)}" w:date="${by.day}T00:00:00Z"`
  }

  /** Goes last into the properties of a paragraph that came or went as a whole. */
  paragraph(change: Change): string {
    return change && `<w:rPr>${this.mark(change, '/')}</w:rPr>`
  }

  /** Goes last into the properties of a row. */
  row(change: Change): string {
    return change && this.mark(change, '/')
  }

  /** What the properties of a paragraph were, where they changed. */
  properties(was: string): string {
    return `<w:pPrChange ${this.signed()}><w:pPr>${was}</w:pPr></w:pPrChange>`
  }

  runs(change: Change, xml: string): string {
    if (change === '' || xml === '') return xml
    return `${this.mark(change)}${change === 'del' ? asDeleted(xml) : xml}</w:${change}>`
  }

  private mark(change: 'ins' | 'del', end = ''): string {
    return `<w:${change} ${this.signed()}${end}>`
  }

  private signed(): string {
    if (this.by === undefined) throw new Error('something came or went, and nobody is said to have done it')
    return `w:id="${++this.count}" ${this.by}`
  }
}

/** Word has other names for words and fields that went. */
function asDeleted(xml: string): string {
  return xml
    .replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText')
    .replace(/<(\/?)w:instrText(?=[ >])/g, '<$1w:delInstrText')
}
