/** The texts of a file of content, each with its place and the sources of the entry it stands in. */
import type { CountryProfile } from '../../src/domain/country-profile.ts'
import type { Source } from '../../src/domain/source.ts'

export interface Text {
  readonly path: string
  readonly nl: string
  readonly en: string
  /** Ids of the sources that the nearest entry cites, itself or through its risks. */
  readonly cites: readonly string[]
}

interface File {
  readonly sources: Readonly<Record<string, Source>>
}

export function textsOf(name: string, file: File): Text[] {
  const risks = (file as Partial<CountryProfile>).risks ?? []
  return walk(file, name, [])

  function walk(node: unknown, path: string, cites: readonly string[]): Text[] {
    if (typeof node !== 'object' || node === null || node === file.sources) return []
    const { nl, en, ...rest } = node as Record<string, unknown>
    if (typeof nl === 'string' && typeof en === 'string') return [{ path, nl, en, cites }]
    const { sources, cites: own, risks: about } = rest as Record<string, unknown>
    const through = isIds(about)
      ? about.flatMap(id => risks.find(risk => risk.id === id)?.sources ?? [])
      : undefined
    const here = isIds(sources) ? sources : isIds(own) ? own : (through ?? cites)
    return Object.entries(node).flatMap(([key, value]) => {
      const id = (value as { id?: unknown } | null)?.id
      return walk(value, `${path}.${typeof id === 'string' ? id : key}`, here)
    })
  }
}

function isIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every(id => typeof id === 'string')
}
