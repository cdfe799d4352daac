/** Notes of two documents in one: numbered anew as they are met, because Word counts for itself. */
import { blocksOf, findAll, isTag, type Node, type Tag } from './tree.ts'

export type Change = 'ins' | 'del'

/** The notes of one document by the id that a reference points to. */
export type NotesById = ReadonlyMap<string, Tag>

export interface MetNote {
  readonly before: Tag | undefined
  readonly after: Tag | undefined
}

const isNotesSection = ({ name, attributes }: Tag) => name === 'section' && attributes.role === 'doc-endnotes'

export function notesSectionOf(root: Node): Tag | undefined {
  return findAll(root, isNotesSection)[0]
}

export function notesOf(root: Node): NotesById {
  const section = notesSectionOf(root)
  const items = section ? findAll(section, ({ name }) => name === 'li') : []
  return new Map(items.map(item => [item.attributes.id ?? '', item]))
}

export function isNotesPart(node: Node): boolean {
  return isTag(node) && isNotesSection(node)
}

export function isNoteReference({ attributes }: Tag): boolean {
  return attributes.role === 'doc-noteref'
}

export function isBacklink(node: Node): boolean {
  return isTag(node) && node.attributes.role === 'doc-backlink'
}

export function noteFor(reference: Tag, notes: NotesById): Tag | undefined {
  return notes.get(reference.attributes.href?.slice(1) ?? '')
}

/** What a note says apart from the numbers of its sources, which shift when another source comes in. */
export function gistOf(note: Tag | undefined): string {
  const withoutLinks = (node: Node): string =>
    isTag(node) ? (node.name === 'a' ? '' : node.children.map(withoutLinks).join('')) : node
  return note ? withoutLinks(note) : ''
}

/** All that a note says. One that says anything else is another: LibreOffice forgets what changed within a note. */
export function wordsInNote(note: Tag | undefined): string {
  const words = (node: Node): string =>
    isTag(node) ? (isBacklink(node) ? '' : node.children.map(words).join('')) : node
  return note ? words(note).replace(/\s+/g, ' ').trim() : ''
}

/** The section of notes with these in it. */
export function sectionWith(section: Tag, items: readonly Tag[]): Tag {
  const children = blocksOf(section).map(part => (part.name === 'ol' ? { ...part, children: items } : part))
  return { ...section, children }
}
