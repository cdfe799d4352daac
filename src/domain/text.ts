/** Text that people read: plain, in every language we publish, without characters that change what is seen. */
import * as z from 'zod'

/** Characters that XML forbids, that hide, or that turn text round. Tab is refused too: it belongs to layout. */
const forbidden =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Cs}\p{Noncharacter_Code_Point}]/u

export function forbiddenCharacter(text: string): { name: string; position: number } | undefined {
  const match = forbidden.exec(text)
  if (!match) return undefined
  const code = match[0].codePointAt(0) ?? 0
  return { name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, position: match.index + 1 }
}

function checkCharacters(text: string, context: z.RefinementCtx<string>): void {
  const problem = (found: string, expected: string, remedy: string) =>
    context.addIssue({ code: 'custom', params: { found, expected, remedy } })
  const bad = forbiddenCharacter(text)
  if (text.trim() === '') {
    problem('no text', 'text', 'write the text, or leave the key out where it is optional')
  } else if (bad?.name === 'U+000A') {
    problem('a line break', 'text on one line', 'write it on one line, or begin it with >- instead of | or >')
  } else if (bad) {
    problem(
      `the character ${bad.name} at position ${bad.position}`,
      'plain text without control, invisible or direction-changing characters',
      'delete that character',
    )
  } else if (text !== text.trim()) {
    problem('a space at the beginning or the end', 'text', 'remove the space')
  }
}

export const PlainText = z.string().max(2000).superRefine(checkCharacters)

/** The same text in Dutch and English; a third language is one more key here and one more wording file. */
export const Bilingual = z
  .strictObject({
    nl: PlainText.describe('In Dutch, language level B1.'),
    en: PlainText.describe('In English, in plain words.'),
  })
  .meta({ description: 'The same text in Dutch and English.' })
export type Bilingual = z.infer<typeof Bilingual>

/** Plain https, without a name before an @, which is how an address pretends to be another. */
function isWholeAddress(address: string): boolean {
  if (!/^https:\/\/[^\s"<>]+$/.test(address) || forbiddenCharacter(address)) return false
  const url = URL.parse(address)
  return url !== null && url.username === '' && url.password === ''
}

export const HttpsAddress = z
  .string()
  .max(500)
  .refine(isWholeAddress, {
    params: {
      expected: 'a whole address that begins with https://',
      remedy: 'copy the address of the page itself',
    },
  })
  .meta({ description: 'The whole https address of the page.' })

/** Ids are lower-case words with hyphens, never reused. */
export const Id = z
  .string()
  .max(80)
  .refine(id => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id), {
    params: {
      expected: 'an id of lower-case letters, digits and hyphens',
      remedy: 'write it like child-labour-brick-kilns',
    },
  })
