/** Writes paragraphs and runs, with white space as a browser shows it. */
import { freshSheet, joinEarlier, type Sheet, writeParagraph } from './sheet.ts'
import type { Change, Tracker } from './tracker.ts'
import { escapeXml } from './xml.ts'

/** Most text has single spaces only and needs no rewriting. */
const uneven = /[\t\n\f\r]| {2}/

const pageEnd = '<w:pStyle w:val="PageEnd"/>'

export class Pen {
  private sheet = freshSheet()
  private text = ''
  private look = ''
  /** What stands just before the next word: nothing, a space, a space not yet written, or a word. */
  private before: 'start' | 'space' | 'gap' | 'word' = 'start'
  private change: Change = ''
  private readonly tracker: Tracker

  constructor(tracker: Tracker) {
    this.tracker = tracker
  }

  get open(): boolean {
    return this.sheet.state === 'open'
  }

  /** Of the last paragraph; empty after a table. */
  get lastProperties(): string {
    return this.sheet.afterTable ? '' : this.sheet.properties
  }

  paragraph(properties: string, change: Change = ''): void {
    this.flush()
    this.sheet.properties = properties
    this.sheet.content = ''
    this.sheet.state = 'open'
    this.sheet.change = change
    this.before = 'start'
  }

  /** From here on words came, went or stayed. A space between the two belongs to the one it was written in. */
  track(change: Change): void {
    if (change === this.change) return
    this.endRun()
    if (this.before === 'space') this.before = 'word'
    this.change = change
  }

  write(text: string, look: string): void {
    if (look !== this.look) {
      this.endRun()
      this.look = look
    }
    const words = uneven.test(text) ? text.replace(/[ \t\n\f\r]+/g, ' ') : text
    const opens = words.startsWith(' ')
    const from = opens ? 1 : 0
    const closes = words.length > 1 && words.endsWith(' ')
    const bare = words.slice(from, closes ? -1 : undefined)
    if (bare === '') {
      if (opens && this.before === 'word') this.before = 'gap'
      return
    }
    const space = this.before === 'gap' || (opens && this.before === 'word')
    this.text += space ? ` ${bare}` : bare
    this.before = closes ? 'gap' : 'word'
  }

  /** Adds finished XML to the open paragraph; the space before it is kept. */
  mark(xml: string, visible = false): void {
    if (!this.open) throw new Error('a link or mark crosses the end of a paragraph')
    this.endRun()
    this.sheet.content += visible ? this.tracker.runs(this.change, xml) : xml
    if (visible) this.before = 'word'
  }

  /** Adds a break or tab: no space stands beside it. */
  breakLine(xml: string): void {
    if (this.before === 'gap') this.before = 'word'
    this.endRun()
    this.sheet.content += this.tracker.runs(this.change, xml)
    this.before = 'start'
  }

  close(): void {
    if (this.sheet.state !== 'open') return
    if (this.before === 'gap') this.before = 'word'
    this.endRun()
    this.sheet.state = this.sheet.content === '' ? 'none' : 'closed'
  }

  /** Adds to the end of the last paragraph, or of one made for it where Word has none. */
  append(xml: string, properties = '', change: Change = ''): void {
    this.close()
    // A section must not go with a paragraph that may go.
    const mayStay = properties === '' || this.sheet.change === ''
    if (this.sheet.state !== 'closed' || !mayStay) this.lastParagraph()
    this.sheet.content += this.tracker.runs(change, xml)
    this.sheet.properties += properties
  }

  private lastParagraph(): void {
    this.paragraph(pageEnd)
    this.sheet.state = 'closed'
  }

  table(xml: string): void {
    this.flush()
    this.sheet.stays = undefined
    // Word would make one table of two that touch.
    if (this.sheet.afterTable) this.sheet.written += `<w:p><w:pPr>${pageEnd}</w:pPr></w:p>`
    this.sheet.written += xml
    this.sheet.afterTable = true
  }

  /** Before a table that came or went as a whole. */
  beforeTable(change: Change): void {
    this.close()
    joinEarlier(this.sheet, change, this.tracker)
  }

  /** Finished blocks as they are. */
  blocks(xml: string): void {
    this.flush()
    this.sheet.stays = undefined
    this.sheet.written += xml
  }

  /** Starts a sheet of its own (a cell, a note, a figure) and gives back the one to return to. */
  begin(): Sheet {
    this.flush()
    const outer = this.sheet
    this.sheet = freshSheet()
    return outer
  }

  end(outer: Sheet): string {
    this.flush()
    const { written } = this.sheet
    this.sheet = outer
    return written
  }

  /** The runs of the one line that was written, for a header or a footer. */
  endLine(outer: Sheet): string {
    this.close()
    const { content } = this.sheet
    this.sheet = outer
    // Every header and footer that was ever released keeps its spaces this way; their bytes must come out the same.
    return content.replaceAll('<w:t>', '<w:t xml:space="preserve">')
  }

  /** Goes on after what the outer sheet held, with `first` between the two. */
  rejoin(outer: Sheet, first: string): void {
    this.sheet.written = outer.written + first + this.sheet.written
  }

  /** Nothing but notes comes after this. */
  endBody(): void {
    this.close()
    joinEarlier(this.sheet, this.sheet.change, this.tracker)
  }

  /** Everything written; Word wants a paragraph after the last table, and never lets go of the last one. */
  finish(): string {
    this.endBody()
    const { sheet } = this
    if ((sheet.afterTable && sheet.state === 'none') || sheet.change !== '') this.lastParagraph()
    this.flush()
    return this.sheet.written
  }

  private endRun(): void {
    if (this.before === 'gap') {
      this.text += ' '
      this.before = 'space'
    }
    if (this.text === '') return
    const kept = this.text.startsWith(' ') || this.text.endsWith(' ') ? ' xml:space="preserve"' : ''
    const run = `<w:r>${this.look}<w:t${kept}>${escapeXml(this.text)}</w:t></w:r>`
    this.sheet.content += this.tracker.runs(this.change, run)
    this.text = ''
  }

  private flush(): void {
    this.close()
    const { sheet } = this
    if (sheet.state !== 'closed') return
    writeParagraph(sheet, this.tracker)
  }
}
