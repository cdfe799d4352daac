/** YAML text to a value, with the place of everything in it; or every reason why it cannot be read. */
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Range, visit } from 'yaml'
import type { Problem } from '../domain/problem.ts'
import { explainYaml } from './explain-yaml.ts'

export type Path = readonly PropertyKey[]

export interface YamlFile {
  readonly value: unknown
  /** Line and column of the value at `path`, or of its nearest parent that exists. */
  placeOf(path: Path): Place
  /** Line and column of a key, for what is wrong with the key itself. */
  placeOfKey(path: Path, key: string): Place
}

export interface Place {
  readonly line: number
  readonly column: number
}

/** A profile is some 300 lines; a file of this size is a mistake or an attack. */
const mostBytes = 1_000_000

export function readYaml(file: string, bytes: Uint8Array): YamlFile | Problem[] {
  const top = { file, line: 1, column: 1 }
  if (bytes.length > mostBytes) {
    const size = `${(bytes.length / 1_000_000).toFixed(1)} MB`
    return [
      {
        ...top,
        found: `a file of ${size}`,
        expected: 'at most 1 MB',
        remedy: 'check that this is the right file',
      },
    ]
  }
  const text = decode(bytes)
  if (text === undefined) {
    return [
      { ...top, found: 'bytes that are no UTF-8 text', expected: 'UTF-8', remedy: 'save the file as UTF-8' },
    ]
  }

  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
    lineCounter: lines,
  })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const problems: Problem[] = explainYaml([...document.errors, ...document.warnings]).map(
    ({ offset, ...said }) => ({ file, ...place(offset), ...said }),
  )
  const refuse = (range: Range | null | undefined, found: string) =>
    problems.push({
      file,
      ...place(range?.[0] ?? 0),
      found,
      expected: 'every value written out',
      remedy: 'copy the value to where it is needed',
    })
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || (key.value !== 'nl' && key.value !== 'en') || !isScalar(value) || !value.comment)
        return
      const found = `a # that ends the text "${value.value}"`
      const remedy = 'put the whole text in double quotes'
      problems.push({
        file,
        ...place(value.range?.[0] ?? 0),
        found,
        expected: 'quotes around a text with a #',
        remedy,
      })
    },
    Alias: (_, node) => void refuse(node.range, `an alias (*${node.source})`),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) refuse(node.range, `an anchor (&${node.anchor})`)
    },
  })
  if (problems.length > 0) return problems

  const nodeAt = (path: Path): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return place(node.range[0])
    }
    return { line: 1, column: 1 }
  }
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    placeOf: nodeAt,
    placeOfKey: (path, key) => {
      const parent = path.length === 0 ? document.contents : document.getIn(path, true)
      const pair = isMap(parent)
        ? parent.items.find(item => isPair(item) && String(item.key) === key)
        : undefined
      return isNode(pair?.key) && pair.key.range ? place(pair.key.range[0]) : nodeAt(path)
    },
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
