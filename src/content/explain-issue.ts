/** What zod found wrong, said as a person would say it: found, expected, what to do. */
import type * as z from 'zod'
import type { Problem } from '../domain/problem.ts'
import { keySetsAt, keysAt } from './known-keys.ts'
import type { Path } from './read-yaml.ts'
import { listed, nearest, oneOf, sayBound, show, similar } from './say-value.ts'

type Issue = z.core.$ZodIssue
type Said = Pick<Problem, 'found' | 'expected' | 'remedy'>
export type Explained = Said & { path: Path; key?: string }

/** `input` is the value at `path`; the paths of zod's issues go on from there. */
export function explainIssue(
  issue: Issue,
  input: unknown,
  schema: z.core.$ZodType,
  path: Path = [],
): Explained[] {
  const at = [...path, ...issue.path]
  const value = valueAt(input, issue.path)
  const keys = keysAt(schema, at)
  if (issue.code === 'unrecognized_keys') {
    const map = value as Record<string, unknown>
    return issue.keys.map(key => ({ path: at, key, ...sayUnknownKey(key, map[key], keys) }))
  }
  if (issue.code === 'invalid_union') return explainUnion(issue, value, schema, at)
  return [{ path: at, ...say(issue, value, at, keys) }]
}

function say(issue: Issue, value: unknown, at: Path, keys: readonly string[]): Said {
  const name = nameOf(at)
  switch (issue.code) {
    case 'custom': {
      const said = (issue.params ?? {}) as Partial<Problem>
      return {
        found: said.found ?? show(value),
        expected: said.expected ?? issue.message,
        remedy: said.remedy ?? 'correct it',
      }
    }
    case 'invalid_value':
      return value === undefined
        ? { found: `no ${name}`, expected: oneOf(issue.values), remedy: `add ${name}` }
        : { found: show(value), expected: oneOf(issue.values), remedy: nearest(value, issue.values) }
    case 'invalid_type':
      return sayType(issue.expected, value, at, keys)
    case 'invalid_format':
      return issue.format === 'email'
        ? { found: show(value), expected: 'an e-mail address', remedy: 'write it like desk@example.org' }
        : { found: show(value), expected: issue.message, remedy: `change ${name}` }
    case 'too_small':
      return {
        found: show(value),
        expected: sayBound('at least', Number(issue.minimum), issue.origin),
        remedy: issue.origin === 'number' ? 'correct the number' : 'add what is missing',
      }
    case 'too_big':
      return {
        found: issue.origin === 'string' ? `${String(value).length} characters` : show(value),
        expected: sayBound('at most', Number(issue.maximum), issue.origin),
        remedy: issue.origin === 'number' ? 'correct the number' : 'make it shorter',
      }
    default:
      return { found: show(value), expected: issue.message, remedy: `change ${name}` }
  }
}

function sayUnknownKey(key: string, value: unknown, known: readonly string[]): Said {
  const found = `the unknown key ${key}`
  // { en: Divers, who dive } has a key "who dive" without a value: the comma ended the text.
  if (value === null && key.includes(' ')) {
    return {
      found: `a comma that ends the text before "${key}"`,
      expected: 'quotes around a text with a comma',
      remedy: 'put the whole text in double quotes',
    }
  }
  const expected = known.length > 0 ? `only ${listed(known)}` : 'only keys of docs/reference'
  const meant = similar(key, known)
  return { found, expected, remedy: meant ? `did you mean ${meant}?` : 'delete it, or correct its spelling' }
}

function sayType(expected: string, value: unknown, at: Path, keys: readonly string[]): Said {
  const name = nameOf(at)
  const words: Record<string, string> = {
    string: 'text',
    object: keys.length > 0 ? `the keys ${listed(keys)}` : 'keys with values',
    record: 'keys with values',
    array: 'a list',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  }
  const wanted = words[expected] ?? expected
  if (at.length === 0 && (value === null || value === undefined)) {
    return { found: 'an empty file', expected: wanted, remedy: 'fill it in; docs/reference has the keys' }
  }
  if (value === undefined) return { found: `no ${name}`, expected: wanted, remedy: `add ${name}` }
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { found: show(value), expected: wanted, remedy: 'put quotes around it' }
  }
  if (typeof value === 'string' && wanted !== 'text' && String(Number(value)) === value) {
    return { found: show(value), expected: wanted, remedy: 'take the quotes away' }
  }
  if (expected === 'array') {
    const remedy = at.length === 0 ? 'begin each item with a hyphen' : `write ${name} like [one, another]`
    return { found: show(value), expected: wanted, remedy }
  }
  return { found: show(value), expected: wanted, remedy: `correct ${name}` }
}

/** The branch that is only wrong further down is the one that was meant; where there is none, all are named. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
  schema: z.core.$ZodType,
  at: Path,
): Explained[] {
  const branches = issue.errors.filter(branch => branch.length > 0)
  const meant = branches.find(branch =>
    branch.every(inner => inner.path.length > 0 && valueAt(value, inner.path) !== undefined),
  )
  if (meant) return meant.flatMap(inner => explainIssue(inner, value, schema, at))
  const keySets = keySetsAt(schema, at)
  if (isMap(value) && keySets.length > 0) {
    const expected = keySets.map(listed).join(', or ')
    const found = `the keys ${listed(Object.keys(value))}`
    return [{ path: at, found, expected, remedy: 'choose one of these' }]
  }
  const all = branches
    .flatMap(branch => branch.slice(0, 1))
    .flatMap(inner => explainIssue(inner, value, schema, at))
  const expected = [...new Set(all.map(explained => explained.expected))].join(', or ')
  const name = nameOf(at)
  return [
    value === undefined
      ? { path: at, found: `no ${name}`, expected, remedy: `add ${name}` }
      : { path: at, found: show(value), expected, remedy: all.at(-1)?.remedy ?? 'correct it' },
  ]
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Inside a text are the items of a list that a CSV cell holds: `water;mining`. */
function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'string'
        ? value.split(';')[Number(key)]
        : (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    input,
  )
}

/** `title`, or `item 2 of programme`. */
function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  if (typeof last !== 'number') return String(last)
  return path.length > 1 ? `item ${last + 1} of ${nameOf(path.slice(0, -1))}` : `item ${last + 1}`
}
