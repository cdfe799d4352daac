/** `POST /v1/verify`: the SHA-256 that was sent, and what is said of the file it belongs to. */
import { type Genuine, isDigest } from '../../verify-file.ts'
import type { FieldProblem } from './problem-details.ts'

export function readDigest(body: unknown): {
  readonly sha256?: string
  readonly errors: readonly FieldProblem[]
} {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const strangers = Object.keys(given).filter(key => key !== 'sha256').length
  const errors: FieldProblem[] = [
    ...(isDigest(given.sha256)
      ? []
      : [at('/sha256', 'expected a SHA-256: 64 digits from 0 to f, in lower case')]),
    ...(strangers > 0 ? [at('', `expected only sha256; ${strangers} other key(s) found`)] : []),
  ]
  return errors.length === 0 && isDigest(given.sha256) ? { sha256: given.sha256, errors } : { errors }
}

function at(pointer: string, detail: string): FieldProblem {
  return { in: 'body', pointer, detail }
}

export function presentVerdict(genuine: Genuine | undefined) {
  if (!genuine) return { genuine: false }
  const { manifest, file, standing } = genuine
  return {
    genuine: true,
    ...{ mission: manifest.mission, version: manifest.version },
    ...{ audience: file.audience, language: file.language, format: file.format },
    ...(file.changes_since !== undefined && { changes_since: file.changes_since }),
    ...{ facts_as_at: manifest.facts_as_at, released_on: manifest.released_on, office: manifest.office },
    standing: standing.kind,
    ...(standing.kind === 'superseded' && { superseded_by: standing.by }),
  }
}
