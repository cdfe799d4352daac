/** Where in the files of this repository a value stands: the file, line and column that a person opens to change it. */
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { tables } from '../domain/indicator.ts'
import { keysAt } from './known-keys.ts'
import { readCsv } from './read-csv.ts'
import { type Path, type Place, readYaml } from './read-yaml.ts'

type Located = Place & { readonly file: string }
type Places = (path: Path) => Located

/** In a table a path is the id of a row and the name of a column. Each file is read once. */
export function makePlaceFinder(root: string): (file: string, path: Path) => Located {
  const read = new Map<string, Places>()
  return (file, path) => {
    const find = read.get(file) ?? (file.endsWith('.csv') ? inCsv(root, file) : inYaml(root, file))
    read.set(file, find)
    return find(path)
  }
}

function inYaml(root: string, file: string): Places {
  const yaml = readYaml(file, readFileSync(join(root, file)))
  return path => ({ file, ...(Array.isArray(yaml) ? { line: 1, column: 1 } : yaml.placeOf(path)) })
}

/** A table may go on in a folder beside it. */
function inCsv(root: string, file: string): Places {
  const name = basename(file, '.csv') as keyof typeof tables
  const columns = keysAt(tables[name], [])
  const rows = [file, ...globSync(`${dirname(file)}/*/${name}.csv`, { cwd: root })].flatMap(one =>
    readCsv(one, readFileSync(join(root, one), 'utf8'), columns).rows.map(row => ({ file: one, ...row })),
  )
  return ([id, column]) => {
    const row = rows.find(({ cells }) => cells.id === id)
    if (!row) return { file, line: 1, column: 1 }
    return { file: row.file, line: row.line, column: Object.keys(row.cells).indexOf(String(column)) + 1 }
  }
}
