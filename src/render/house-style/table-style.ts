/** The table style and the list of styles Word shows, which the `docx` package has no words for. */
import { colour } from './look.ts'

const line = (side: string, size: number, shade: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${shade}"/>`

export const tableStyleXml =
  '<w:style w:type="table" w:customStyle="1" w:styleId="BriefingTable"><w:name w:val="Briefing Table"/>' +
  '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="8"/><w:qFormat/>' +
  '<w:tblPr><w:tblBorders>' +
  `${line('top', 12, colour.accent)}${line('bottom', 8, colour.accent)}${line('insideH', 4, colour.rule)}</w:tblBorders>` +
  '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>' +
  '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  '<w:tblStylePr w:type="firstRow"><w:tcPr>' +
  `<w:tcBorders>${line('bottom', 8, colour.accent)}</w:tcBorders>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${colour.accentTint}"/></w:tcPr></w:tblStylePr></w:style>`

/** Hides Word's own 370 styles from the pane, so that ours are what an author sees and picks. */
export const latentStylesXml =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" ' +
  'w:defQFormat="0" w:count="376"/>'

/** The two styles every other style rests on and `docx` leaves out. */
export const wordDefaultsXml =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
