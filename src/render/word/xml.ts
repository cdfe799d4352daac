/** The few pieces of XML every file here writes: escaped text, language marks and bookmark names. */
import { cleanText } from '../../domain/clean-text.ts'

/** Most text is neither to be cleaned nor to be escaped: one look tells. It has to lie within `plainText` of the cleaner. */
const simple = /^[\n\x20\x21\x23-\x25\x27-\x3B\x3D\x3F-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027\u20A0-\u20BF]*$/
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Cleans first and escapes last, so that nothing can be put together again in between. */
export function escapeXml(text: string): string {
  return simple.test(text) ? text : cleanText(text).replace(/[&<>"]/g, sign => entities[sign] ?? '')
}

export function oneLine(text: string): string {
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

const regions: Readonly<Record<string, string>> = {
  nl: 'nl-NL',
  en: 'en-GB',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  pt: 'pt-PT',
  ar: 'ar-SA',
  fa: 'fa-IR',
  ur: 'ur-PK',
  he: 'he-IL',
}
const rightToLeft = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/

/** Word's proofing tools want a region with the language. */
export function wordLanguage(tag: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag))
    throw new Error(`lang="${tag}" is not a language tag such as nl or en-GB`)
  return regions[tag] ?? tag
}

/** `auto` looks at the language: Word cannot ask the text itself, as a browser does. */
export function isRightToLeft(dir: string, lang: string): boolean {
  if (dir !== 'ltr' && dir !== 'rtl' && dir !== 'auto')
    throw new Error(`dir="${dir}" is neither ltr, rtl nor auto`)
  return dir === 'auto' ? rightToLeft.test(lang) : dir === 'rtl'
}

export function runProperties(style: string, lang: string, rtl: boolean): string {
  const styled = style && `<w:rStyle w:val="${style}"/>`
  const spoken = lang && `<w:lang ${rtl ? 'w:bidi' : 'w:val'}="${lang}"/>`
  const inside = styled + (rtl ? '<w:rtl/>' : '') + spoken
  return inside && `<w:rPr>${inside}</w:rPr>`
}

export const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
