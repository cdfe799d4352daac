/**
 * Two HTML twins as one document in which every change is marked: words by `ins` and `del`, whole blocks by `data-change`.
 *
 * Taking the insertions and leaving the deletions out gives the newer text, the other way round the older one, exactly.
 */
import { align, type Match, type Pair } from './align.ts'
import { canPair, isCell, isRow, matchesFor } from './match-blocks.ts'
import { mendLinks } from './mend-links.ts'
import {
  type Change,
  isNoteReference,
  isNotesPart,
  type MetNote,
  type NotesById,
  notesOf,
  notesSectionOf,
  sectionWith,
} from './notes.ts'
import { blocksOf, findAll, isLine, isTag, type Node, once, parse, serialise, type Tag } from './tree.ts'
import { compareLines, oneLine, wordsOf } from './words.ts'

export function compareTwins(before: string, after: string): string {
  const [old, now] = [parse(before), parse(after)]
  const root = (nodes: readonly Node[]) => nodes.filter(isTag).find(({ name }) => name === 'html')
  const [oldRoot, newRoot] = [root(old), root(now)]
  if (!oldRoot || !newRoot) throw new Error('a twin is a whole HTML document')
  const merged = new Comparison(notesOf(oldRoot), notesOf(newRoot)).document(oldRoot, newRoot)
  return `<!doctype html>${serialise(mendLinks([merged]))}`
}

/** The words above a chart, and its table: what cannot become its counterpart goes, and the other comes. */
function byPlace(before: readonly Tag[], after: readonly Tag[]): Pair<Tag>[] {
  const places = before.length > after.length ? before : after
  return places.flatMap((_, place): Pair<Tag>[] => {
    const [old, now] = [before[place], after[place]]
    return old && now && !canPair(old, now)
      ? [
          [old, undefined],
          [undefined, now],
        ]
      : [[old, now]]
  })
}

/** One went and another came after the last that stayed. */
function endsInBoth(pairs: readonly Pair<Tag>[]): boolean {
  const tail = pairs.slice(pairs.findLastIndex(([old, now]) => old && now) + 1)
  return tail.some(([old]) => old) && tail.some(([, now]) => now)
}

const hasNotes = once(tag => findAll(tag, isNoteReference).length > 0)

class Comparison {
  readonly #before: NotesById
  readonly #after: NotesById
  readonly #matches: readonly Match<Tag>[]
  readonly #atEnd = new Set<Tag>()
  readonly #met: MetNote[] = []

  constructor(before: NotesById, after: NotesById) {
    this.#before = before
    this.#after = after
    this.#matches = matchesFor(before, after)
  }

  /** The head is that of the newer one; all else is compared. */
  document(before: Tag, after: Tag): Tag {
    const part = (root: Tag, name: string) => blocksOf(root).find(one => one.name === name)
    const [old, now] = [part(before, 'body'), part(after, 'body')]
    const head = part(after, 'head')
    if (!old || !now || !head) throw new Error('a twin has a head and a body')
    const section = notesSectionOf(now) ?? notesSectionOf(old)
    for (let one: Tag | undefined = now; one; one = blocksOf(one).findLast(block => !isNotesPart(block)))
      this.#atEnd.add(one)
    const body = this.#pair(old, now)
    const notes = section && sectionWith(section, this.#notes())
    return {
      ...after,
      children: [head, { ...body, children: [...body.children, ...(notes ? [notes] : [])] }],
    }
  }

  /** Both have it: what is in it may differ. */
  #pair(before: Tag, after: Tag): Tag {
    // Most of a document is as it was; only its notes may have other numbers now.
    const [same] = this.#matches
    if (same?.(before, after) && !hasNotes(after)) return after
    if (isLine(before) && isLine(after)) {
      const children = compareLines([before, this.#before], [after, this.#after], this.#meet)
      return { ...after, children }
    }
    const [old, now] = [before, after].map(tag => blocksOf(tag).filter(block => !isNotesPart(block)))
    if (!old || !now) throw new Error('unreachable')
    const pairs =
      isRow(after) || after.name === 'figure' ? byPlace(old, now) : this.#alignBlocks(after, old, now)
    return { ...after, children: pairs.flatMap(([one, other]) => this.#either(one, other)) }
  }

  #alignBlocks(parent: Tag, before: readonly Tag[], after: readonly Tag[]): Pair<Tag>[] {
    const pairs = align(before, after, this.#matches)
    // The end of a cell and that of a document neither come nor go: what stands there must become what stands there.
    const isStuck = isCell(parent) || (this.#atEnd.has(parent) && endsInBoth(pairs))
    const [last, next] = [before.at(-1), after.at(-1)]
    return isStuck && last && next && canPair(last, next)
      ? [...align(before.slice(0, -1), after.slice(0, -1), this.#matches), [last, next]]
      : pairs
  }

  #either(before: Tag | undefined, after: Tag | undefined): Tag[] {
    if (before && after) return [canPair(before, after) ? this.#pair(before, after) : this.#whole(after)]
    if (before) return [this.#changed(before, 'del')]
    return after ? [this.#changed(after, 'ins')] : []
  }

  #changed(tag: Tag, change: Change): Tag {
    const { attributes, ...whole } = this.#whole(tag, change)
    return { ...whole, attributes: { ...attributes, 'data-change': change } }
  }

  /** As it is, but for the numbers of its notes. */
  #whole(tag: Tag, change?: Change): Tag {
    const notes = change === 'del' ? this.#before : this.#after
    const children = isLine(tag)
      ? oneLine(wordsOf(tag, notes), change, this.#meet, notes)
      : blocksOf(tag).map(block => this.#whole(block, change))
    return { ...tag, children }
  }

  /** Notes are numbered as they are met, those that went among those that are there. */
  readonly #meet = (note: MetNote): Tag => {
    const number = this.#met.push(note)
    return {
      name: 'a',
      attributes: { role: 'doc-noteref', href: `#note-${number}`, id: `ref-${number}` },
      children: [String(number)],
    }
  }

  #notes(): Tag[] {
    return this.#met.map(({ before, after }, index) => {
      const written = this.#either(before, after)[0]
      if (!written) throw new Error(`note ${index + 1} is nowhere`)
      return { ...written, attributes: { ...written.attributes, id: `note-${index + 1}` } }
    })
  }
}
