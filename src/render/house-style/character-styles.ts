/** The character styles: emphasis, addresses, and the marks that must still differ when printed in grey. */
import { BorderStyle, type ICharacterStyleOptions, ShadingType, UnderlineType } from 'docx'
import { colour, font } from './look.ts'

type Run = NonNullable<ICharacterStyleOptions['run']>

function style(id: string, name: string, run: Run): ICharacterStyleOptions {
  return { id, name, basedOn: 'DefaultParagraphFont', uiPriority: 12, quickFormat: true, run }
}

const chip = (fill: string, edge: string): Run => ({
  bold: true,
  size: 16,
  shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
  border: { style: BorderStyle.SINGLE, size: 4, space: 0, color: edge },
})

export const characterStyles: readonly ICharacterStyleOptions[] = [
  style('Strong', 'Strong', { bold: true }),
  style('Emphasis', 'Emphasis', { italics: true }),
  style('StrongEmphasis', 'Strong Emphasis', { bold: true, italics: true }),
  style('Superscript', 'Superscript', { superScript: true }),
  style('Subscript', 'Subscript', { subScript: true }),
  style('SeverityHigh', 'Severity High', { ...chip(colour.accent, colour.accent), color: colour.paper }),
  style('SeverityMedium', 'Severity Medium', {
    ...chip(colour.accentTint, colour.accent),
    color: colour.accent,
  }),
  style('SeverityLow', 'Severity Low', {
    ...chip(colour.paper, colour.rule),
    bold: false,
    color: colour.muted,
  }),
  style('Likelihood', 'Likelihood', { size: 16, color: colour.muted }),
  style('Tag', 'Tag', {
    size: 15,
    color: colour.muted,
    shading: { type: ShadingType.CLEAR, fill: colour.tint, color: 'auto' },
  }),
  style('Unknown', 'Unknown', { italics: true, color: colour.muted }),
  style('Address', 'Address', { color: colour.muted, noProof: true }),
  style('Hyperlink', 'Hyperlink', {
    color: colour.accent,
    underline: { type: UnderlineType.SINGLE, color: colour.rule },
  }),
  style('PlaceholderText', 'Placeholder Text', { color: colour.muted }),
  style('CheckBox', 'Check Box', {
    font: { ascii: font.symbol, hAnsi: font.symbol, eastAsia: font.symbol, cs: font.symbol },
  }),
  style('FootnoteReference', 'footnote reference', { superScript: true }),
]
