/** The list definitions: bullets, numbers and empty boxes, for running text, call-outs and table cells. */
import { boxInset, font, listStep } from './look.ts'

const kinds = [
  { kind: 'ListBullet', format: 'bullet', marks: ['•', '–', '▪'], face: font.latin },
  { kind: 'ListNumber', format: 'decimal', marks: ['%1.', '%2.', '%3.'], face: '' },
  { kind: 'Checklist', format: 'bullet', marks: ['☐', '☐', '☐'], face: font.symbol },
] as const
const formats = ['decimal', 'lowerLetter', 'lowerRoman']

/** The writer counts on this order: definition = place + 1, and list number equals definition. */
const definitions = (['', 'Box', 'Cell'] as const).flatMap(place => kinds.map(kind => ({ place, ...kind })))

export function numberingXml(root: string): string {
  const abstract = definitions.map(({ place, kind, format, marks, face }, index) => {
    const levels = marks.map((mark, level) => {
      const step = listStep[place]
      // In a box the border stands where the paragraph begins: there every level begins at the inset and spaces
      // before the mark do the stepping in, so that the border stays straight.
      const inBox = place === 'Box'
      const left = (inBox ? boxInset : 0) + step * (level + 1)
      const hanging = inBox ? step * (level + 1) : step
      const shown = (inBox ? '\u2003\u2002'.repeat(level) : '') + mark
      // A bullet is one character; "none" shows its text as it stands.
      const numberFormat = format === 'decimal' ? formats[level] : inBox && level > 0 ? 'none' : format
      // Tied to the style, so that the style alone makes a list item in Word.
      const tied = place ? '' : `<w:pStyle w:val="${kind}${level ? level + 1 : ''}"/>`
      const look = face ? `<w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:cs="${face}"/></w:rPr>` : ''
      return (
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${numberFormat}"/>${tied}` +
        `<w:lvlText w:val="${shown}"/><w:lvlJc w:val="left"/>` +
        `<w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr>${look}</w:lvl>`
      )
    })
    return `<w:abstractNum w:abstractNumId="${index + 1}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`
  })
  const lists = definitions.map(
    (_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i + 1}"/></w:num>`,
  )
  return `${root}${abstract.join('')}${lists.join('')}%%lists%%</w:numbering>`
}

/** Ties the list styles to their lists, which the `docx` package cannot say of a style. */
export function tieListStyles(stylesXml: string): string {
  return kinds.reduce(
    (xml, { kind }, index) =>
      xml.replaceAll(
        new RegExp(`(w:styleId="${kind}([23]?)">.*?<w:pPr>)`, 'g'),
        (_, start: string, level: string) =>
          `${start}<w:numPr>${level ? `<w:ilvl w:val="${Number(level) - 1}"/>` : ''}<w:numId w:val="${index + 1}"/></w:numPr>`,
      ),
    stylesXml,
  )
}
