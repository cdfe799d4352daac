/** Two lines word by word: what went is marked `del`, what came is marked `ins`, and what looks otherwise is both. */
import { align, type Pair } from './align.ts'
import {
  type Change,
  isBacklink,
  isNoteReference,
  type MetNote,
  type NotesById,
  noteFor,
  wordsInNote,
} from './notes.ts'
import { isTag, looksOf, type Node, type Tag } from './tree.ts'

interface Word {
  /** A word, a sign or a space; empty for a break and a note. */
  readonly text: string
  readonly element: Tag | undefined
  /** The inline elements it stands in, outermost first. */
  readonly within: readonly Tag[]
  /** Two words are the same when their keys are: text, looks and what is noted. */
  readonly key: string
}

const pieces = /\s+|[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*|[^\s]/gu

export function wordsOf(line: Tag, notes: NotesById): Word[] {
  const words: Word[] = []
  const add = (text: string, element: Tag | undefined, within: readonly Tag[], what: string) =>
    words.push({ text, element, within, key: `${within.map(looksOf).join('')}${what}` })
  const walk = (nodes: readonly Node[], within: readonly Tag[]): void => {
    for (const node of nodes) {
      if (isBacklink(node)) continue
      if (isTag(node) && isNoteReference(node))
        add('', node, within, `<note>${wordsInNote(noteFor(node, notes))}`)
      else if (isTag(node) && node.name === 'br') add('', node, within, '<br>')
      else if (isTag(node)) walk(node.children, [...within, node])
      else
        for (const [piece] of node.matchAll(pieces))
          add(piece.trim() === '' ? ' ' : piece, undefined, within, piece.trim())
    }
  }
  walk(line.children, [])
  return trimmed(words)
}

/** As a browser shows it: one space at a time, and none at the ends or beside a break. */
function trimmed(words: readonly Word[]): Word[] {
  const ends = (word: Word | undefined) => word === undefined || word.element?.name === 'br'
  const kept: Word[] = []
  words.forEach((word, place) => {
    const last = kept.at(-1)
    if (word.text === ' ' && (ends(last) || last?.text === ' ' || ends(words[place + 1]))) return
    kept.push(word)
  })
  return kept.at(-1)?.text === ' ' ? kept.slice(0, -1) : kept
}

/** One of the two lines as its words, all of them changed or none. */
export function oneLine(
  words: readonly Word[],
  change: Change | undefined,
  meet: (note: MetNote) => Tag,
  notes: NotesById,
): Node[] {
  const side = (note: Tag | undefined): MetNote =>
    change === 'del' ? { before: note, after: undefined } : { before: change ? undefined : note, after: note }
  return assemble(
    words.map(word => ({
      word,
      change: undefined,
      note: side(word.element && noteFor(word.element, notes)),
    })),
    meet,
  )
}

interface Placed {
  readonly word: Word
  readonly change: Change | undefined
  readonly note: MetNote
}

export function compareLines(
  [before, notesBefore]: readonly [Tag, NotesById],
  [after, notesAfter]: readonly [Tag, NotesById],
  meet: (note: MetNote) => Tag,
): Node[] {
  const pairs = align(wordsOf(before, notesBefore), wordsOf(after, notesAfter), [
    (one, other) => one.key === other.key,
  ])
  const note = (word: Word | undefined, notes: NotesById) => word?.element && noteFor(word.element, notes)
  const placed = withoutLonelySpaces(pairs).flatMap(([old, now]): Placed[] => {
    const word = now ?? old
    if (!word) return []
    return [
      {
        word,
        change: now ? (old ? undefined : 'ins') : 'del',
        note: { before: note(old, notesBefore), after: note(now, notesAfter) },
      },
    ]
  })
  return assemble(placed, meet)
}

/** A space that stayed between words that all changed helps nobody: it goes and comes with them. */
function withoutLonelySpaces(pairs: readonly Pair<Word>[]): Pair<Word>[] {
  const segments: { gone: Word[]; come: Word[]; same: Pair<Word> | undefined }[] = []
  for (const [old, now] of pairs) {
    const last = segments.at(-1)
    if (old && now) segments.push({ gone: [], come: [], same: [old, now] })
    else if (last && !last.same)
      (old ? last.gone : last.come).push(...[old ?? now].filter(one => one !== undefined))
    else segments.push({ gone: old ? [old] : [], come: now ? [now] : [], same: undefined })
  }
  const rewritten = (place: number) => {
    const segment = segments[place]
    return segment !== undefined && segment.gone.length > 0 && segment.come.length > 0
  }
  const lonely = segments.map(
    ({ same }, place) => same?.[1]?.text === ' ' && rewritten(place - 1) && rewritten(place + 1),
  )
  const joined: Pair<Word>[] = []
  let [gone, come]: [Word[], Word[]] = [[], []]
  const flush = () => {
    joined.push(
      ...gone.map(word => [word, undefined] as const),
      ...come.map(word => [undefined, word] as const),
    )
    ;[gone, come] = [[], []]
  }
  segments.forEach((segment, place) => {
    if (segment.same && !lonely[place]) {
      flush()
      joined.push(segment.same)
      return
    }
    const [old, now] = segment.same ?? []
    gone.push(...segment.gone, ...(old ? [old] : []))
    come.push(...segment.come, ...(now ? [now] : []))
  })
  flush()
  return joined
}

/** Words of one change and one look stand in one element. */
function assemble(placed: readonly Placed[], meet: (note: MetNote) => Tag): Node[] {
  const nodes: Node[] = []
  let run: Placed[] = []
  const flush = () => {
    const [first] = run
    if (!first) return
    const inside = run.map(({ word, note }) =>
      word.element ? (word.element.name === 'br' ? word.element : meet(note)) : word.text,
    )
    const dressed = first.word.within.reduceRight<Node[]>(
      (children, { name, attributes }) => [{ name, attributes, children }],
      inside,
    )
    nodes.push(...(first.change ? [{ name: first.change, attributes: {}, children: dressed }] : dressed))
    run = []
  }
  for (const one of placed) {
    const [first] = run
    const same = first && first.change === one.change && first.word.within === one.word.within
    if (!same) flush()
    run.push(one)
  }
  flush()
  return nodes
}
