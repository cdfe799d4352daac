/** The few pieces of XML every file here writes: escaped text, language marks and bookmark names. */
import { cleanText } from '../clean-text.ts'

const special = /[&<>"]/
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Cleans first and escapes last, so that nothing can be put together again in between. */
export function escapeXml(text: string): string {
  const clean = cleanText(text)
  return special.test(clean) ? clean.replace(/[&<>"]/g, sign => entities[sign] ?? '') : clean
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
