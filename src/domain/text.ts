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
  const bad = forbiddenCharacter(text)
  if (bad) {
    context.addIssue({
      code: 'custom',
      params: {
        found: `the character ${bad.name} at position ${bad.position}`,
        expected: 'plain text without control, invisible or direction-changing characters',
        remedy: 'delete that character',
      },
    })
  } else if (text !== text.trim() || text === '') {
    context.addIssue({
      code: 'custom',
      params: {
        found: text.trim() === '' ? 'no text' : 'a space at the beginning or the end',
        expected: 'text',
        remedy:
          text.trim() === ''
            ? 'write the text, or leave the key out where it is optional'
            : 'remove the space',
      },
    })
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

export const HttpsAddress = z
  .string()
  .max(500)
  .refine(address => /^https:\/\/[^\s"<>]+$/.test(address) && URL.canParse(address), {
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
