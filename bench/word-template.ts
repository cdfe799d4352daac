/** A Word template with loops, as an author would make it for this document, and the data that fills it. */
import { Document, type Table as Grid, type Paragraph as Line, Packer } from 'docx'
import { around, type Data, fillGrid, fillLine } from './template-fields.ts'
import type { Block, Paragraph, Table, Words } from './words.ts'

type Part = { readonly kind: string; readonly blocks: Block[] }
type Lines = (Line | Grid)[]
interface Made {
  readonly lines: Lines
  readonly data: Data[]
}

export interface Template {
  readonly template: Uint8Array
  readonly data: Data
  readonly lines: number
}

export async function makeTemplate({ blocks, notes }: Words): Promise<Template> {
  const chapters = split([...blocks, ...notes], 'Heading1').map((chapter, index) =>
    fillChapter(chapter, `c${index}`),
  )
  const lines = chapters.flatMap(made => made.lines)
  const data = Object.assign({}, ...chapters.flatMap(made => made.data))
  const template = await Packer.toBuffer(new Document({ styles, sections: [{ children: lines }] }))
  return { template, data, lines: lines.length }
}

const named = (id: string) => ({ id, name: id })
const styles = {
  paragraphStyles: ['Meta', 'Facts', 'Quote', 'ListBullet', 'Caption', 'TableText', 'FootnoteText'].map(
    named,
  ),
  characterStyles: [named('Mark')],
}

/** Sections of one shape become one loop; sections that differ are written out. */
function fillChapter(chapter: readonly Block[], name: string): Made {
  const [opening = [], ...sections] = split(chapter, 'Heading2').map(partsOf)
  const shapes = new Set(sections.map(shapeOf))
  const start = fillParts([opening], `${name}p`)
  if (sections.length > 1 && shapes.size === 1) {
    const loop = fillParts(sections, `${name}s`)
    return {
      lines: [...start.lines, ...around(name, loop.lines)],
      data: [...start.data, { [name]: loop.data }],
    }
  }
  const each = sections.map((section, index) => fillParts([section], `${name}s${index}p`))
  return {
    lines: [...start.lines, ...each.flatMap(({ lines }) => lines)],
    data: [...start.data, ...each.flatMap(({ data }) => data)],
  }
}

function split(blocks: readonly Block[], style: string): Block[][] {
  const groups: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.style === style) groups.push([])
    groups.at(-1)?.push(block)
  }
  return groups
}

/** Neighbours of one kind make one part: the items of a list, say. */
function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = []
  for (const block of blocks) {
    const kind = block.kind === 'table' ? `table ${block.head.join(' | ')}` : block.style
    const last = parts.at(-1)
    if (last?.kind === kind && block.kind === 'paragraph') last.blocks.push(block)
    else parts.push({ kind, blocks: [block] })
  }
  return parts
}

const shapeOf = (parts: readonly Part[]) => parts.map(({ kind }) => kind).join('\n')

/** Writes the template for sections of one shape once, and the data of each. */
function fillParts(sections: readonly (readonly Part[])[], name: string): Made {
  const lines: Lines = []
  const data: Data[] = sections.map(() => ({}))
  const parts = sections[0] ?? []
  parts.forEach((_, index) => {
    const made = fillPart(
      sections.map(section => section[index]?.blocks ?? []),
      `${name}${index}`,
    )
    lines.push(...made.lines)
    made.data.forEach((one, at) => {
      Object.assign(data[at] ?? {}, one)
    })
  })
  return { lines, data }
}

function fillPart(sections: readonly Block[][], key: string): Made {
  if (sections[0]?.[0]?.kind === 'table') {
    const { grid, rows } = fillGrid(
      sections.map(([table]) => table as Table),
      key,
    )
    return { lines: [grid], data: rows.map(one => ({ [key]: one })) }
  }
  const paragraphs = sections as Paragraph[][]
  const { line, data } = fillLine(paragraphs.flat(), key)
  if (paragraphs.every(({ length }) => length === 1)) return { lines: [line], data }
  const left = [...data]
  return {
    lines: around(key, [line]),
    data: paragraphs.map(({ length }) => ({ [key]: left.splice(0, length) })),
  }
}
