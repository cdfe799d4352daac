/**
 * No natural person is named, and no company without two independent sources: as far as a form of address, a contact or a
 * legal form gives them away. A bare name no pattern can tell from a place; for those tests/content/known-names.yaml keeps a list.
 */
import { originOf, type Source } from '../domain/source.ts'
import type { Found } from './check-shape.ts'
import type { Path } from './read-yaml.ts'
import { recordAt, textsAt } from './rough.ts'

/** Before a name these betray a person, in either language. */
const abbreviated = ['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Dhr', 'Mevr']
const titles = [
  ...[
    'Professor',
    'Sir',
    'Madam',
    'Madame',
    'Mevrouw',
    'Meneer',
    'De heer',
    'President',
    'Prime Minister',
    'Premier',
  ],
  ...[
    'Minister',
    'Senator',
    'Governor',
    'Gouverneur',
    'Ambassador',
    'Ambassadeur',
    'King',
    'Koning',
    'Queen',
  ],
  ...[
    'Koningin',
    'Prince',
    'Prins',
    'Princess',
    'Prinses',
    'Kroonprins',
    'Sheikh',
    'Sjeik',
    'Emir',
    'Pope',
    'Paus',
  ],
  ...['Bishop', 'Bisschop', 'Ayatollah', 'Imam', 'Generaal', 'Colonel', 'Kolonel', 'Judge', 'Rechter'],
  ...['Lawyer', 'Advocaat', 'Journalist', 'Blogger', 'Activist'],
]
const anyOf = (words: readonly string[]) =>
  words.map(word => `[${word[0]}${word[0]?.toLowerCase()}]${word.slice(1)}`).join('|')
const person = new RegExp(
  `(?<![\\p{L}-])(?:(?:${anyOf(abbreviated)})\\.?|${anyOf(titles)}) (?<names>\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*)`,
  'gu',
)
/** What carries the name of a person or an office without being one. */
const institution =
  /\b(Office|Council|Act|Decree|Order|Court|University|Universiteit|Hospital|Airport|Port|Haven|City|Foundation|Cup|League)\b/u
const contact = /\S+@\S+\.\w+|\+\d[\d ()-]{6,}\d/gu
const company =
  /\p{Lu}[\p{L}\d&'’-]*,? (?:B\.?V\.?|N\.?V\.?|Ltd|Limited|Inc|LLC|plc|PLC|GmbH|AG|S\.A\.|SA|S\.p\.A\.|Pvt|Pty|Corp|Corporation|Holdings?|Co\.)(?![\p{L}\d])/gu

/** `origins` are those of the entry that a text stands in; a text that cites nothing has none. */
export function checkNames(file: unknown, found: Found): void {
  const sources = recordAt(file, 'sources')
  walk(file, [], 0)

  function walk(value: unknown, path: Path, origins: number): void {
    if (typeof value === 'string') checkText(value, path, origins, found)
    if (typeof value !== 'object' || value === null || path[0] === 'sources') return
    const cited = [...textsAt(value, 'sources'), ...textsAt(value, 'cites')].flatMap(id => sources[id] ?? [])
    const here = cited.length > 0 ? new Set(cited.map(source => originOf(source as Source))).size : origins
    for (const [key, inner] of Object.entries(value)) {
      walk(inner, [...path, Array.isArray(value) ? Number(key) : key], here)
    }
  }
}

function checkText(text: string, path: Path, origins: number, { add }: Found): void {
  const office = 'an office or a role, never a person'
  for (const { 0: whole, groups } of text.matchAll(person)) {
    if (institution.test(groups?.names ?? '')) continue
    add(
      path,
      `what reads as a person, "${whole}"`,
      office,
      'leave out the name: write "the president" or "a journalist"',
    )
  }
  for (const [address] of text.matchAll(contact)) {
    add(path, `an address or a number, "${address}"`, office, 'delete it')
  }
  for (const [named] of origins < 2 ? text.matchAll(company) : []) {
    const expected = 'no company by name, unless two independent sources of this entry name it'
    add(path, `a company, "${named}"`, expected, 'leave out its name, or cite a second source that names it')
  }
}
