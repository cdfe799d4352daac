/** What counts as the whole address of a page. Without zod: the form in the browser asks it too. */
import { forbiddenCharacter } from './clean-text.ts'

/** Plain https, without a name before an @, which is how an address pretends to be another. */
export function isWholeAddress(address: string): boolean {
  if (!/^https:\/\/[^\s"<>]+$/.test(address) || forbiddenCharacter(address)) return false
  const url = URL.parse(address)
  return url !== null && url.username === '' && url.password === ''
}
