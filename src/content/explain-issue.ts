/** What zod found wrong, said as a person would say it: found, expected, what to do. */
import { closest } from 'fastest-levenshtein'
import type * as z from 'zod'
import type { Problem } from '../domain/problem.ts'
import type { Path } from './read-yaml.ts'

type Issue = z.core.$ZodIssue
export type Explained = Pick<Problem, 'found' | 'expected' | 'remedy'> & { path: Path; key?: string }

/** `known` gives the keys a map may have, when an unknown one was found. */
export function explainIssue(issue: Issue, input: unknown, path: Path = []): Explained[] {
  const at = [...path, ...issue.path]
  const value = valueAt(input, issue.path)
  const name = String(at.at(-1) ?? 'the file')
  switch (issue.code) {
    case 'custom': {
      const said = (issue.params ?? {}) as Partial<Problem>
      return [
        {
          path: at,
          found: said.found ?? show(value),
          expected: said.expected ?? issue.message,
          remedy: said.remedy ?? 'correct it',
        },
      ]
    }
    case 'unrecognized_keys':
      return issue.keys.map(key => ({
        path: at,
        key,
        found: `the unknown key ${key}`,
        expected: 'only keys of the reference (docs/reference)',
        remedy: 'correct its spelling or delete it',
      }))
    case 'invalid_value':
      return [
        { path: at, found: show(value), expected: oneOf(issue.values), remedy: nearest(value, issue.values) },
      ]
    case 'invalid_key':
      return [
        {
          path: at,
          found: `the key ${name}`,
          expected: 'a key of the reference',
          remedy: 'correct its spelling',
        },
      ]
    case 'invalid_type':
      return value === undefined
        ? [{ path: at, found: `no ${name}`, expected: sayType(issue.expected), remedy: `add ${name}` }]
        : [{ path: at, found: show(value), expected: sayType(issue.expected), remedy: `change ${name}` }]
    case 'too_small':
      return [
        {
          path: at,
          found: show(value),
          expected: sayBound('at least', issue.minimum, issue.origin),
          remedy: 'add what is missing',
        },
      ]
    case 'too_big':
      return [
        {
          path: at,
          found: show(value),
          expected: sayBound('at most', issue.maximum, issue.origin),
          remedy: 'make it shorter',
        },
      ]
    case 'invalid_union':
      return explainUnion(issue, value, at)
    default:
      return [{ path: at, found: show(value), expected: issue.message, remedy: `change ${name}` }]
  }
}

/** The branch that got furthest is the one that was meant; where none got past the top, all are named. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
  at: Path,
): Explained[] {
  const branches = issue.errors.filter(branch => branch.length > 0)
  const meant = branches.find(branch => branch.every(inner => inner.path.length > 0))
  if (meant) return meant.flatMap(inner => explainIssue(inner, value, at))
  const all = branches.flatMap(branch => branch.slice(0, 1)).flatMap(inner => explainIssue(inner, value, at))
  const expected = [...new Set(all.map(explained => explained.expected))].join(', or ')
  if (value === undefined)
    return [{ path: at, found: `no ${String(at.at(-1))}`, expected, remedy: `add ${String(at.at(-1))}` }]
  return [{ path: at, found: show(value), expected, remedy: all[0]?.remedy ?? 'correct it' }]
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  )
}

function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object') return 'a map'
  if (typeof value === 'string')
    return value === '' ? 'no text' : `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`
  return `${typeof value} ${value}`
}

function sayType(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    object: 'a map of keys',
    record: 'a map of keys',
    array: 'a list',
    int: 'a whole number',
  }
  return words[expected] ?? expected
}

function sayBound(bound: string, limit: number | bigint, origin: string): string {
  const unit = { string: 'characters', array: 'items in the list' }[origin] ?? ''
  return `${bound} ${limit} ${unit}`.trim()
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`
}

function nearest(value: unknown, values: readonly unknown[]): string {
  if (typeof value !== 'string' || values.length === 0) return 'choose one of these'
  return `did you mean ${closest(value, values.map(String))}?`
}
