/** A compared twin with every change taken, or every change left: what the newer and the older twin must read as. */
import { isTag, type Node, parse, serialise, type Tag } from '../../../src/render/compare/tree.ts'

export function settled(html: string, take: 'ins' | 'del'): string {
  const leave = take === 'ins' ? 'del' : 'ins'
  const settle = (node: Node): Node[] => {
    if (!isTag(node)) return [node]
    const { 'data-change': change, ...attributes } = node.attributes
    if (node.name === leave || change === leave) return []
    const children = node.children.flatMap(settle)
    return node.name === take ? children : [{ ...node, attributes, children }]
  }
  return numberedAnew(parse(html).flatMap(settle))
}

/** Notes as Word counts them: as they are met, and only those that are met. */
export function numberedAnew(nodes: readonly Node[]): string {
  const met = new Map<string, number>()
  const isReference = ({ attributes }: Tag) => attributes.role === 'doc-noteref'
  const number = (node: Node): Node => {
    if (!isTag(node)) return node
    if (!isReference(node)) return { ...node, children: node.children.map(number) }
    met.set(node.attributes.href?.slice(1) ?? '', met.size + 1)
    return { ...node, children: [String(met.size)] }
  }
  const order = (node: Node): Node[] => {
    if (!isTag(node)) return [node]
    if (node.attributes.role === 'doc-backlink') return []
    const isNote = node.name === 'li' && /^note-/.test(node.attributes.id ?? '')
    return isNote && !met.has(node.attributes.id ?? '')
      ? []
      : [{ ...node, children: node.children.flatMap(order) }]
  }
  return serialise(nodes.map(number).flatMap(order))
}
