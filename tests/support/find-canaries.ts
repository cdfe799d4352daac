/**
 * Looks for words in all bytes of a file, whatever it is, after undoing what may hide them: packed, split over markup, as
 * character references, with signs without width, taken apart, in other case or accents, as base64, backwards.
 */
import { DomUtils, parseDocument } from 'htmlparser2'
import { partsOf } from './parts-of.ts'

/** What was found, as `canary in part`. */
export function findCanaries(file: Uint8Array, canaries: readonly string[]): string[] {
  const raw = Buffer.from(file)
  const isZip = raw.subarray(0, 2).toString() === 'PK'
  // Of a zip also its bytes as they lie there: names of parts, comments, and what stands between parts.
  const texts = isZip
    ? [
        ...Object.entries(partsOf(file)).map(([part, text]) => [part, ...readings(text)]),
        ['names', raw.toString('latin1')],
      ]
    : [['text', ...readings(raw.toString())]]
  return texts.flatMap(([part, ...all]) => {
    const read = [...new Set(all.map(squeeze))]
    return canaries
      .filter(canary => {
        const plain = squeeze(canary)
        const turned = [...plain].reverse().join('')
        return read.some(one => one.includes(plain) || one.includes(turned))
      })
      .map(canary => `${canary} in ${part}`)
  })
}

/** Letters and digits in one form of each. */
function squeeze(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

function readings(text: string): string[] {
  const unescaped = text.replace(/\\u([\da-f]{4})/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  const once = textsOf(unescaped)
  // Twice, for a reference to the ampersand of a reference.
  const plain = [...new Set([unescaped, ...once, ...once.flatMap(textsOf)])]
  const joined = new Set(plain.flatMap(one => [one, one.replace(/\s+/g, '')]))
  return [...plain, ...[...joined].map(fromBase64)]
}

/** The text without its markup, so that what stands in two runs stands together, and what stands in the markup. */
function textsOf(markup: string): string[] {
  const document = parseDocument(markup)
  const elements = DomUtils.findAll(() => true, document.children)
  return [DomUtils.textContent(document), elements.flatMap(one => Object.values(one.attribs)).join('\n')]
}

/** Every run that may be base64, decoded from each place at which a group of four can begin. */
function fromBase64(text: string): string {
  return (text.match(/[\w+/-]{8,}/g) ?? [])
    .flatMap(run => [0, 1, 2, 3].map(start => Buffer.from(run.slice(start), 'base64url').toString()))
    .join('\n')
}
