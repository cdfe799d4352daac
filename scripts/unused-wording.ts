/** Wording that nothing asks for: neither a template nor a page nor a helper. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../src/domain/problem.ts'
import type { Wording } from '../src/domain/wording.ts'
import { checkTemplates, type TemplateFiles } from '../src/render/check-templates.ts'

const root = join(import.meta.dirname, '..')

export function unusedWording(wording: Wording, templates: TemplateFiles): Problem[] {
  const { usedWording } = checkTemplates(templates, wording)
  const code = globSync(['src/{render,web}/**/*.{ts,tsx}', 'src/prepare-pack.ts'], { cwd: root })
    .map(file => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  return keysOf(wording)
    .filter(key => !usedWording.has(key) && !asksFor(code, key))
    .map(key => ({
      file: 'templates/wording/nl.yaml',
      line: 1,
      column: 1,
      found: `the wording ${key}, which nothing uses`,
      expected: 'every key to be used',
      remedy: 'delete it from every language',
    }))
}

/** Code names a key whole, or its group with the last part filled in: `cautions.${kind}`. */
function asksFor(code: string, key: string): boolean {
  const group = key.slice(0, key.lastIndexOf('.'))
  return (
    code.includes(`'${key}'`) ||
    code.includes(`\`${group}.\${`) ||
    code.includes(`'${group}'`) ||
    key.startsWith('terms.')
  )
}

function keysOf(wording: Wording, prefix = ''): string[] {
  return Object.entries(wording).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  )
}
