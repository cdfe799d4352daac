/** Where in the files of this repository a value stands: the line and column that a person opens to change it. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { tables } from '../domain/indicator.ts'
import { keysAt } from './known-keys.ts'
import { readCsv } from './read-csv.ts'
import { type Path, type Place, readYaml } from './read-yaml.ts'

type Places = (path: Path) => Place

/** In a table a path is the id of a row and the name of a column. Each file is read once. */
export function makePlaceFinder(root: string): (file: string, path: Path) => Place {
  const read = new Map<string, Places>()
  return (file, path) => {
    const bytes = () => readFileSync(join(root, file))
    const find = read.get(file) ?? (file.endsWith('.csv') ? inCsv(file, bytes()) : inYaml(file, bytes()))
    read.set(file, find)
    return find(path)
  }
}

const top: Place = { line: 1, column: 1 }

function inYaml(file: string, bytes: Uint8Array): Places {
  const yaml = readYaml(file, bytes)
  return Array.isArray(yaml) ? () => top : yaml.placeOf
}

function inCsv(file: string, bytes: Uint8Array): Places {
  const columns = keysAt(tables[basename(file, '.csv') as keyof typeof tables], [])
  const { rows } = readCsv(file, new TextDecoder().decode(bytes), columns)
  return ([id, column]) => {
    const row = rows.find(({ cells }) => cells.id === id)
    if (!row) return top
    return { line: row.line, column: Object.keys(row.cells).indexOf(String(column)) + 1 }
  }
}
