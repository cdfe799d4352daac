/** The real templates, words and house style, compiled here and now, so that a test never runs on stale generated files. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Language } from '../../src/domain/closed-lists.ts'
import { buildShell } from '../../src/render/house-style/build-shell.ts'
import { precompile } from '../../src/render/precompile.ts'
import { makePress, type Press, type Templates } from '../../src/render/render-html.ts'
import { wordings } from './catalogues.ts'
import { root } from './root.ts'

export const templates = {
  documents: compile('templates'),
  partials: compile('templates/partials'),
} as unknown as Templates

export const shell = await buildShell()

export const presses: Readonly<Record<Language, Press>> = {
  nl: makePress(templates, wordings.nl, 'nl'),
  en: makePress(templates, wordings.en, 'en'),
}

function compile(folder: string) {
  const names = readdirSync(join(root, folder)).filter(name => name.endsWith('.hbs'))
  return Object.fromEntries(
    names.map(name => {
      const code = precompile(readFileSync(join(root, folder, name), 'utf8'), `${folder}/${name}`)
      return [basename(name, '.hbs'), new Function(`return ${code}`)()]
    }),
  )
}
