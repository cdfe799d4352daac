/**
 * Finds the proper names in a pair of texts that nobody has declared.
 *
 * A word with a capital is a name, unless it opens a sentence. At the opening it counts when the other language has it too
 * and no text has it in lower case: `Telegram` in both, not `In`. So what slips through is a name that opens its sentence
 * in one language and is spelled otherwise in the other, and a person or company that is called as a known place is.
 */
interface Pair {
  readonly nl: string
  readonly en: string
}

const capitalised = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{N}&'’-]*/gu
const opening = /(^|[.!?:;]['"’”)]*\s+|\n)['"“‘(]*$/
const numeral = /^([IVX]+|\p{Lu})$/u

export function makeNameFinder(known: Iterable<string>, texts: readonly Pair[]): (pair: Pair) => string[] {
  const hide = hiding(known)
  const lower = new Set(
    texts.flatMap(({ nl, en }) =>
      [...`${nl} ${en}`.matchAll(/(?<![\p{L}])\p{Ll}\p{L}*/gu)].map(([word]) => word),
    ),
  )
  const namesIn = (text: string, other: string) =>
    [...hide(text).matchAll(capitalised)].flatMap(({ 0: found, index }) => {
      const word = found.replace(/['’]s?$/, '')
      const opens = opening.test(text.slice(0, index))
      if (numeral.test(word) || (opens && (lower.has(word.toLowerCase()) || !other.includes(word)))) return []
      return [word]
    })
  return ({ nl, en }) => [...new Set([...namesIn(nl, en), ...namesIn(en, nl)])]
}

/** Writes known names without capitals, the longest first, and keeps the length of the text. */
function hiding(known: Iterable<string>): (text: string) => string {
  const escaped = [...new Set(known)]
    .sort((a, b) => b.length - a.length)
    .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text => text.replace(pattern, name => '·'.repeat(name.length))
}
