/** Headings, paragraphs, boxes, lists, contents and page ends. */
import { type Element, type Item, type Place, type State, spoken } from './state.ts'
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
  const { item, rtl } = state.place
  const first = item !== undefined && !item.used
  const style = item && !first && own === '' ? item.following : styleHere(state, own, key)
  const number = first ? item.number : ''
  if (item) item.used = true
  state.freshPage = false
  state.pen.paragraph((style && `<w:pStyle w:val="${style}"/>`) + number + (rtl ? '<w:bidi/>' : ''))
  if (first && item.mark) state.pen.mark(item.mark)
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
    state.place = { ...place, lang: '', look: '' }
  }
  if (name === 'thead') state.place = { ...place, head: true }
  if (name === 'footer' && place.inside === 'box')
    state.place = { ...place, style: `${place.style}Meta`, bare: true }
  return () => state.pen.close()
}

export const box: Open = (state, { style }) => {
  if (state.place.inside !== 'body') throw new Error(`a call-out cannot stand in a ${state.place.inside}`)
  state.place = { ...state.place, inside: 'box', style, level: 0, item: undefined, list: undefined }
  return () => state.pen.close()
}

export const factName: Open = (state, { style }) => {
  openParagraph(state, style)
  state.place = spoken(state.place, { run: 'Strong', bare: true })
  return undefined
}

export const fact: Open = state => {
  if (!state.pen.open) throw new Error('<dd> has no <dt> before it')
  state.pen.breakLine('<w:r><w:tab/></w:r>')
  state.place = { ...state.place, bare: true }
  return undefined
}

/** `numbering.ts` of the house style lists its definitions in this order. */
const places = ['body', 'box', 'cell']
const kinds = ['ListBullet', 'ListNumber', 'Checklist']

export const list: Open = (state, { style, name }) => {
  const { place } = state
  if (place.inside === 'notes') return undefined
  const level = place.level + 1
  if (level > 3) throw new Error(`<${name}> is nested deeper than three levels`)
  const item: Partial<Place> = { level, bare: false }
  if (place.inside === 'contents') {
    state.place = { ...place, ...item }
    return undefined
  }
  const suffix = level === 1 ? '' : `${level}`
  const definition = 1 + places.indexOf(place.inside) * kinds.length + kinds.indexOf(style)
  const isNumbered = style === 'ListNumber'
  const number = isNumbered ? 9 + ++state.listCount : definition
  if (isNumbered) {
    const restart = `<w:lvlOverride w:ilvl="${level - 1}"><w:startOverride w:val="1"/></w:lvlOverride>`
    state.lists += `<w:num w:numId="${number}"><w:abstractNumId w:val="${definition}"/>${restart}</w:num>`
  }
  // In running text the list style carries its own number; elsewhere the style is that of the box or cell.
  const tied = place.inside === 'body' && !isNumbered
  state.place = {
    ...place,
    ...item,
    style: place.inside === 'body' ? style + suffix : place.style,
    list: {
      number: tied ? '' : `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="${number}"/></w:numPr>`,
      following: place.inside === 'body' ? `ListContinue${suffix}` : place.style,
    },
  }
  return undefined
}

const contentsField =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'

/** The field is filled and not marked dirty, so Word shows it as it is and asks nothing. */
export const contents: Open = state => {
  state.pen.blocks(
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>',
  )
  state.place = { ...state.place, inside: 'contents' }
  state.contentsMark = contentsField
  return () => {
    if (state.contentsMark !== '') throw new Error('<nav class="toc"> has no lines')
    state.pen.append('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    state.pen.blocks('</w:sdtContent></w:sdt>')
  }
}

export const item: Open = (state, element) => {
  const { place } = state
  if (place.inside === 'notes') return note(state, element)
  const begun: Item = {
    number: place.list?.number ?? '',
    mark: '',
    following: place.list?.following ?? '',
    used: false,
  }
  if (place.inside === 'contents') {
    Object.assign(begun, { mark: state.contentsMark })
    state.contentsMark = ''
  } else if (!place.list) throw new Error('<li> stands outside a list')
  const style = place.inside === 'contents' ? `TOC${place.level}` : place.style
  state.place = { ...place, item: begun, bare: true, style }
  return () => state.pen.close()
}

export const note: Open = (state, { attributes }) => {
  const entry = state.notes.get(attributes.id ?? '')
  if (!entry) throw new Error(`note ${attributes.id} is referred to nowhere`)
  const outer = state.pen.begin()
  const mark =
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:tab/></w:r>'
  state.place = {
    ...state.place,
    style: 'FootnoteText',
    bare: true,
    item: { number: '', mark, following: 'FootnoteText', used: false },
  }
  return () => {
    entry.xml = state.pen.end(outer)
  }
}

export const notes: Open = state => {
  state.place = { ...state.place, inside: 'notes' }
  return undefined
}

const pageBreak = '<w:r><w:br w:type="page"/></w:r>'

/** The break goes into the last paragraph of the page, so that no blank one opens the next. */
function endPage(state: State): void {
  if (!state.freshPage) state.pen.append(pageBreak)
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

/** The cover is a section of its own: a deeper top margin, no header, no footer. */
export const cover: Open = state => {
  if (!state.freshPage || state.hasCover) throw new Error('the title page must come first, and once')
  state.hasCover = true
  return () => {
    state.pen.append('', state.shell['fragment/cover-section.xml'] ?? '')
    state.freshPage = true
  }
}
