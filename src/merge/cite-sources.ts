/** Numbers sources where the reader first meets them, and keeps the list for the last page. */
import type { CitedSource } from '../domain/briefing-risk.ts'
import type { Source } from '../domain/source.ts'

export class Citations {
  readonly #numbers = new Map<string, CitedSource>()

  /** Goes on where another list ended. */
  constructor(before: readonly CitedSource[] = []) {
    for (const source of before) this.#numbers.set(keyOf(source), source)
  }

  /** The numbers of these sources, lowest first. One page counts once, whichever file names it. */
  cite(sources: readonly Source[]): number[] {
    return sources.map(source => this.#numberOf(source)).sort((a, b) => a - b)
  }

  /** Cites by id from the sources of one file. An id that does not resolve cannot have passed the check of the content. */
  from(sources: Readonly<Record<string, Source>>): (ids: readonly string[]) => number[] {
    return ids =>
      this.cite(
        ids.map(id => {
          const source = sources[id]
          if (!source) throw new Error(`source ${id} does not resolve: the content was not checked`)
          return source
        }),
      )
  }

  inOrder(): CitedSource[] {
    return [...this.#numbers.values()]
  }

  #numberOf(source: Source): number {
    const key = keyOf(source)
    let cited = this.#numbers.get(key)
    if (!cited) {
      const { title, publisher, origin, url, published, consulted, read } = source
      cited = {
        number: this.#numbers.size + 1,
        title,
        publisher,
        ...(origin && { origin }),
        url,
        published,
        consulted,
        read,
      }
      this.#numbers.set(key, cited)
    }
    return cited.number
  }
}

function keyOf({ url, title }: Pick<Source, 'url' | 'title'>): string {
  return `${url} ${title}`
}
