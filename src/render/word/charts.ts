/** A figure's table as a native bar chart, with a workbook so that Word's "Edit data" works. */
import { textWidth } from '../house-style/look.ts'
import type { Open } from './blocks.ts'
import { fill, fragment, packWorkbook } from './pack.ts'
import type { Figure, State, Table } from './state.ts'
import { escapeXml, oneLine, relationshipType } from './xml.ts'

/** In EMU, 914,400 to the inch: as wide as the text, as high as the bars need. */
const width = textWidth * 635
const perBar = 165000
const perCategory = 130000
const around = 620000

export const figure: Open = (state, { attributes }) => {
  const label = oneLine(attributes['aria-label'] ?? '')
  if (!label) throw new Error('<figure class="chart"> has no aria-label to describe it')
  const drawn: Figure = { label, min: bound(attributes, 'data-min'), max: bound(attributes, 'data-max') }
  const outer = state.pen.begin()
  state.figure = drawn
  return () => {
    if (!drawn.table) throw new Error('<figure class="chart"> has no table')
    state.pen.rejoin(outer, chartParagraph(state, drawn, drawn.table))
    state.figure = undefined
  }
}

function bound(attributes: Readonly<Record<string, string>>, name: string): string {
  const text = attributes[name] ?? ''
  if (text !== '' && !Number.isFinite(Number(text))) throw new Error(`${name}="${text}" is not a number`)
  return text
}

function chartParagraph(state: State, { label, min, max }: Figure, { rows }: Table): string {
  const header = rows.find(({ head }) => head)?.cells ?? []
  // LibreOffice cannot take a drawing back. One chart stands, of the newer figures; the table under it tells which changed.
  const gone = state.place.block === 'del' ? '' : 'del'
  const body = rows.filter(({ head, change }) => !head && change !== gone)
  const series = header.slice(1).map(({ words }) => words)
  if (series.length === 0 || body.length === 0)
    throw new Error('the table of a chart needs a header row and figures')
  const chart = fill(fragment(state.shell, 'chart.xml'), {
    lang: state.lang,
    series: series.map((name, index) => seriesXml(state, name, index, body)).join(''),
    bounds: (max && `<c:max val="${Number(max)}"/>`) + (min && `<c:min val="${Number(min)}"/>`),
    legend: series.length > 1 ? fragment(state.shell, 'legend.xml') : '',
  })
  state.charts.push({ xml: chart, rows: sheetRows(['', ...series], body) })
  const number = state.charts.length
  const height = around + body.length * (perCategory + series.length * perBar)
  const { block } = state.place
  const drawing =
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${number}" name="Chart ${number}" descr="${escapeXml(label)}"/>` +
    '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart r:id="chart${number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  const properties = `<w:pPr><w:pStyle w:val="Chart"/>${state.tracker.paragraph(block)}</w:pPr>`
  return `<w:p>${properties}${state.tracker.runs(block, drawing)}</w:p>`
}

function seriesXml(state: State, name: string, index: number, body: Table['rows']): string {
  const letter = columnLetter(index + 1)
  const last = body.length + 1
  const points = (values: (string | null)[]) =>
    `<c:ptCount val="${values.length}"/>` +
    values
      .map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(value)}</c:v></c:pt>`))
      .join('')
  const words = (where: string, values: string[]) =>
    `<c:strRef><c:f>Sheet1!${where}</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`
  const figures = body.map(({ cells }) => cells[index + 1]?.value ?? null)
  const range = `Sheet1!$${letter}$2:$${letter}$${last}`
  return fill(fragment(state.shell, 'series.xml'), {
    index: String(index),
    name: words(`$${letter}$1`, [name]),
    fill: fragment(state.shell, `series-fill-${index % 4}.xml`),
    categories: words(
      `$A$2:$A$${last}`,
      body.map(({ cells }) => cells[0]?.words ?? ''),
    ),
    values: `<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(figures.map(one => (one === null ? null : String(one))))}</c:numCache></c:numRef>`,
  })
}

function columnLetter(index: number): string {
  if (index > 25) throw new Error('a chart has at most 25 series')
  return String.fromCharCode(65 + index)
}

function sheetRows(header: string[], body: Table['rows']): string {
  const word = (at: string, text: string) =>
    text && `<c r="${at}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`
  const figure = (at: string, value: number | null) =>
    value === null ? '' : `<c r="${at}"><v>${value}</v></c>`
  const rows = body.map(({ cells }, index) => {
    const number = index + 2
    const figures = cells.slice(1).map(({ value }, at) => figure(`${columnLetter(at + 1)}${number}`, value))
    return `<row r="${number}">${word(`A${number}`, cells[0]?.words ?? '')}${figures.join('')}</row>`
  })
  return `<row r="1">${header.map((text, at) => word(`${columnLetter(at)}1`, text)).join('')}</row>${rows.join('')}`
}

/** The parts, types and relationships that charts add to a file. */
export function chartParts({ charts, shell }: State): {
  parts: Record<string, string | Uint8Array>
  types: string
  links: string
} {
  const parts: Record<string, string | Uint8Array> = {}
  let types = charts.length
    ? '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
    : ''
  let links = ''
  charts.forEach(({ xml, rows }, index) => {
    const number = index + 1
    parts[`word/charts/chart${number}.xml`] = xml
    parts[`word/charts/_rels/chart${number}.xml.rels`] =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${relationshipType}/package" Target="../embeddings/chart${number}.xlsx"/></Relationships>`
    parts[`word/embeddings/chart${number}.xlsx`] = packWorkbook(shell, rows)
    types += `<Override PartName="/word/charts/chart${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`
    links += `<Relationship Id="chart${number}" Type="${relationshipType}/chart" Target="charts/chart${number}.xml"/>`
  })
  return { parts, types, links }
}
