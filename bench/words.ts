/** Reads our HTML into plain chapters, so that every contender prints the same words from data that lies ready. */
import { parseDocument } from 'htmlparser2'

export interface Run {
  readonly text: string
  readonly look: string
  readonly link?: string
  readonly note?: number
}
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly style: string
  readonly id: string
  readonly runs: readonly Run[]
}
export interface Table {
  readonly kind: 'table'
  readonly head: readonly string[]
  readonly rows: readonly (readonly (readonly Paragraph[])[])[]
}
export type Block = Paragraph | Table
export interface Words {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly notes: readonly Paragraph[]
}

type Node = ReturnType<typeof parseDocument>['children'][number]
type Element = Extract<Node, { attribs: Record<string, string> }>

const isElement = (node: Node): node is Element => 'attribs' in node
const styles: Readonly<Record<string, string>> = {
  h1: 'Title',
  h2: 'Heading1',
  h3: 'Heading2',
  h4: 'Heading3',
  li: 'ListBullet',
  caption: 'Caption',
  figcaption: 'Caption',
}
const inside = new Set(['p', 'dt', 'dd', ...Object.keys(styles)])
const unprinted = new Set(['head', 'style', 'link', 'meta', 'meter', 'colgroup'])

export function readWords(html: string): Words {
  const blocks: Block[] = []
  const notes: Paragraph[] = []
  const visit = (nodes: readonly Node[], box: string): void => {
    for (const node of nodes) {
      if (!isElement(node) || unprinted.has(node.name)) continue
      const { name, attribs } = node
      if (attribs.class?.startsWith('running-')) continue
      if (attribs.role === 'doc-endnotes')
        notes.push(...items(node).map(item => paragraph(item, 'FootnoteText')))
      else if (name === 'table') blocks.push(...table(node))
      else if (name === 'blockquote' || name === 'aside') visit(node.children, 'Quote')
      else if (name === 'div' && node.children.some(child => isElement(child) && child.name === 'dt'))
        blocks.push(paragraph(node, 'Facts'))
      else if (inside.has(name) || name === 'footer') blocks.push(paragraph(node, box || styleOf(node)))
      else visit(node.children, box)
    }
  }
  const page = parseDocument(html)
  visit(page.children, '')
  const title = blocks.find(block => block.kind === 'paragraph' && block.style === 'Title')
  return { title: title?.kind === 'paragraph' ? plain(title.runs) : '', blocks, notes }
}

export const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

function items(node: Element): Element[] {
  const found = node.children.filter(isElement)
  return found.flatMap(child => (child.name === 'li' ? [child] : items(child)))
}

function styleOf({ name, attribs }: Element): string {
  return styles[name] ?? (attribs.class === 'meta' || attribs.class === 'label' ? 'Meta' : 'Normal')
}

function paragraph(node: Element, style: string): Paragraph {
  return { kind: 'paragraph', style, id: node.attribs.id ?? '', runs: tidy(runs(node.children, '')) }
}

function runs(nodes: readonly Node[], look: string): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (!isElement(node)) return 'data' in node ? [{ text: node.data, look }] : []
    const { name, attribs, children } = node
    if (name === 'br' || name === 'dd') return [{ text: ' ', look }, ...runs(children, look)]
    if (attribs.role === 'doc-backlink') return []
    const inner = runs(
      children,
      { strong: 'Strong', dt: 'Strong', em: 'Emphasis', span: attribs.class ?? look }[name] ?? look,
    )
    if (attribs.role === 'doc-noteref')
      return [{ text: '', look, note: Number(attribs.href?.slice('#note-'.length)) }]
    return attribs.href ? inner.map(run => ({ ...run, link: attribs.href ?? '' })) : inner
  })
}

function tidy(found: readonly Run[]): Run[] {
  const single = found.map(run => ({ ...run, text: run.text.replace(/\s+/g, ' ') }))
  const first = single[0]
  const last = single.at(-1)
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  return single.filter(({ text, note }) => text !== '' || note !== undefined)
}

function table(node: Element): Block[] {
  const all = (from: Element, name: string): Element[] =>
    from.children.filter(isElement).flatMap(child => (child.name === name ? [child] : all(child, name)))
  const caption = all(node, 'caption').map(found => paragraph(found, 'Caption'))
  const lines = all(node, 'tr').map(row => row.children.filter(isElement))
  const isHead = (cells: readonly Element[]) => cells.every(({ attribs }) => attribs.scope === 'col')
  const head = lines.find(isHead) ?? []
  const rows = lines.filter(cells => !isHead(cells)).map(cells => cells.map(cellParagraphs))
  return [...caption, { kind: 'table', head: head.map(cell => plain(tidy(runs(cell.children, '')))), rows }]
}

function cellParagraphs(cell: Element): Paragraph[] {
  const own = cell.children.filter(isElement).filter(({ name }) => name === 'p')
  return own.length > 0 ? own.map(one => paragraph(one, 'TableText')) : [paragraph(cell, 'TableText')]
}
