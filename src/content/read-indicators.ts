/** The CSV tables of indicators/: every row checked, every source, measure and treaty resolved and used. */
import { parse } from 'csv-parse/sync'
import type * as z from 'zod'
import { type Indicators, tables } from '../domain/indicator.ts'
import type { Problem } from '../domain/problem.ts'
import { explainIssue } from './explain-issue.ts'

type TableName = keyof typeof tables
export type CsvFiles = Readonly<Record<TableName, { readonly file: string; readonly text: string }>>

interface Row {
  readonly line: number
  readonly cells: Record<string, string>
}

export function readIndicators(files: CsvFiles): { indicators?: Indicators; problems: Problem[] } {
  const problems: Problem[] = []
  const read = Object.fromEntries(
    Object.entries(tables).map(([name, schema]) => [
      name,
      readTable(files[name as TableName], schema, problems),
    ]),
  ) as unknown as { [N in TableName]: Read<z.infer<(typeof tables)[N]>>[] }
  if (problems.length === 0) problems.push(...checkReferences(files, read))
  if (problems.length > 0) return { problems }
  const indicators = Object.fromEntries(
    Object.entries(read).map(([name, rows]) => [name, rows.map(row => row.value)]),
  )
  return { indicators: indicators as unknown as Indicators, problems }
}

interface Read<T> {
  readonly line: number
  readonly value: T
}

function readTable<S extends z.ZodType>(
  { file, text }: CsvFiles[TableName],
  schema: S,
  problems: Problem[],
): Read<z.infer<S>>[] {
  return parseRows(file, text, problems).flatMap(({ line, cells }) => {
    const parsed = schema.safeParse(cells)
    if (parsed.success) return [{ line, value: parsed.data }]
    for (const { path, key, ...said } of parsed.error.issues.flatMap(issue => explainIssue(issue, cells))) {
      const column = Object.keys(cells).indexOf(key ?? String(path[0])) + 1
      problems.push({ file, line, column: Math.max(column, 1), ...said })
    }
    return []
  })
}

function parseRows(file: string, text: string, problems: Problem[]): Row[] {
  try {
    const records = parse(text, { columns: true, info: true, bom: true }) as unknown as {
      record: Record<string, string>
      info: { lines: number }
    }[]
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number }
    problems.push({
      file,
      line: lines ?? 1,
      column: 1,
      found: `no valid CSV (${message})`,
      expected: 'CSV with a header row',
      remedy: 'check the quotes and the number of cells in this row',
    })
    return []
  }
}

/** Columns that name a row of another table, and columns that together must be unique. */
const references = [
  ['values', 'measure', 'measures'],
  ['ratifications', 'treaty', 'treaties'],
  ['values', 'source', 'sources'],
  ['ratifications', 'source', 'sources'],
  ['goods', 'source', 'sources'],
  ['sanctions', 'source', 'sources'],
] as const
const unique: Partial<Record<TableName, readonly string[]>> = {
  sources: ['id'],
  measures: ['id'],
  treaties: ['id'],
  values: ['country', 'measure'],
  ratifications: ['country', 'treaty'],
  goods: ['country', 'good_en'],
}

function checkReferences(files: CsvFiles, read: { [N in TableName]: Read<unknown>[] }): Problem[] {
  const problems: Problem[] = []
  const cell = (row: Read<unknown>, name: string) => String((row.value as Record<string, unknown>)[name])
  const add = (table: TableName, line: number, found: string, expected: string, remedy: string) =>
    problems.push({ file: files[table].file, line, column: 1, found, expected, remedy })

  const used = { measures: new Set<string>(), treaties: new Set<string>(), sources: new Set<string>() }
  for (const [table, column, target] of references) {
    const ids = new Set(read[target].map(row => cell(row, 'id')))
    for (const row of read[table]) {
      const id = cell(row, column)
      used[target].add(id)
      if (!ids.has(id))
        add(
          table,
          row.line,
          `the ${column} ${id}`,
          `an id of ${target}.csv`,
          'add it there, or correct it here',
        )
    }
  }
  for (const table of Object.keys(used) as (keyof typeof used)[]) {
    for (const row of read[table]) {
      const id = cell(row, 'id')
      if (!used[table].has(id))
        add(table, row.line, `${id}, which no row uses`, 'every row to be used', 'use it or delete it')
    }
  }
  for (const [table, columns] of Object.entries(unique) as [TableName, string[]][]) {
    const seen = new Map<string, number>()
    for (const row of read[table]) {
      const key = columns.map(name => cell(row, name)).join(' ')
      const first = seen.get(key)
      if (first)
        add(
          table,
          row.line,
          `${key} a second time`,
          `one row for it (see line ${first})`,
          'delete one of the two',
        )
      else seen.set(key, row.line)
    }
  }
  return problems
}
