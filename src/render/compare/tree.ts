/** Our own HTML as a tree, and back: what is compared is structure, not text with tags in it. */
import { Parser } from 'htmlparser2'

export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
}
export type Node = Tag | string

/** These stand within a line; whatever else there is makes lines of its own. */
const inline = new Set(['a', 'br', 'del', 'em', 'ins', 'span', 'strong', 'sub', 'sup'])
const empty = new Set(['br', 'col', 'hr', 'link', 'meta'])
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function parse(html: string): Node[] {
  const top: Node[] = []
  const open: { name: string; attributes: Record<string, string>; children: Node[] }[] = []
  const children = () => open.at(-1)?.children ?? top
  const parser = new Parser({
    onopentag(name, attributes) {
      const tag = { name, attributes, children: [] }
      children().push(tag)
      open.push(tag)
    },
    ontext(text) {
      const here = children()
      const last = here.at(-1)
      if (typeof last === 'string') here[here.length - 1] = last + text
      else here.push(text)
    },
    onclosetag() {
      open.pop()
    },
  })
  parser.end(html)
  return top
}

export function serialise(nodes: readonly Node[]): string {
  return nodes.map(node => (typeof node === 'string' ? escaped(node) : serialiseTag(node))).join('')
}

function serialiseTag({ name, attributes, children }: Tag): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const opening = `<${name}${written.join('')}>`
  if (empty.has(name)) return opening
  // Style is text that is no markup: it holds characters that would be escaped anywhere else.
  const inside = name === 'style' ? children.join('') : serialise(children)
  return `${opening}${inside}</${name}>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => entities[sign] ?? '')
}

export function isTag(node: Node): node is Tag {
  return typeof node !== 'string'
}

export function isInline(node: Node): boolean {
  return !isTag(node) || inline.has(node.name)
}

/** A line: it holds words, and no blocks. */
export function isLine({ children }: Tag): boolean {
  return children.every(isInline)
}

/** White space between blocks means nothing. */
export function blocksOf({ children }: Tag): Tag[] {
  return children.filter(isTag)
}

/** Every tag is held against many others, so what is found of it is kept with it. */
export function once<T>(find: (tag: Tag) => T): (tag: Tag) => T {
  const found = new WeakMap<Tag, { readonly it: T }>()
  return tag => {
    const known = found.get(tag) ?? { it: find(tag) }
    found.set(tag, known)
    return known.it
  }
}

/** The opening tag without its id: two that look the same may have different ones. */
export const looksOf = once(({ name, attributes }) => {
  const { id: _, ...looks } = attributes
  return `<${name} ${JSON.stringify(looks)}>`
})

/** From the outside in: every tag for which it holds. */
export function findAll(node: Node, holds: (tag: Tag) => boolean): Tag[] {
  if (!isTag(node)) return []
  return [...(holds(node) ? [node] : []), ...node.children.flatMap(child => findAll(child, holds))]
}
