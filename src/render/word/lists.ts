/** Lists, the contents and the notes: three things that HTML writes as list items. */
import type { Open } from './blocks.ts'
import type { Item, Place } from './state.ts'

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
  const contentsLine = place.inside === 'contents'
  const { list } = place
  if (!list && !contentsLine) throw new Error('<li> stands outside a list')
  const style = contentsLine ? `TOC${place.level}` : place.style
  const begun: Item = {
    number: list?.number ?? '',
    mark: contentsLine ? state.contentsMark : '',
    following: list?.following ?? style,
    used: false,
  }
  state.place = { ...place, item: begun, bare: true, style }
  return () => state.pen.close()
}

const note: Open = (state, { attributes }) => {
  const entry = state.notes.get(attributes.id ?? '')
  if (!entry) throw new Error(`note ${attributes.id} is referred to nowhere`)
  const outer = state.pen.begin()
  const mark =
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:tab/></w:r>'
  state.place = {
    ...state.place,
    style: 'FootnoteText',
    bare: true,
    // The end of a note goes with its reference.
    block: '',
    item: { number: '', mark, following: 'FootnoteText', used: false },
  }
  return () => {
    entry.xml = state.pen.end(outer)
  }
}

export const notes: Open = state => {
  state.pen.endBody()
  state.place = { ...state.place, inside: 'notes' }
  return undefined
}
