/** Bundles the script that seals in the sender's browser: one file, with the words and the pinned key in it, and its licences. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Wordings, wordsForScript } from '../src/web/civil-society/in-browser/words.ts'

const root = join(import.meta.dirname, '..')

/** Equal inputs give equal bytes, so that anybody who builds this can compare its hash with the one on the page. */
export async function bundleSealing(wordings: Wordings, signer: string) {
  const words = JSON.stringify(JSON.stringify(wordsForScript(wordings)))
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import { sealHere } from './src/web/civil-society/in-browser/seal-here.tsx'
        const today = new Date().toISOString().slice(0, 10)
        sealHere({ wordings: JSON.parse(${words}), signer: ${JSON.stringify(signer)}, today })`,
      resolveDir: root,
      loader: 'ts',
    },
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
