/** Checks the value of a file against its schema: the trusted value, or every problem with its line and column. */
import type * as z from 'zod'
import type { Problem } from '../domain/problem.ts'
import { explainIssue } from './explain-issue.ts'
import { type Path, readYaml, type YamlFile } from './read-yaml.ts'

export interface Checked<T> {
  readonly value?: T
  readonly yaml?: YamlFile
  readonly problems: Problem[]
}

export function checkShape<S extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: S,
): Checked<z.infer<S>> {
  const yaml = readYaml(file, bytes)
  if (Array.isArray(yaml)) return { problems: yaml }
  const parsed = schema.safeParse(yaml.value)
  if (parsed.success) return { value: parsed.data, yaml, problems: [] }
  const problems = parsed.error.issues
    .flatMap(issue => explainIssue(issue, yaml.value, schema))
    .map(({ path, key, ...said }) => ({
      file,
      ...(key === undefined ? yaml.placeOf(path) : yaml.placeOfKey(path, key)),
      ...said,
    }))
  return { yaml, problems }
}

/** Collects what a check beyond the schema finds, each at its place. */
export interface Found {
  readonly problems: Problem[]
  add(path: Path, found: string, expected: string, remedy: string): void
}

/**
 * A file checked against its schema and then by `further`, which sees the raw value: where the shape is wrong too, one
 * mistake must not hide the others. `complete` says that the shape was right.
 */
export function checkFile<S extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: S,
  further: (raw: unknown, found: Found, complete: z.infer<S> | undefined) => void,
): Checked<z.infer<S>> {
  const { value, yaml, problems } = checkShape(file, bytes, schema)
  if (!yaml) return { problems }
  const found: Found = {
    problems,
    add: (path, what, expected, remedy) =>
      void problems.push({ file, ...yaml.placeOf(path), found: what, expected, remedy }),
  }
  further(yaml.value, found, value)
  return value === undefined ? { yaml, problems } : { value, yaml, problems }
}
