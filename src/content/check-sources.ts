/** Every source that is cited exists, and every source that exists is cited. */
import type { Source } from '../domain/source.ts'
import type { problemsIn } from './check-shape.ts'
import type { Path } from './read-yaml.ts'

export interface Cites {
  readonly path: Path
  readonly ids: readonly string[]
}

export function checkSources(
  sources: Readonly<Record<string, Source>>,
  cites: readonly Cites[],
  { add }: Pick<ReturnType<typeof problemsIn>, 'add'>,
): void {
  for (const { path, ids } of cites) {
    ids.forEach((id, index) => {
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
  for (const id of Object.keys(sources)) {
    if (!cited.has(id)) {
      add(
        ['sources', id],
        `the source ${id}, which nothing cites`,
        'every source to be used',
        'cite it or delete it',
      )
    }
  }
  for (const [id, { published, consulted }] of Object.entries(sources)) {
    if (published > consulted) {
      add(
        ['sources', id, 'published'],
        published,
        `a day before it was consulted (${consulted})`,
        'correct one of the two',
      )
    }
  }
}
