/** Two lists side by side by what names their items: what came, what went, and what is in both. */
import { isDeepStrictEqual } from 'node:util'

interface Paired<T> {
  readonly came: readonly T[]
  readonly went: readonly T[]
  readonly both: readonly (readonly [before: T, after: T])[]
}

export function pair<T>(before: readonly T[], after: readonly T[], nameOf: (item: T) => string): Paired<T> {
  const was = new Map(before.map(item => [nameOf(item), item]))
  const is = new Map(after.map(item => [nameOf(item), item]))
  return {
    came: after.filter(item => !was.has(nameOf(item))),
    went: before.filter(item => !is.has(nameOf(item))),
    both: after.flatMap(item => {
      const old = was.get(nameOf(item))
      return old === undefined ? [] : [[old, item] as const]
    }),
  }
}

/** Whether anything differs but these keys. */
export function differ<T extends object>(before: T, after: T, ...apart: readonly (keyof T)[]): boolean {
  const without = (one: T) =>
    Object.fromEntries(Object.entries(one).filter(([key]) => !apart.some(k => k === key)))
  return !isDeepStrictEqual(without(before), without(after))
}
