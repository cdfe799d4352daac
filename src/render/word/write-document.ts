/** Walks our HTML once and hands every element to the one function its role has. */
import { Parser } from 'htmlparser2'
import * as blocks from './blocks.ts'
import { figure } from './charts.ts'
import { field } from './fields.ts'
import { changed, lineBreak, link, run } from './inlines.ts'
import * as lists from './lists.ts'
import type { Shell } from './pack.ts'
import { type Element, type Place, State, spoken } from './state.ts'
import * as tables from './tables.ts'
import { type ChangedBy, Tracker } from './tracker.ts'
import { attributeAllowed, notesSection, type Role, vocabulary } from './vocabulary.ts'
import { isRightToLeft, oneLine, wordLanguage } from './xml.ts'

/** Listens to the words of an element instead of writing them. */
const listen =
  (hear: (state: State, words: string, element: Element) => void): blocks.Open =>
  (state, element) => {
    state.heard = ''
    state.place = { ...state.place, words: 'heard' }
    return () => hear(state, oneLine(state.heard), element)
  }

const roles: Readonly<Record<Role, blocks.Open>> = {
  skip: blocks.skip,
  group: blocks.group,
  meta: ({ texts }, { attributes: { name, content = '' } }) => {
    if (name === 'subject' || name === 'date' || name === 'protection') texts[name] = oneLine(content)
    return undefined
  },
  title: listen(({ texts }, words) => {
    texts.title = words
  }),
  'running-header': blocks.runningLine('header'),
  'running-footer': blocks.runningLine('footer'),
  cover: blocks.cover,
  page: blocks.page,
  'page-break': blocks.pageEnd,
  heading: blocks.heading,
  paragraph: blocks.paragraph,
  box: blocks.box,
  'fact-name': blocks.factName,
  fact: blocks.fact,
  list: lists.list,
  item: lists.item,
  contents: lists.contents,
  notes: lists.notes,
  table: tables.table,
  column: tables.column,
  caption: tables.caption,
  row: tables.row,
  cell: tables.cell,
  figure,
  run,
  'line-break': lineBreak,
  link,
  field,
  inserted: changed('ins'),
  deleted: changed('del'),
}

/** These stand within a paragraph, or within the line of a fact; all others end the paragraph before them. */
const withinParagraph = new Set<Role>([
  'run',
  'line-break',
  'link',
  'field',
  'fact',
  'skip',
  'meta',
  'inserted',
  'deleted',
])

/** Our templates write lower case, so nothing needs lowering. */
const asWritten = { lowerCaseTags: false, lowerCaseAttributeNames: false }

const blank = /^[ \t\n\f\r]*$/

function lookUp(
  name: string,
  attributes: Readonly<Record<string, string>>,
): { key: string; role: Role; style: string } {
  const classes = attributes.class
  const key = classes ? `${name}.${classes}` : name
  const entry = name === 'section' && attributes.role === 'doc-endnotes' ? notesSection : vocabulary[key]
  if (!entry || !Object.hasOwn(vocabulary, key)) {
    throw new Error(`<${name}${classes ? ` class="${classes}"` : ''}> is outside the vocabulary`)
  }
  for (const attribute in attributes) {
    if (entry.role !== 'skip' && !attributeAllowed(name, attribute))
      throw new Error(`the attribute ${attribute} on <${key}> is outside the vocabulary`)
  }
  return { key, role: entry.role, style: entry.style ?? '' }
}

function speak(state: State, { lang, dir }: Readonly<Record<string, string>>): void {
  const { place } = state
  if (lang === undefined && dir === undefined) return
  const own = lang === undefined ? place.lang : wordLanguage(lang)
  const rtl = dir === undefined ? place.rtl : isRightToLeft(dir, lang ?? (place.lang || state.lang))
  state.place = spoken(place, { lang: own === state.lang ? '' : own, rtl })
}

/** A whole block that came or went, with all that stands in it. */
function mark(state: State, { 'data-change': change }: Readonly<Record<string, string>>): void {
  if (change === undefined) return
  if (change !== 'ins' && change !== 'del') throw new Error(`data-change="${change}" is neither ins nor del`)
  if (state.place.change !== '') throw new Error(`a change stands within a change`)
  state.place = { ...state.place, change, block: change }
  state.pen.track(change)
}

/** An id waits for its paragraph; those of notes are not bookmarks. */
function keepId(state: State, role: Role, { id, role: aria }: Readonly<Record<string, string>>): void {
  if (id === undefined || state.place.inside === 'notes' || aria === 'doc-noteref') return
  if (withinParagraph.has(role) && state.pen.open) state.pen.mark(state.setBookmark(id))
  else state.waiting.push(id)
}

export function writeDocument(html: string, shell: Shell, by?: ChangedBy): State {
  const state = new State(shell, new Tracker(by))
  const opened: { readonly outer: Place; readonly close: blocks.Close }[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const outer = state.place
        if (outer.words === 'skipped') {
          opened.push({ outer, close: undefined })
          return
        }
        const { key, role, style } = lookUp(name, attributes)
        if (!withinParagraph.has(role)) state.pen.close()
        speak(state, attributes)
        mark(state, attributes)
        keepId(state, role, attributes)
        opened.push({ outer, close: roles[role](state, { name, key, style, attributes }) })
      },
      ontext(text) {
        const { place, pen } = state
        if (place.words === 'skipped') return
        // What went from a line is no longer said in it.
        if (place.words === 'heard' || place.change !== 'del' || place.block === 'del') state.heard += text
        if (place.words === 'heard') return
        if (!place.bare || !pen.open) {
          if (blank.test(text)) return
          if (!place.bare) throw new Error(`"${oneLine(text).slice(0, 40)}" stands outside a paragraph`)
          blocks.openParagraph(state)
        }
        pen.write(text, place.look)
      },
      onclosetag() {
        const element = opened.pop()
        if (!element) return
        element.close?.()
        state.place = element.outer
        state.pen.track(state.place.change)
      },
    },
    asWritten,
  )
  try {
    parser.end(html)
  } catch (problem) {
    const near = state.near ? `near the heading "${state.near}"` : 'before the first heading'
    throw new Error(`Word: ${problem instanceof Error ? problem.message : problem}, ${near}`, {
      cause: problem,
    })
  }
  checkReferences(state)
  return state
}

function checkReferences(state: State): void {
  const [nowhere] = state.linksToNowhere()
  if (nowhere !== undefined) throw new Error(`Word: a link points to #${nowhere}, which is nowhere`)
  for (const [id, { xml }] of state.notes) {
    if (xml === undefined) throw new Error(`Word: note ${id} is referred to but not written`)
  }
}
