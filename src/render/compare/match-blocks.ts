/** Which blocks of two documents stand for each other: the same, of one name, or alike enough to be told word by word. */
import type { Match } from './align.ts'
import { gistOf, isNoteReference, type NotesById, noteFor } from './notes.ts'
import { blocksOf, findAll, isLine, isTag, looksOf, type Node, once, type Tag } from './tree.ts'

/** Whether one can become the other by changes within it. What has another look or another shape goes and comes as a whole. */
export function canPair(before: Tag, after: Tag): boolean {
  // One chart can become another, whatever it draws.
  const sameLooks = after.name === 'figure' ? before.name === 'figure' : looksOf(before) === looksOf(after)
  if (!sameLooks || isLine(before) !== isLine(after)) return false
  if (after.name === 'table') return gridOf(before) === gridOf(after)
  if (isRow(after)) {
    const [old, now] = [blocksOf(before), blocksOf(after)]
    return old.length === now.length && now.every((cell, place) => isPairOf(old[place], cell))
  }
  // The end of a cell neither comes nor goes: its last paragraph must have one to become.
  if (isCell(after) && !isLine(after)) return isPairOf(blocksOf(before).at(-1), blocksOf(after).at(-1))
  return true
}

function isPairOf(before: Tag | undefined, after: Tag | undefined): boolean {
  return before !== undefined && after !== undefined && canPair(before, after)
}

/** A row, or a fact with its name: its parts stand for each other by their place. */
export function isRow({ name, children }: Tag): boolean {
  return name === 'tr' || (name === 'div' && children.some(child => isTag(child) && child.name === 'dt'))
}

export function isCell({ name }: Tag): boolean {
  return name === 'td' || name === 'th'
}

/** For one pair of documents: the three matches, in the order in which they are tried. */
export function matchesFor(notesBefore: NotesById, notesAfter: NotesById): readonly Match<Tag>[] {
  const sayBefore = signatures(notesBefore)
  const sayAfter = signatures(notesAfter)
  return [
    (before, after) => sayBefore(before) === sayAfter(after),
    (before, after) => {
      const name = nameOf(after)
      return name !== '' && name === nameOf(before) && canPair(before, after)
    },
    (before, after) => canPair(before, after) && alike(before, after) >= (isLine(after) ? 0.5 : 0.3),
  ]
}

/** All that makes a block what it is to a reader: numbers of notes and ids shift, and mean nothing by themselves. */
function signatures(notes: NotesById): (tag: Tag) => string {
  const kept = new Map<Tag, string>()
  const say = (node: Node): string => {
    if (!isTag(node)) return node.replace(/\s+/g, ' ')
    if (isNoteReference(node)) return `<note>${gistOf(noteFor(node, notes))}`
    const known = kept.get(node)
    if (known !== undefined) return known
    const children = isLine(node) ? node.children : blocksOf(node)
    const said = `${looksOf(node)}${children.map(say).join('')}</>`
    kept.set(node, said)
    return said
  }
  return say
}

/** What a block is called by: its own id or that of its first heading, its caption, the first cell of its row. */
const nameOf = once(tag => {
  const { name, attributes } = tag
  if (name === 'h1' || attributes.class?.startsWith('running-')) return looksOf(tag)
  const first = (wanted: readonly string[]) => findAll(tag, one => wanted.includes(one.name))[0]
  if (name === 'li') return ''
  if (isRow(tag)) return textOf(first(['th', 'td', 'dt']))
  if (name === 'table') return textOf(first(['caption']))
  const named = attributes.id
    ? tag
    : findAll(tag, one => /^h[1-6]$/.test(one.name) && Boolean(one.attributes.id))[0]
  const id = named?.attributes.id ?? ''
  // An id that only counts says nothing of what it is about.
  return id === '' || /-\d+$/.test(id) ? '' : `${name}#${id}`
})

/** Without the numbers of notes. */
function textOf(tag: Tag | undefined): string {
  const words = (node: Node): string =>
    isTag(node) ? (isNoteReference(node) ? '' : ` ${node.children.map(words).join('')} `) : node
  return tag ? words(tag).replace(/\s+/g, ' ').trim() : ''
}

/** Widths and number of columns. */
function gridOf(table: Tag): string {
  const columns = findAll(table, ({ name }) => name === 'col').map(looksOf)
  const widest = Math.max(
    0,
    ...findAll(table, ({ name }) => name === 'tr').map(row =>
      blocksOf(row).reduce((sum, cell) => sum + Number(cell.attributes.colspan ?? 1), 0),
    ),
  )
  return `${columns.join('')}${widest}`
}

/** How often each word stands in a block. */
const wordsOf = once(tag => {
  const counted = new Map<string, number>()
  for (const [word] of textOf(tag).matchAll(/[\p{L}\p{N}]+/gu))
    counted.set(word, (counted.get(word) ?? 0) + 1)
  return counted
})

/** From 0, no word in common, to 1: the Sørensen–Dice coefficient of their words. */
function alike(before: Tag, after: Tag): number {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  let [all, common] = [0, 0]
  for (const count of old.values()) all += count
  for (const [word, count] of now) {
    all += count
    common += Math.min(count, old.get(word) ?? 0)
  }
  return all === 0 ? 0 : (2 * common) / all
}
