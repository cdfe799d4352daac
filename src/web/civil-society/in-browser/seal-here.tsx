/** The script of the pages for civil society: what is typed there is sealed in the browser, before anything leaves it. */
import { type Language, languages } from '../../../domain/closed-lists.ts'
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
}
