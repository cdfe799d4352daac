/** All that lies in a folder and in the folders in it, as bytes: to look for what should not be there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export function filesBelow(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name)))
}
