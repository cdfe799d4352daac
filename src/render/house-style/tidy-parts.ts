/** Turns what the `docx` package packs into shell parts: no chance, no clock, no ballast, and a slot for each text. */
import { slot } from './chart-skeleton.ts'
import { font } from './look.ts'
import { tieListStyles } from './numbering.ts'
import { latentStylesXml, tableStyleXml, wordDefaultsXml } from './table-style.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const drawing =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'

/** Styles that `docx` adds by itself and our vocabulary never uses. */
const unused =
  /^(Heading[56]|ListParagraph|Bibliography|TOC[4-9]|Endnote.*|FootnoteTextChar|LineNumber|StrongChar)$/

/** Long Dutch words may break in the narrow columns of a table, and nowhere else. */
function hyphenation(style: string, id: string): string {
  if (id === 'Normal') return slot(style, '<w:spacing', '<w:suppressAutoHyphens/><w:spacing')
  return /^Table(Text|Heading|RowHeading)$/.test(id)
    ? slot(style, '<w:spacing', '<w:suppressAutoHyphens w:val="0"/><w:spacing')
    : style
}

function stylesXml(xml: string): string {
  const kept = xml
    .replace(/<w:style [^>]*w:styleId="([^"]+)".*?<\/w:style>/g, (style, id) =>
      unused.test(id) ? '' : hyphenation(style, id),
    )
    .replace(/<w:styles[^>]*>/, `<w:styles ${w}>`)
    // The standard says "auto" is meant when nothing is said; LibreOffice reads it as "exact" and cuts lines off.
    .replace(/(w:line="\d+")\/>/g, '$1 w:lineRule="auto"/>')
  const language = '<w:lang w:val="%%lang%%" w:eastAsia="%%lang%%" w:bidi="ar-SA"/>'
  const spoken = slot(kept, '</w:rPr></w:rPrDefault>', `${language}</w:rPr></w:rPrDefault>`)
  const listed = slot(spoken, '</w:docDefaults>', `</w:docDefaults>${latentStylesXml}`)
  return tieListStyles(slot(listed, '</w:styles>', `${wordDefaultsXml}${tableStyleXml}</w:styles>`))
}

function settingsXml(xml: string): string {
  const compat = (name: string) =>
    `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>`
  const modern = [
    'overrideTableStyleFontSizeAndJustification',
    'enableOpenTypeFeatures',
    'doNotFlipMirrorIndents',
    'differentiateMultirowTableHeaders',
  ]
  const scheme =
    'bg1="light1" t1="dark1" bg2="light2" t2="dark2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hyperlink="hyperlink" followedHyperlink="followedHyperlink"'
  const rooted = slot(
    xml,
    /<w:settings[^>]*><w:displayBackgroundShape\/>/,
    `<w:settings ${w}><w:zoom w:percent="100"/>`,
  )
  const hyphenated = slot(rooted, '<w:evenAndOddHeaders', '<w:autoHyphenation/><w:evenAndOddHeaders')
  const guarded = slot(hyphenated, '<w:defaultTabStop', '%%protection%%<w:defaultTabStop')
  const noted = slot(
    guarded,
    '<w:compat>',
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>',
  )
  return slot(
    noted,
    '</w:compat>',
    `${modern.map(compat).join('')}</w:compat><w:themeFontLang w:val="%%lang%%" w:bidi="ar-SA"/>` +
      `<w:clrSchemeMapping ${scheme.replace(/(\w+)=/g, 'w:$1=')}/>`,
  )
}

const fontTable =
  `${declaration}<w:fonts ${w}><w:font w:name="${font.latin}"><w:altName w:val="DejaVu Sans"/>` +
  '<w:panose1 w:val="020B0604030504040204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>' +
  `<w:font w:name="${font.complex}"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
  `<w:font w:name="${font.symbol}"><w:altName w:val="DejaVu Sans"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`

const mark = (type: string, id: number) =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`

const core =
  `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%%title%%</dc:title><dc:subject>%%subject%%</dc:subject>' +
  '%%dates%%<dc:language>%%lang%%</dc:language></cp:coreProperties>'

const dropped = /custom|endnotes|comments/i

function rootRelationships(xml: string): string {
  return xml.replace(/<Relationship [^>]*\/>/g, one => (dropped.test(one) ? '' : one))
}

/** A first page without a cover has no header, and the same footer as the others. */
function firstFooter(section: string): string {
  const footer = section.match(/<w:footerReference[^>]*\/>/)?.[0] ?? ''
  return slot(footer, 'w:type="default"', 'w:type="first"')
}

export function tidyParts(
  parts: Record<string, string>,
  numbering: (root: string) => string,
): Record<string, string> {
  const part = (name: string): string => {
    const xml = parts[name]
    if (xml === undefined) throw new Error(`house style: docx wrote no ${name}`)
    return xml
  }
  const story = (name: string, tag: string, fill: string) =>
    slot(part(name).replace(new RegExp(`<w:${tag}[^>]*>`), `<w:${tag} ${w}>`), /<w:r>.*<\/w:r>/, fill)
  const sections = part('word/document.xml').match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
  const relationships = rootRelationships(part('word/_rels/document.xml.rels'))
  const types = part('[Content_Types].xml').replace(/<(Override|Default) [^>]*\/>/g, one =>
    dropped.test(one) || /Extension="(?!rels|xml)/.test(one) ? '' : one,
  )
  return {
    '[Content_Types].xml': slot(types, '</Types>', '%%types%%</Types>'),
    '_rels/.rels': rootRelationships(part('_rels/.rels')),
    'docProps/app.xml': part('docProps/app.xml'),
    'docProps/core.xml': core,
    'word/document.xml': `${declaration}<w:document ${w} ${r} ${drawing}><w:body>%%body%%%%section%%</w:body></w:document>`,
    'word/_rels/document.xml.rels': slot(relationships, '</Relationships>', '%%links%%</Relationships>'),
    'word/_rels/footnotes.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%%noteLinks%%</Relationships>`,
    'word/fontTable.xml': fontTable,
    'word/footer1.xml': story('word/footer1.xml', 'ftr', '%%footer%%'),
    'word/footnotes.xml': `${declaration}<w:footnotes ${w} ${r}>${mark('separator', -1)}${mark('continuationSeparator', 0)}%%notes%%</w:footnotes>`,
    'word/header1.xml': story('word/header1.xml', 'hdr', '%%header%%'),
    'word/numbering.xml': numbering(`${declaration}<w:numbering ${w}>`),
    'word/settings.xml': settingsXml(part('word/settings.xml')),
    'word/styles.xml': stylesXml(part('word/styles.xml')),
    'word/theme/theme1.xml': part('word/theme/theme1.xml').replace(/<a:font script=[^>]*\/>/g, ''),
    'fragment/cover-section.xml': sections[0] ?? '',
    'fragment/section.xml': slot(sections[1] ?? '', /(?=<w:pgSz)/, firstFooter(sections[1] ?? '')),
    'fragment/section-after-cover.xml': slot(sections[1] ?? '', '<w:titlePg/>', ''),
  }
}
