/** What a reader of a file tells somebody who made a mistake in it, line by line. */
import { inReadingOrder, type Problem, sayProblem } from '../../src/domain/problem.ts'
import { bytesOf } from './atlantis.ts'

type Read = (file: string, bytes: Uint8Array) => { problems: Problem[] }

export function told(read: Read, file: string, content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return inReadingOrder(read(file, bytes).problems).map(sayProblem).join('\n')
}

/** The same of a file of Atlantis in which each `[right, wrong]` is written wrong. */
export function toldAbout(read: Read, file: string, ...mistakes: [right: string, wrong: string][]): string {
  let text = new TextDecoder().decode(bytesOf(file))
  for (const [right, wrong] of mistakes) {
    if (!text.includes(right)) throw new Error(`${file} does not say: ${right}`)
    text = text.replace(right, () => wrong)
  }
  return told(read, file, text)
}
