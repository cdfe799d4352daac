/** Every source that is cited exists, and every source that exists is cited. */
import type { Found } from './check-shape.ts'
import type { Path } from './read-yaml.ts'
import { listAt, recordAt, textAt, textsAt } from './rough.ts'

export interface Cites {
  readonly path: Path
  readonly ids: readonly string[]
}

/** `complete`: the shape of the file is right, so a source that nothing cites is really unused. */
export function checkSources(
  file: unknown,
  cites: readonly Cites[],
  complete: boolean,
  { add }: Found,
): void {
  const sources = recordAt(file, 'sources')
  for (const { path, ids } of cites) {
    ids.forEach((id, index) => {
      if (id === '') return
      if (!(id in sources)) {
        add(
          [...path, index],
          `the source ${id}`,
          'the id of a source of this file',
          'add the source, or correct its id',
        )
      } else if (ids.indexOf(id) !== index) {
        add([...path, index], `the source ${id} twice`, 'each source once', 'delete one of the two')
      }
    })
  }
  const cited = new Set(cites.flatMap(({ ids }) => ids))
  for (const id of complete ? Object.keys(sources) : []) {
    if (cited.has(id)) continue
    add(
      ['sources', id],
      `the source ${id}, which nothing cites`,
      'every source to be used',
      'cite it or delete it',
    )
  }
  for (const [id, source] of Object.entries(sources)) {
    const published = textAt(source, 'published')
    const consulted = textAt(source, 'consulted')
    if (!published || !consulted || !/^\d{4}(-|$)/.test(published) || published <= consulted) continue
    add(
      ['sources', id, 'published'],
      published,
      `a day before it was consulted (${consulted})`,
      'correct one of the two',
    )
  }
}

/** What the entries of a list cite under `key`. */
export function citesIn(file: unknown, list: string, key = 'sources'): Cites[] {
  return listAt(file, list).map((entry, index) => ({
    path: [list, index, key],
    ids: textsAt(entry, key),
  }))
}
