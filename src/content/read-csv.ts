/** CSV text to rows of named cells, with the line of each; or every reason why a row cannot be read. */
import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from '../domain/problem.ts'

export interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export function readCsv(
  file: string,
  text: string,
  columns: readonly string[],
): { rows: Row[]; problems: Problem[] } {
  const problems: Problem[] = []
  const add = (line: number, found: string, expected: string, remedy: string) =>
    problems.push({ file, line, column: 1, found, expected, remedy })
  try {
    const [header, ...records] = parse(text, {
      info: true,
      bom: true,
      relax_column_count: true,
    }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    const names = header?.record ?? []
    if ([...names].sort().join() !== [...columns].sort().join()) {
      const found = names.length > 0 ? `the columns ${names.join(', ')}` : 'no header row'
      add(1, found, `the columns ${columns.join(', ')}`, 'correct the first row')
      return { rows: [], problems }
    }
    const rows = records.flatMap(({ record, info: { lines: line } }) => {
      if (record.length === names.length) {
        return [{ line, cells: Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])) }]
      }
      const remedy = 'put quotes around a cell with a comma, or add the comma of an empty cell'
      add(line, `a row of ${record.length} cells`, `${names.length} cells, as in the header`, remedy)
      return []
    })
    return { rows, problems }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const said = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote that is never closed' : error.message
    add(
      typeof error.lines === 'number' ? error.lines : 1,
      said,
      'CSV with double quotes around cells that hold a comma',
      'check the quotes on this line and above',
    )
    return { rows: [], problems }
  }
}
