/** Words within a paragraph: emphasis, marks, breaks, links and note references. */
import { type Open, openParagraph, skip } from './blocks.ts'
import { type State, spoken } from './state.ts'
import { oneLine } from './xml.ts'

/** Word gives a run one character style: the innermost counts, and strong emphasis has one of its own. */
function combined(outer: string, inner: string): string {
  const both = (outer === 'Strong' && inner === 'Emphasis') || (outer === 'Emphasis' && inner === 'Strong')
  return both ? 'StrongEmphasis' : inner || outer
}

export const run: Open = (state, { style }) => {
  state.place = spoken(state.place, { run: combined(state.place.run, style) })
  return undefined
}

/** Words that came or went. */
export const changed =
  (change: 'ins' | 'del'): Open =>
  state => {
    if (state.place.change !== '') throw new Error('a change stands within a change')
    state.place = { ...state.place, change }
    state.pen.track(change)
    return undefined
  }

export const lineBreak: Open = state => {
  if (state.pen.open) state.pen.breakLine('<w:r><w:br/></w:r>')
  return undefined
}

/** The only hosts a Word file may point to: opening another could tell its owner who reads this briefing. */
const trustedHost = /^https:\/\/(www\.)?(rvo\.nl|rijksoverheid\.nl|oecd\.org|ohchr\.org)(\/|$)/

export const link: Open = (state, element) => {
  const { href = '', role } = element.attributes
  if (role === 'doc-backlink') return skip(state, element)
  if (role === 'doc-noteref') return noteReference(state, href)
  const inner = href.startsWith('#')
  if (!inner && !/^https:\/\/[^\s/]/.test(href)) {
    throw new Error(`the address ${href || '(none)'} is neither a whole https address nor in this document`)
  }
  if (!state.pen.open) openParagraph(state)
  if (!inner && !trustedHost.test(href)) {
    state.place = spoken(state.place, { run: 'Address' })
    return undefined
  }
  const target = inner
    ? `w:anchor="${state.bookmarkFor(href.slice(1)).name}"`
    : `r:id="${state.relationship(new URL(href).href)}"`
  state.pen.mark(`<w:hyperlink ${target}>`)
  // Contents lines keep their own look, as in Word.
  if (state.place.inside !== 'contents') state.place = spoken(state.place, { run: 'Hyperlink' })
  return () => state.pen.mark('</w:hyperlink>')
}

function noteReference(state: State, href: string): () => void {
  if (state.place.inside === 'notes') throw new Error(`note reference ${href} stands within a note`)
  if (!state.pen.open) openParagraph(state)
  const id = href.slice(1)
  const before = state.heard
  state.heard = ''
  state.place = { ...state.place, words: 'heard' }
  return () => {
    const printed = oneLine(state.heard)
    state.heard = before
    if (state.notes.has(id))
      throw new Error(`note ${id} is referred to twice: a Word footnote has one reference`)
    const number = state.notes.size + 1
    // Word counts for itself; the HTML twin must show the same numbers.
    if (printed !== String(number)) {
      throw new Error(
        `note reference ${printed} would be ${number} in Word: number notes as they first appear`,
      )
    }
    state.notes.set(id, { id: number })
    const style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
    state.pen.mark(`<w:r>${style}<w:footnoteReference w:id="${number}"/></w:r>`, true)
  }
}
