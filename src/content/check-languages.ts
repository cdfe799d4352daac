/** Dutch and English are both there and are not the same text: a copied text is an untranslated one. */
import type { Found } from './check-shape.ts'
import type { Path } from './read-yaml.ts'

/** Names and references may be the same in both languages: `CSDDD`, `Art. 3(1)`; a region is a name whatever it holds. */
const holdsWords = /(^|\s)\p{Ll}/u

export function checkLanguages(value: unknown, found: Found, path: Path = []): void {
  if (typeof value !== 'object' || value === null) return
  const { nl, en } = value as { nl?: unknown; en?: unknown }
  if (typeof nl === 'string' && nl === en && holdsWords.test(nl) && path.at(-1) !== 'region') {
    const same = 'the same text in Dutch and English'
    found.add([...path, 'en'], same, 'a text in each language', 'translate one of the two')
  }
  for (const [key, inner] of Object.entries(value)) {
    checkLanguages(inner, found, [...path, Array.isArray(value) ? Number(key) : key])
  }
}
