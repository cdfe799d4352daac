/** The fields of the template: plain ones where every paragraph is built alike, a loop over pieces where they differ. */
import { Table as Grid, Paragraph as Line, TableCell, TableRow, TextRun } from 'docx'
import type { Paragraph, Run, Table } from './words.ts'

export type Data = Record<string, unknown>

export const around = <T>(key: string, lines: readonly T[]): (Line | T)[] => [
  new Line(`{#${key}}`),
  ...lines,
  new Line(`{/${key}}`),
]

const lookOf = ({ look, note }: Run) =>
  note !== undefined ? 'note' : look && look !== 'Strong' ? 'mark' : look
const textOf = ({ text, note }: Run) => (note === undefined ? text : String(note))
const shapeOf = ({ runs }: Paragraph) => runs.map(lookOf).join(',')

const looks: Readonly<Record<string, object>> = {
  '': {},
  Strong: { bold: true },
  mark: { style: 'Mark' },
  note: { superScript: true },
}
const field = (text: string, look: string) => new TextRun({ text, ...looks[look] })

/** One template line for paragraphs of one kind, and the data of each. Without footnotes, a note is a raised number. */
export function fillLine(paragraphs: readonly Paragraph[], key: string): { line: Line; data: Data[] } {
  const style = paragraphs[0]?.style ?? 'Normal'
  const alike = new Set(paragraphs.map(shapeOf)).size === 1
  if (alike) {
    const looked = paragraphs[0]?.runs.map(lookOf) ?? []
    return {
      line: new Line({ style, children: looked.map((look, at) => field(`{${key}r${at}}`, look)) }),
      data: paragraphs.map(({ runs }) =>
        Object.fromEntries(runs.map((run, at) => [`${key}r${at}`, textOf(run)])),
      ),
    }
  }
  const used = [...new Set(paragraphs.flatMap(({ runs }) => runs.map(lookOf)))]
  const name = (look: string) => look || 'plain'
  const choices = used.flatMap(look => [field(`{#${name(look)}}{text}{/${name(look)}}`, look)])
  return {
    line: new Line({ style, children: [new TextRun(`{#${key}}`), ...choices, new TextRun(`{/${key}}`)] }),
    data: paragraphs.map(({ runs }) => ({
      [key]: runs.map(run => ({ text: textOf(run), [name(lookOf(run))]: true })),
    })),
  }
}

/** A table whose one row repeats; a cell of several paragraphs is a loop in that row. */
export function fillGrid(tables: readonly Table[], key: string): { grid: Grid; rows: Data[][] } {
  const head = tables[0]?.head ?? []
  const lines = tables.flatMap(({ rows }) => rows)
  const data: Data[] = lines.map(() => ({}))
  const cells = head.map((_, at) => {
    const column = lines.map(cell => cell[at] ?? [])
    const name = `${key}k${at}`
    const { line, data: filled } = fillLine(column.flat(), name)
    const single = column.every(({ length }) => length === 1)
    column.forEach(({ length }, row) => {
      const own = filled.splice(0, length)
      Object.assign(data[row] ?? {}, single ? own[0] : { [`${name}all`]: own })
    })
    return single ? [line] : around(`${name}all`, [line])
  })
  const first = cells[0]
  const last = cells.at(-1)
  first?.unshift(new Line(`{#${key}}`))
  last?.push(new Line(`{/${key}}`))
  const header = new TableRow({
    tableHeader: true,
    children: head.map(text => new TableCell({ children: [new Line(text)] })),
  })
  const row = new TableRow({ children: cells.map(children => new TableCell({ children })) })
  return {
    grid: new Grid({ rows: [header, row] }),
    rows: tables.map(({ rows }) => data.splice(0, rows.length)),
  }
}
