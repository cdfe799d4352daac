/** The databases below a folder of a local server, to look into. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export function openDatabases(folder: string): DatabaseSync[] {
  return readdirSync(join(folder, 'v3/d1'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.sqlite') && !name.includes('metadata'))
    .map(name => new DatabaseSync(join(folder, 'v3/d1', name)))
}
