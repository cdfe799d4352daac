/** What went may have had the id of what came, or lead to what is no longer there: every id stands once, every link leads somewhere. */
import { findAll, isTag, type Node, type Tag } from './tree.ts'

export function mendLinks(nodes: readonly Node[]): Node[] {
  const withId = (wanted: (tag: Tag) => boolean) =>
    nodes.flatMap(node => findAll(node, tag => tag.attributes.id !== undefined && wanted(tag)))
  const gone = new Set<Tag>(
    nodes
      .flatMap(node => findAll(node, ({ attributes }) => attributes['data-change'] === 'del'))
      .flatMap(one => findAll(one, () => true)),
  )
  const taken = new Set(withId(tag => !gone.has(tag)).map(({ attributes }) => attributes.id))
  const kept = new Set<Tag>()
  for (const tag of withId(one => gone.has(one))) {
    const { id } = tag.attributes
    if (taken.has(id)) continue
    taken.add(id)
    kept.add(tag)
  }
  const mend = (node: Node): Node[] => {
    if (!isTag(node)) return [node]
    const children = node.children.flatMap(mend)
    const { id, ...others } = node.attributes
    const loses = id !== undefined && gone.has(node) && !kept.has(node)
    const { href } = node.attributes
    if (node.name === 'a' && href?.startsWith('#') && !taken.has(href.slice(1))) return children
    return [{ ...node, attributes: loses ? others : node.attributes, children }]
  }
  return nodes.flatMap(mend)
}
