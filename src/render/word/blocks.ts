/** Headings, paragraphs, call-outs, facts and page ends. */
import { fragment } from './pack.ts'
import { type Element, type State, spoken } from './state.ts'
import { oneLine } from './xml.ts'

export type Close = (() => void) | undefined
export type Open = (state: State, element: Element) => Close

/** In a box every paragraph keeps the box's look; these are the only differences it knows. */
const inBox: Readonly<Record<string, string>> = { Title: 'Title', Label: 'Title', Meta: 'Meta' }

function styleHere({ place }: State, own: string, key: string): string {
  if (place.inside !== 'box' || own === '') {
    if (key === 'p.callout-title') throw new Error(`<${key}> stands outside a call-out`)
    return own || place.style
  }
  const part = inBox[own]
  if (part === undefined) throw new Error(`<${key}> cannot stand in a call-out`)
  return place.style.replace(/Meta$/, '') + part
}

/** Opens a paragraph where the reader is, with the mark and number of the item it begins. */
export function openParagraph(state: State, own = '', key = ''): void {
  const { item, rtl, block } = state.place
  const first = item !== undefined && !item.used
  const style = item && !first && own === '' ? item.following : styleHere(state, own, key)
  const number = first ? item.number : ''
  if (item) item.used = true
  state.freshPage = false
  state.pen.paragraph((style && `<w:pStyle w:val="${style}"/>`) + number + (rtl ? '<w:bidi/>' : ''), block)
  if (first && item.mark) {
    state.pen.mark(item.mark)
    state.contentsMark = ''
  }
  for (const id of state.waiting.splice(0)) state.pen.mark(state.setBookmark(id))
}

export const paragraph: Open = (state, { style, key }) => {
  openParagraph(state, style, key)
  state.place = { ...state.place, bare: true }
  return () => state.pen.close()
}

export const heading: Open = (state, element) => {
  if (state.place.inside === 'notes') return skip(state, element)
  if (state.place.inside === 'box') throw new Error(`<${element.key}> cannot stand in a call-out`)
  state.heard = ''
  paragraph(state, element)
  return () => {
    state.near = oneLine(state.heard)
    state.pen.close()
  }
}

export const skip: Open = state => {
  state.place = { ...state.place, words: 'skipped' }
  return undefined
}

export const group: Open = (state, { name, attributes }) => {
  const { place } = state
  if (name === 'html') {
    if (!attributes.lang) throw new Error('<html> has no lang')
    state.lang = place.lang
    // What is in the language of the document needs no mark of its own.
    state.place = spoken(place, { lang: '' })
  }
  if (name === 'thead') state.place = { ...place, head: true }
  if (name === 'footer' && place.inside === 'box')
    state.place = { ...place, style: `${place.style}Meta`, bare: true }
  return () => state.pen.close()
}

export const box: Open = (state, { style }) => {
  if (state.place.inside !== 'body') throw new Error(`a call-out cannot stand in a ${state.place.inside}`)
  // Word draws neighbouring paragraphs of one look as one box: a small gap keeps two voices apart.
  state.pen.close()
  if (state.pen.lastProperties.includes(`<w:pStyle w:val="${style}`)) {
    const came = state.tracker.paragraph(state.place.block)
    state.pen.blocks(`<w:p><w:pPr><w:pStyle w:val="BoxGap"/>${came}</w:pPr></w:p>`)
  }
  state.place = { ...state.place, inside: 'box', style, level: 0, item: undefined, list: undefined }
  return () => state.pen.close()
}

export const factName: Open = (state, { style, key }) => {
  openParagraph(state, style, key)
  state.place = spoken(state.place, { run: 'Strong', bare: true })
  return undefined
}

export const fact: Open = state => {
  if (!state.pen.open) throw new Error('<dd> has no <dt> before it')
  state.pen.breakLine('<w:r><w:tab/></w:r>')
  state.place = { ...state.place, bare: true }
  return undefined
}

const pageBreak = '<w:r><w:br w:type="page"/></w:r>'

/** The break goes into the last paragraph of the page, so that no blank one opens the next. */
function endPage(state: State): void {
  if (!state.freshPage) state.pen.append(pageBreak, '', state.place.block)
  state.freshPage = true
}

export const page: Open = state => {
  endPage(state)
  return () => state.pen.close()
}

export const pageEnd: Open = state => {
  endPage(state)
  return undefined
}

/** A line that Word prints on every page. */
export const runningLine =
  (which: 'header' | 'footer'): Open =>
  (state, { attributes }) => {
    const outer = state.pen.begin()
    const { freshPage } = state
    openParagraph(state)
    // It stands on no page of its own.
    state.freshPage = freshPage
    state.place = { ...state.place, bare: true }
    if (which === 'footer') state.texts.pages = attributes['data-pages'] ?? ''
    return () => {
      state.texts[which] = state.pen.endLine(outer)
    }
  }

/** The cover is a section of its own: a deeper top margin, no header, no footer. */
export const cover: Open = state => {
  if (!state.freshPage || state.hasCover) throw new Error('the title page must come first, and once')
  state.hasCover = true
  return () => {
    state.pen.append('', fragment(state.shell, 'cover-section.xml'))
    state.freshPage = true
  }
}
