/** What a reader fills in: check boxes and text fields as content controls, and the protection of all that stands around them. */
import { type Open, openParagraph } from './blocks.ts'
import { escapeXml } from './xml.ts'

const unticked = '☐'
/** Word takes no longer title for a field. */
const longestTitle = 64
const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const symbols = 'w14:font="Segoe UI Symbol"'

/**
 * "sdtLocked": the field cannot be deleted, what stands in it can be changed. A field for text is of no kind of its own, so
 * rich text: what Word calls plain text is one that LibreOffice 7.4 lets nobody type in while the form is protected.
 */
function control(number: number, label: string, kind: string, content: string): string {
  const properties =
    `<w:alias w:val="${escapeXml(shortened(label))}"/><w:tag w:val="field-${number}"/>` +
    `<w:id w:val="${number}"/><w:lock w:val="sdtLocked"/>`
  return `<w:sdt><w:sdtPr>${properties}${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

const shortened = (label: string) =>
  label.length > longestTitle ? `${label.slice(0, longestTitle - 1)}…` : label

const styled = (style: string, text: string) =>
  `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr><w:t>${escapeXml(text)}</w:t></w:r>`

export const field: Open = (state, { style, attributes }) => {
  const { type = '', placeholder = '', 'aria-label': label = '' } = attributes
  if (state.place.words !== 'written' || state.place.inside === 'notes')
    throw new Error('a field can only stand in running text')
  // Without a name nobody who does not see the page knows what is asked.
  if (label === '') throw new Error(`<input type="${type}"> has no aria-label`)
  if (type !== 'checkbox' && type !== 'text')
    throw new Error(`<input type="${type}"> is neither a checkbox nor a text`)
  if (type === 'text' && placeholder === '') throw new Error(`the field "${label}" has no placeholder`)
  if (!state.pen.open) openParagraph(state)
  const number = ++state.fieldCount
  const xml =
    type === 'checkbox'
      ? control(
          number,
          label,
          `<w14:checkbox ${w14}><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" ${symbols}/>` +
            `<w14:uncheckedState w14:val="2610" ${symbols}/></w14:checkbox>`,
          styled('CheckBox', unticked),
        )
      : control(number, label, '<w:showingPlcHdr/>', styled(style, placeholder))
  state.pen.mark(xml, true)
  return undefined
}

/** Word lets a reader change the fields of a protected form and nothing else. */
export function protection(kind: string): string {
  if (kind === '') return ''
  if (kind !== 'forms') throw new Error(`Word: <meta name="protection"> has "${kind}", not forms`)
  return '<w:documentProtection w:edit="forms" w:enforcement="1"/>'
}
