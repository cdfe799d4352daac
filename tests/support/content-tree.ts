/** A small repository of content in a folder of its own: Atlantis, with the real templates and words. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkEverything } from '../../scripts/check-everything.ts'
import { sayProblem } from '../../src/domain/problem.ts'
import { fixtures } from './atlantis.ts'
import { root } from './root.ts'

export interface ContentTree {
  readonly folder: string
  /** What `npm run check` says of the content, line by line. */
  told(): string
  /** The same with a mistake in one file, which is put right again. */
  toldAbout(file: string, mistake: (text: string) => string | Uint8Array): string
  remove(): void
}

export function plantContent(): ContentTree {
  const folder = mkdtempSync(join(tmpdir(), 'geleidebrief-content-'))
  cpSync(join(root, 'templates'), join(folder, 'templates'), { recursive: true })
  cpSync(fixtures, folder, { recursive: true })
  // A measure of Atlantis alone: the real words have no sentence for it.
  rmSync(join(folder, 'indicators/lagoon'), { recursive: true })
  cpSync(join(fixtures, 'missions'), join(folder, 'demo-missions'), { recursive: true })
  const told = () => checkEverything(folder).problems.map(sayProblem).join('\n')
  return {
    folder,
    told,
    toldAbout(file, mistake) {
      const path = join(folder, file)
      const sound = readFileSync(path, 'utf8')
      const broken = mistake(sound)
      if (broken === sound) throw new Error(`${file} was not broken`)
      writeFileSync(path, broken)
      const said = told()
      writeFileSync(path, sound)
      return said
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
