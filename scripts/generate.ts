/** Writes src/generated/ from everything people wrote, once that is checked: what the Worker and the command line run on. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sayProblem } from '../src/domain/problem.ts'
import type { KeySettings } from '../src/open-intake.ts'
import type { DemoReleaseKeys } from '../src/release/release-keys.ts'
import type { TemplateFile, TemplateFiles } from '../src/render/check-templates.ts'
import { buildShell } from '../src/render/house-style/build-shell.ts'
import { precompile } from '../src/render/precompile.ts'
import { buildAssets } from './build-assets.ts'
import { checkEverything, type Everything, twinStyle } from './check-everything.ts'
import { describeApi } from './describe-api.ts'

const root = join(import.meta.dirname, '..')
const generated = join(root, 'src/generated')

/** The public half only, and the demo's secret: identities stay in their folder. */
function readDemoKeys(): KeySettings {
  const read = (name: string) => readFileSync(join(root, 'demo-keys', name), 'utf8').trim()
  return {
    secret: read('intake-secret.txt'),
    recipients: read('recipients.json'),
    signer: /public key: (\S+)/.exec(read('signer.txt'))?.[1] ?? '',
  }
}

/** Both halves: the demo signs what it releases, and a production Worker refuses this key. */
function readDemoReleaseKeys(): DemoReleaseKeys {
  const lines = readFileSync(join(root, 'demo-keys/release-signer.txt'), 'utf8').split('\n')
  const pinned = /public key: (\S+)/.exec(lines.join('\n'))?.[1] ?? ''
  return { signer: lines.find(line => line !== '' && !line.startsWith('#')) ?? '', pinned }
}

/** Writes what was checked; where there is any problem the last good files stay. */
export async function generate(checked: Everything): Promise<void> {
  const { content, wordings, templates, missions, problems } = checked
  if (problems.length > 0 || !wordings) return
  mkdirSync(generated, { recursive: true })
  const twinHash = createHash('sha256').update(twinStyle(root)).digest('base64')
  const demoKeys = readDemoKeys()
  const signer = process.env.RECIPIENTS_SIGNER ?? demoKeys.signer
  const assets = { ...(await buildAssets(wordings, signer)), twinStyle: `sha256-${twinHash}` }
  write('content', 'content', parsed(content), 'Content', 'domain/content.ts')
  write('wording', 'wordings', parsed(wordings), 'Wordings', 'content/read-wording.ts')
  write(
    'demo-missions',
    'demoMissions',
    parsed(missions),
    'Mission',
    'domain/mission.ts',
    'readonly Mission[]',
  )
  write('demo-keys', 'demoKeys', parsed(demoKeys), 'KeySettings', 'open-intake.ts')
  write(
    'demo-release-keys',
    'demoReleaseKeys',
    parsed(readDemoReleaseKeys()),
    'DemoReleaseKeys',
    'release/release-keys.ts',
  )
  const revision = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  write(
    'content-revision',
    'contentRevision',
    JSON.stringify(revision),
    'ReleaseRooms',
    'release-rooms.ts',
    "ReleaseRooms['contentRevision']",
  )
  write('templates', 'templates', compiled(templates), 'Templates', 'render/render-html.ts')
  write('word-shell', 'shell', parsed(await buildShell()), 'Shell', 'render/word/pack.ts')
  write(
    'api-description',
    'apiDescription',
    parsed(describeApi()),
    'House',
    'web/house.ts',
    "House['apiDescription']",
  )
  write('assets', 'assets', parsed(assets), 'Assets', 'web/house.ts')
}

/** Data as text that is parsed: an engine reads JSON faster than the same as a program. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

function compiled({ documents, partials }: TemplateFiles): string {
  const each = (files: Readonly<Record<string, TemplateFile>>) =>
    Object.entries(files)
      .map(([name, { file, text }]) => `${JSON.stringify(name)}: ${precompile(text, file)}`)
      .join(',\n')
  return `{ documents: {${each(documents)}},\npartials: {${each(partials)}} }`
}

function write(file: string, name: string, value: string, type: string, from: string, whole = type): void {
  const text = `// @ts-nocheck: written by scripts/generate.ts; do not edit.
import type { ${type} } from '../${from}'
export const ${name}: ${whole} = ${value}
`
  const path = join(generated, `${file}.ts`)
  // What stays the same is left alone, so that a server that watches it does not start anew.
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}

if (import.meta.main) {
  const quiet = process.argv.includes('--quiet')
  const everything = checkEverything(root)
  const { problems } = everything
  await generate(everything)
  for (const problem of problems) console.error(sayProblem(problem))
  if (problems.length > 0) process.exit(2)
  if (!quiet) console.log('src/generated is up to date')
}
