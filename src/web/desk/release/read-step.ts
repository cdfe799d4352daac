/** Which version somebody acts on, and the revision of it that they have seen: as HTTP says it, or as our forms do. */
import type { Visitor } from '../../rooms.tsx'

export interface SeenVersion {
  readonly version: number
  readonly revision: number
}

export function readStep({ req }: Visitor, form: URLSearchParams): SeenVersion | undefined {
  const said = req.header('if-match') ?? tagOf(form.get('version'), form.get('revision'))
  const [, version, revision] = /^"(\d{1,9})-(\d{1,9})"$/.exec(said) ?? []
  return version && revision ? { version: Number(version), revision: Number(revision) } : undefined
}

/** The ETag of a version as it stands. */
export function tagOf(version: unknown, revision: unknown): string {
  return `"${version}-${revision}"`
}
