/** A question, an answer or a note as somebody typed it: cleaned, or what is wrong with it. */
import { inLines } from './read-fields.ts'

export const letterLimit = 2000

export type ReadLetter =
  | { readonly text: string }
  | { readonly problem: 'missing' | 'too-long'; readonly max: number }

export function readLetter(raw: unknown): ReadLetter {
  const text = typeof raw === 'string' ? inLines(raw) : ''
  if (text === '') return { problem: 'missing', max: letterLimit }
  return text.length > letterLimit ? { problem: 'too-long', max: letterLimit } : { text }
}
