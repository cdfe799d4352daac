/** Every row of every table, as text: to see what is kept, and that something left it as it was. */
import type { LocalSql } from './sqlite.ts'

export function dump({ raw }: LocalSql): string {
  const tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  return tables
    .map(({ name }) => JSON.stringify([name, raw.prepare(`SELECT * FROM "${name}"`).all()]))
    .join('\n')
}
