/** Writes paragraphs and runs, with white space as a browser shows it. */
import { escapeXml } from './xml.ts'

interface Sheet {
  written: string
  /** The last paragraph, kept back because a page end or the end of a field may still have to go into it. */
  properties: string
  content: string
  state: 'none' | 'open' | 'closed'
  afterTable: boolean
}

const freshSheet = (): Sheet => ({
  written: '',
  properties: '',
  content: '',
  state: 'none',
  afterTable: false,
})
/** Most text has single spaces only and needs no rewriting. */
const uneven = /[\t\n\f\r]| {2}/

const pageEnd = '<w:pStyle w:val="PageEnd"/>'

export class Pen {
  private sheet = freshSheet()
  private text = ''
  private look = ''
  /** What stands just before the next word: nothing, a space, a space not yet written, or a word. */
  private before: 'start' | 'space' | 'gap' | 'word' = 'start'

  get open(): boolean {
    return this.sheet.state === 'open'
  }

  /** Of the last paragraph; empty after a table. */
  get lastProperties(): string {
    return this.sheet.afterTable ? '' : this.sheet.properties
  }

  paragraph(properties: string, content = ''): void {
    this.flush()
    this.sheet.properties = properties
    this.sheet.content = content
    this.sheet.state = 'open'
    this.before = 'start'
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
    this.sheet.content += xml
    if (visible) this.before = 'word'
  }

  /** Adds a break or tab: no space stands beside it. */
  breakLine(xml: string): void {
    if (this.before === 'gap') this.before = 'word'
    this.endRun()
    this.sheet.content += xml
    this.before = 'start'
  }

  close(): void {
    if (this.sheet.state !== 'open') return
    if (this.before === 'gap') this.before = 'word'
    this.endRun()
    this.sheet.state = this.sheet.content === '' ? 'none' : 'closed'
  }

  /** Adds to the end of the last paragraph, or of one made for it where Word has none. */
  append(xml: string, properties = ''): void {
    this.close()
    if (this.sheet.state !== 'closed') this.paragraph(pageEnd)
    this.sheet.content += xml
    this.sheet.properties += properties
    this.sheet.state = 'closed'
  }

  table(xml: string): void {
    this.flush()
    // Word would make one table of two that touch.
    if (this.sheet.afterTable) this.sheet.written += `<w:p><w:pPr>${pageEnd}</w:pPr></w:p>`
    this.sheet.written += xml
    this.sheet.afterTable = true
  }

  /** Finished blocks as they are. */
  blocks(xml: string): void {
    this.flush()
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

  /** Goes on after what the outer sheet held, with `first` between the two. */
  rejoin(outer: Sheet, first: string): void {
    this.sheet.written = outer.written + first + this.sheet.written
  }

  /** Everything written; Word wants a paragraph after the last table. */
  finish(): string {
    this.close()
    if (this.sheet.afterTable && this.sheet.state === 'none') this.append('')
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
    this.sheet.content += `<w:r>${this.look}<w:t${kept}>${escapeXml(this.text)}</w:t></w:r>`
    this.text = ''
  }

  private flush(): void {
    this.close()
    const { sheet } = this
    if (sheet.state !== 'closed') return
    const properties = sheet.properties && `<w:pPr>${sheet.properties}</w:pPr>`
    sheet.written += `<w:p>${properties}${sheet.content}</w:p>`
    sheet.state = 'none'
    sheet.afterTable = false
  }
}
