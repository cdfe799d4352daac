/** What is known while one document is being written: the place in the HTML, and what goes into other parts. */
import { Pen } from './pen.ts'
import type { Change, Tracker } from './tracker.ts'
import { escapeXml, relationshipType, runProperties } from './xml.ts'

/** A list item, note or contents line: its mark stands in its first paragraph only. */
export interface Item {
  readonly number: string
  readonly mark: string
  readonly following: string
  used: boolean
}

/** What an element passes on to what stands in it. */
export interface Place {
  readonly inside: 'body' | 'box' | 'cell' | 'contents' | 'notes'
  /** Words here are written, only listened to (a title, a note number), or passed over. */
  readonly words: 'written' | 'heard' | 'skipped'
  /** Whether words may stand here without a paragraph of their own. */
  readonly bare: boolean
  readonly style: string
  readonly level: number
  readonly item: Item | undefined
  readonly list: { readonly number: string; readonly following: string } | undefined
  readonly head: boolean
  readonly run: string
  readonly lang: string
  readonly rtl: boolean
  readonly look: string
  /** Whether what stands here came or went; `block` when that is so of whole paragraphs and rows. */
  readonly change: Change
  readonly block: Change
}

export const outermost: Place = {
  inside: 'body',
  words: 'written',
  bare: false,
  style: '',
  level: 0,
  item: undefined,
  list: undefined,
  head: false,
  run: '',
  lang: '',
  rtl: false,
  look: '',
  change: '',
  block: '',
}

/** The same place with another character style or language. */
export function spoken(place: Place, change: Partial<Place>): Place {
  const { run = place.run, lang = place.lang, rtl = place.rtl } = change
  return { ...place, ...change, look: runProperties(run, lang, rtl) }
}

export interface Element {
  readonly name: string
  readonly key: string
  readonly style: string
  readonly attributes: Readonly<Record<string, string>>
}

interface Bookmark {
  readonly number: number
  readonly name: string
  set: boolean
}

export interface Cell {
  readonly xml: string
  readonly span: number
  readonly merge: '' | 'restart' | 'continue'
  readonly heading: boolean
  readonly words: string
  /** What a chart draws; null leaves a gap. */
  readonly value: number | null
}

export interface Table {
  /** When it came or went as a whole. */
  readonly change: Change
  caption: string
  readonly rows: { readonly head: boolean; readonly change: Change; readonly cells: Cell[] }[]
  /** Percentages, where the template gives them. */
  readonly widths: (number | undefined)[]
  /** For each column: how many rows a cell from above still reaches down, and over how many columns. */
  readonly reaching: { rows: number; span: number }[]
}

export interface Figure {
  readonly label: string
  readonly min: string
  readonly max: string
  table?: Table
}

export interface Note {
  readonly id: number
  xml?: string
}

export class State {
  readonly pen: Pen
  place: Place = outermost
  /** Words since somebody last emptied it; how titles, captions and figures are read. */
  heard = ''
  near = ''
  lang = ''
  readonly texts: Record<string, string> = {
    title: '',
    subject: '',
    date: '',
    header: '',
    footer: '',
    pages: '',
    protection: '',
  }
  readonly links = { body: new Map<string, string>(), notes: new Map<string, string>() }
  readonly notes = new Map<string, Note>()
  readonly charts: { readonly xml: string; readonly rows: string }[] = []
  readonly shell: Readonly<Record<string, string>>
  readonly tracker: Tracker
  lists = ''
  listCount = 0
  fieldCount = 0
  hasCover = false
  freshPage = true
  table: Table | undefined
  figure: Figure | undefined
  /** "Small" in a wide table. */
  small = ''
  /** Ids of elements that have opened and wait for a paragraph to stand in. */
  readonly waiting: string[] = []
  /** The start of the contents field, until its first line takes it. */
  contentsMark = ''
  private readonly bookmarks = new Map<string, Bookmark>()

  /** A leading underscore hides a bookmark from Word's lists, so its name need say nothing. */
  bookmarkFor(id: string): Bookmark {
    const known = this.bookmarks.get(id)
    if (known) return known
    const number = this.bookmarks.size
    const name = `_${number}`
    const bookmark = { number, name, set: false }
    this.bookmarks.set(id, bookmark)
    return bookmark
  }

  setBookmark(id: string): string {
    const bookmark = this.bookmarkFor(id)
    if (bookmark.set) throw new Error(`id="${id}" is given twice`)
    bookmark.set = true
    return `<w:bookmarkStart w:id="${bookmark.number}" w:name="${bookmark.name}"/><w:bookmarkEnd w:id="${bookmark.number}"/>`
  }

  linksToNowhere(): string[] {
    return [...this.bookmarks].filter(([, { set }]) => !set).map(([id]) => id)
  }

  constructor(shell: Readonly<Record<string, string>>, tracker: Tracker) {
    this.shell = shell
    this.tracker = tracker
    this.pen = new Pen(tracker)
  }

  /** The relationship of an outside address, in the part that is being written. */
  relationship(address: string): string {
    const links = this.place.inside === 'notes' ? this.links.notes : this.links.body
    const id = links.get(address) ?? `link${links.size + 1}`
    links.set(address, id)
    return id
  }
}

export function linkRelationships(links: ReadonlyMap<string, string>): string {
  return [...links]
    .map(
      ([address, id]) =>
        `<Relationship Id="${id}" Type="${relationshipType}/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`,
    )
    .join('')
}
