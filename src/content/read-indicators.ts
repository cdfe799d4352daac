/** The CSV tables of indicators/: every row checked, every source, measure and treaty resolved and used. */
import type * as z from 'zod'
import { type Indicators, type MeasureValue, tables } from '../domain/indicator.ts'
import type { Problem } from '../domain/problem.ts'
import { explainIssue } from './explain-issue.ts'
import { keysAt } from './known-keys.ts'
import { readCsv } from './read-csv.ts'

type TableName = keyof typeof tables
interface CsvFile {
  readonly file: string
  readonly text: string
}
/** A table may lie in several files: rows under a licence of their own lie in a folder of their own. */
export type CsvFiles = Readonly<Record<TableName, readonly CsvFile[]>>

export function readIndicators(files: CsvFiles): { indicators?: Indicators; problems: Problem[] } {
  const problems: Problem[] = []
  const read = Object.fromEntries(
    Object.entries(tables).map(([name, schema]) => [
      name,
      files[name as TableName].flatMap(file => readTable(file, schema, problems)),
    ]),
  ) as unknown as { [N in TableName]: Read<z.infer<(typeof tables)[N]>>[] }
  if (problems.length === 0) problems.push(...checkReferences(read))
  if (problems.length > 0) return { problems }
  const indicators = Object.fromEntries(
    Object.entries(read).map(([name, rows]) => [name, rows.map(row => row.value)]),
  )
  return { indicators: indicators as unknown as Indicators, problems }
}

interface Read<T> {
  readonly file: string
  readonly line: number
  readonly value: T
}

function readTable<S extends z.ZodType>(
  { file, text }: CsvFile,
  schema: S,
  problems: Problem[],
): Read<z.infer<S>>[] {
  const read = readCsv(file, text, keysAt(schema, []))
  problems.push(...read.problems)
  return read.rows.flatMap(({ line, cells }) => {
    const parsed = schema.safeParse(cells)
    if (parsed.success) return [{ file, line, value: parsed.data }]
    for (const { path, key, ...said } of parsed.error.issues.flatMap(issue =>
      explainIssue(issue, cells, schema),
    )) {
      const column = Object.keys(cells).indexOf(key ?? String(path[0])) + 1
      problems.push({ file, line, column: Math.max(column, 1), ...said })
    }
    return []
  })
}

/** Columns that name a row of another table, and columns that together must be unique. */
const references = [
  ['values', 'measure', 'measures'],
  ['ratifications', 'treaty', 'treaties'],
  ['values', 'source', 'sources'],
  ['ratifications', 'source', 'sources'],
  ['goods', 'source', 'sources'],
  ['sanctions', 'source', 'sources'],
  ['areas', 'source', 'sources'],
] as const
const unique: Partial<Record<TableName, readonly string[]>> = {
  sources: ['id'],
  measures: ['id'],
  treaties: ['id'],
  values: ['country', 'measure'],
  ratifications: ['country', 'treaty'],
  goods: ['country', 'good_en'],
  areas: ['country', 'region'],
}

function checkReferences(read: { [N in TableName]: Read<unknown>[] }): Problem[] {
  const problems: Problem[] = []
  const cell = (row: Read<unknown>, name: string) => String((row.value as Record<string, unknown>)[name])
  const add = ({ file, line }: Read<unknown>, found: string, expected: string, remedy: string) =>
    problems.push({ file, line, column: 1, found, expected, remedy })

  const used = { measures: new Set<string>(), treaties: new Set<string>(), sources: new Set<string>() }
  for (const [table, column, target] of references) {
    const ids = new Set(read[target].map(row => cell(row, 'id')))
    for (const row of read[table]) {
      const id = cell(row, column)
      used[target].add(id)
      if (!ids.has(id))
        add(row, `the ${column} ${id}`, `an id of ${target}.csv`, 'add it there, or correct it here')
    }
  }
  for (const table of Object.keys(used) as (keyof typeof used)[]) {
    for (const row of read[table]) {
      const id = cell(row, 'id')
      if (!used[table].has(id))
        add(row, `${id}, which no row uses`, 'every row to be used', 'use it or delete it')
    }
  }
  for (const row of read.values) {
    const { number, code } = row.value as Partial<MeasureValue>
    if ((number === undefined) === (code === undefined)) {
      const found = code === undefined ? 'neither number nor code' : 'both number and code'
      add(row, found, 'one of the two', 'fill in one, or delete the row: unknown needs no row')
    }
  }
  for (const [table, columns] of Object.entries(unique) as [TableName, string[]][]) {
    const seen = new Map<string, Read<unknown>>()
    for (const row of read[table]) {
      const key = columns.map(name => cell(row, name)).join(' ')
      const first = seen.get(key)
      if (!first) seen.set(key, row)
      else {
        const where = first.file === row.file ? '' : ` of ${first.file}`
        add(
          row,
          `${key} a second time`,
          `one row for it (see line ${first.line}${where})`,
          'delete one of the two',
        )
      }
    }
  }
  return problems
}
