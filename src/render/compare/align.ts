/** Which items of one list stand for which of another: first the same, then those of one name, then those that are alike. */
import { diffArrays } from 'diff'

/** One of the two is missing where something came or went. */
export type Pair<T> = readonly [before: T | undefined, after: T | undefined]
export type Match<T> = (before: T, after: T) => boolean

/** Each match is tried only in the gaps that the one before it left. Order is kept: what moved went and came. */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  [match, ...others]: readonly Match<T>[],
): Pair<T>[] {
  if (!match || before.length === 0 || after.length === 0) {
    return [...before.map(one => [one, undefined] as const), ...after.map(one => [undefined, one] as const)]
  }
  const pairs: Pair<T>[] = []
  let [gone, come]: [T[], T[]] = [[], []]
  let [from, to] = [0, 0]
  for (const { added, removed, count } of diffArrays([...before], [...after], { comparator: match })) {
    if (removed) {
      gone.push(...before.slice(from, from + count))
      from += count
    } else if (added) {
      come.push(...after.slice(to, to + count))
      to += count
    } else {
      pairs.push(...align(gone, come, others))
      ;[gone, come] = [[], []]
      for (let place = 0; place < count; place++) pairs.push([before[from++], after[to++]])
    }
  }
  return [...pairs, ...align(gone, come, others)]
}
