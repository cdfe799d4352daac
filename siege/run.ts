/** `npm run siege`: what takes too long for every test run. Exit 1 when anything does not hold. */
import { canaries } from './canaries.ts'
import { crashes } from './crashes.ts'
import { packs } from './packs.ts'

export interface Finding {
  readonly says: string
  readonly holds: boolean
}

const sieges = { canaries, crashes, packs }

async function besiege(wanted: readonly string[]): Promise<void> {
  for (const [name, siege] of Object.entries(sieges)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const { says, holds } of await siege()) {
      console.log(`${name}: ${says}${holds ? '' : ' (this should not be)'}`)
      if (!holds) process.exitCode = 1
    }
  }
}

await besiege(process.argv.slice(2))
