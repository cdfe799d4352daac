/** The script of pages for civil society, and for participants afterwards: what is typed is sealed before anything leaves the browser. */
import { type Language, languages } from '../../../domain/closed-lists.ts'
import { sealFeedback } from '../../participants/feedback/in-browser/seal-feedback.tsx'
import { makeReader } from '../../reader.ts'
import { sealInput } from './seal-input.tsx'
import { sealLetters } from './seal-letters.tsx'
import type { Told } from './trust-recipients.ts'

export async function sealHere(told: Told): Promise<void> {
  const main = document.querySelector('main')
  if (!main) return
  const language = languages.find(one => one === document.documentElement.lang) as Language
  const reader = makeReader(language, told.wordings[language])
  await sealInput(main, reader, told)
  await sealLetters(main, reader, told)
  await sealFeedback(main, reader, told)
}
