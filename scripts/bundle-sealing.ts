/** Bundles the scripts that seal in the sender's browser and open at the desk: one file each, with the pinned key in it, and their licences. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Wordings, wordsForScript } from '../src/web/civil-society/in-browser/words.ts'

const root = join(import.meta.dirname, '..')

export function bundleSealing(wordings: Wordings, signer: string) {
  const words = JSON.stringify(JSON.stringify(wordsForScript(wordings)))
  return bundle(`import { sealHere } from './src/web/civil-society/in-browser/seal-here.tsx'
    const today = new Date().toISOString().slice(0, 10)
    sealHere({ wordings: JSON.parse(${words}), signer: ${JSON.stringify(signer)}, today })`)
}

export function bundleOpening(signer: string) {
  return bundle(`import { openFeedbackHere } from './src/web/desk/feedback/in-browser/open-feedback-here.ts'
    import { openHere } from './src/web/desk/input/in-browser/open-here.ts'
    openFeedbackHere()
    const today = new Date().toISOString().slice(0, 10)
    openHere({ signer: ${JSON.stringify(signer)}, today, newSalt: () => crypto.randomUUID() })`)
}

/** Equal inputs give equal bytes, so that anybody who builds this can compare its hash with the one on the page. */
async function bundle(contents: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    write: false,
  })
  return {
    script: outputFiles[0]?.contents ?? new Uint8Array(),
    licences: licencesOf(Object.keys(metafile.inputs)),
  }
}

/** Of every package of which something is in the bundle. */
function licencesOf(files: readonly string[]): string {
  const packages = new Set(
    files.flatMap(file => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
  )
  return [...packages]
    .sort()
    .map(folder => {
      const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'].find(name =>
        existsSync(join(root, folder, name)),
      )
      if (!file) throw new Error(`${folder} comes without its licence`)
      return `${folder.split('node_modules/').at(-1)}\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`
    })
    .join('\n---\n\n')
}
