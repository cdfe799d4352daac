/** The one cleaner that stands before every output: what is left is text that reads the same everywhere. */

// Nothing below U+0300 composes with anything but what is outside this set, so such text is already in NFC.
const plainText =
  /^[\t\n\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027\u202F-\u205E\u20A0-\u20BF\u2190-\u21FF\u25A0-\u27BF]*$/

// A reader must see what the moderator saw (Trojan Source, CVE-2021-42574) and nothing may be hidden in a text to
// trace who leaked it. U+200C and U+200D stay: Persian and Hindi are misspelt without them.
const hidden = new RegExp(
  [
    '[^\\P{Cc}\\t\\n]', // controls but tab and newline; XML 1.0 forbids most of them
    '[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]', // turn the direction of what follows
    '[\\u00AD\\u180E\\u200B\\u2060-\\u2064\\u206A-\\u206F\\uFEFF]', // have no width
    '[\\uFFF9-\\uFFFC\\u{E0000}-\\u{E007F}]', // annotations, object marks, tags
    '\\p{Noncharacter_Code_Point}',
  ].join('|'),
  'gu',
)

export function cleanText(text: string): string {
  if (plainText.test(text)) return text
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(hidden, '')
    .normalize('NFC')
}

/** Characters that XML forbids, that hide, or that turn text round. Tab is refused too: it belongs to layout. */
const forbidden =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Cs}\p{Noncharacter_Code_Point}]/u

export function forbiddenCharacter(text: string): { name: string; position: number } | undefined {
  const match = forbidden.exec(text)
  if (!match) return undefined
  const code = match[0].codePointAt(0) ?? 0
  return { name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, position: match.index + 1 }
}
