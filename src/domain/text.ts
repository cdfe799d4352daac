/** Text that people read: plain, in every language we publish, without characters that change what is seen. */
import * as z from 'zod'
import { forbiddenCharacter } from './clean-text.ts'
import { isWholeAddress } from './https-address.ts'

function checkCharacters(text: string, context: z.RefinementCtx<string>): void {
  const problem = (found: string, expected: string, remedy: string) =>
    context.addIssue({ code: 'custom', params: { found, expected, remedy } })
  const bad = forbiddenCharacter(text)
  if (text.trim() === '') {
    problem('no text', 'text', 'write the text, or leave the key out where it is optional')
  } else if (/^(…|\.\.\.)$/.test(text)) {
    problem(
      'a place to fill in',
      'text',
      'write the text in place of the dots, or delete the key where it is optional',
    )
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
