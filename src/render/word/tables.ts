/** Tables: caption, repeated header rows, spans, and widths from the template or from the words. */
import { textWidth } from '../house-style/look.ts'
import { type Open, openParagraph } from './blocks.ts'
import { type Cell, type State, spoken, type Table } from './state.ts'
import { escapeXml, oneLine } from './xml.ts'

export const table: Open = (state, { style }) => {
  if (state.place.inside !== 'body') throw new Error(`a table cannot stand in a ${state.place.inside}`)
  const { block: change } = state.place
  const opened: Table = { change, caption: '', rows: [], widths: [], reaching: [] }
  state.table = opened
  state.place = { ...state.place, run: '', level: 0, item: undefined, list: undefined }
  state.small = style
  return () => {
    if (opened.rows.length === 0) throw new Error('a table has no rows')
    state.pen.table(tableXml(state, opened, opened.caption || state.figure?.label || ''))
    state.table = undefined
    if (state.figure) state.figure.table = opened
  }
}

export const caption: Open = (state, { style, key }) => {
  openParagraph(state, style, key)
  state.heard = ''
  state.place = { ...state.place, bare: true }
  return () => {
    state.pen.close()
    if (state.table) state.table.caption = oneLine(state.heard)
  }
}

export const column: Open = (state, { key }) => {
  const share = /\.w-(\d+)$/.exec(key)?.[1]
  state.table?.widths.push(share === undefined ? undefined : Number(share))
  return undefined
}

function openTable(state: State, what: string): Table {
  if (!state.table) throw new Error(`<${what}> stands outside a table`)
  return state.table
}

export const row: Open = (state, { name }) => {
  const open = openTable(state, name)
  const cells: Cell[] = []
  if (open.rows.length === 0) state.pen.beforeTable(open.change)
  open.rows.push({ head: state.place.head, change: state.place.block, cells })
  reachDown(open, cells, 0)
  return undefined
}

/** Word wants a cell in every row that a cell from above reaches into. */
function reachDown(open: Table, cells: Cell[], from: number): void {
  let at = from
  for (let above = open.reaching[at]; above && above.rows > 0; above = open.reaching[at]) {
    above.rows -= 1
    const { span } = above
    cells.push({
      xml: '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>',
      span,
      merge: 'continue',
      heading: false,
      words: '',
      value: null,
    })
    at += span
  }
}

function count(text: string | undefined, name: string): number {
  const number = Number(text ?? 1)
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`${name}="${text}" is not a whole number above zero`)
  return number
}

export const cell: Open = (state, { name, key, style, attributes }) => {
  const open = openTable(state, name)
  const cells = open.rows.at(-1)?.cells
  if (!cells) throw new Error(`<${name}> stands outside a row`)
  const span = count(attributes.colspan, 'colspan')
  const rows = count(attributes.rowspan, 'rowspan')
  const rowHeading = name === 'th' && (attributes.scope === 'row' || !state.place.head)
  const look = (rowHeading ? 'TableRowHeading' : style) + state.small
  const outer = state.pen.begin()
  const isUnknown = key === 'td.unknown'
  state.place = spoken(state.place, {
    inside: 'cell',
    bare: true,
    style: look,
    run: isUnknown ? 'Unknown' : '',
  })
  state.heard = ''
  return () => {
    const written = state.pen.end(outer)
    const words = oneLine(state.heard)
    const xml = written || `<w:p><w:pPr><w:pStyle w:val="${look}"/></w:pPr></w:p>`
    const at = cells.reduce((sum, one) => sum + one.span, 0)
    const value = state.figure && !isUnknown ? readValue(words, attributes['data-value'], state.lang) : null
    cells.push({ xml, span, merge: rows > 1 ? 'restart' : '', heading: rowHeading, words, value })
    if (rows > 1) open.reaching[at] = { rows: rows - 1, span }
    reachDown(open, cells, at + span)
  }
}

/** Reads a figure as its language writes it; anything else has no value, and is not zero. */
function readValue(words: string, given: string | undefined, lang: string): number | null {
  const pattern = given !== undefined || lang.startsWith('en') ? englishFigure : continentalFigure
  const [, sign = '', whole = '', part = ''] = pattern.exec(given ?? words) ?? []
  return whole === '' ? null : Number(`${sign && '-'}${whole.replace(/\D/g, '')}.${part || 0}`)
}

const englishFigure = /^([-−]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?\s*%?$/
const continentalFigure = /^([-−]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?\s*%?$/

/** Columns without a given width share what is left, by the square root of how much stands in them. */
function columnWidths({ rows, widths }: Table): number[] {
  const columns = Math.max(...rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0)))
  if (widths.length > columns) throw new Error(`a table has ${widths.length} <col> for ${columns} columns`)
  const weight = new Array<number>(columns).fill(16)
  for (const { cells } of rows) {
    let at = 0
    for (const { span, words } of cells) {
      if (span === 1) weight[at] = (weight[at] ?? 0) + words.length
      at += span
    }
  }
  const given = widths.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  const roots = weight.map((sum, at) => (widths[at] === undefined ? Math.sqrt(sum) : 0))
  const whole = roots.reduce((sum, root) => sum + root, 0)
  if (given > 100 || (whole > 0 && given === 100))
    throw new Error(`the columns of a table add up to ${given}%`)
  const scale = whole === 0 ? 100 / given : 1
  return roots.map((root, at) =>
    Math.round(
      (textWidth * (widths[at] === undefined ? ((100 - given) * root) / whole : (widths[at] ?? 0) * scale)) /
        100,
    ),
  )
}

function tableXml({ tracker }: State, table: Table, caption: string): string {
  const widths = columnWidths(table)
  const header = table.rows.some(({ head }) => head)
  const stub = table.rows.some(({ head, cells }) => !head && cells[0]?.heading)
  const text = escapeXml(caption)
  const described = text && `<w:tblCaption w:val="${text}"/>`
  const rows = table.rows.map(({ head, change, cells }) => {
    let at = 0
    // The widths stand in the grid of the table: its layout is fixed, so no cell repeats them.
    const written = cells.map(({ xml, span, merge }) => {
      at += span
      const spans =
        (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') + (merge && `<w:vMerge w:val="${merge}"/>`)
      return `<w:tc>${spans && `<w:tcPr>${spans}</w:tcPr>`}${xml}</w:tc>`
    })
    if (at !== widths.length)
      throw new Error(`a row of the table "${caption}" has ${at} columns, another ${widths.length}`)
    return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}${tracker.row(change)}</w:trPr>${written.join('')}</w:tr>`
  })
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="BriefingTable"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="${header ? (stub ? '06A0' : '0620') : stub ? '0680' : '0600'}"/>` +
    `${described}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}
