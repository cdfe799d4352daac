/** Checks everything people wrote and writes src/generated/: what the Worker and the command line run on. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkCodes } from '../src/content/check-codes.ts'
import { readContent } from '../src/content/read-content.ts'
import { readMission } from '../src/content/read-mission.ts'
import { readWordings } from '../src/content/read-wording.ts'
import { inReadingOrder, type Problem, sayProblem } from '../src/domain/problem.ts'
import type { KeySettings } from '../src/open-intake.ts'
import { checkTemplates, type TemplateFile, type TemplateFiles } from '../src/render/check-templates.ts'
import { buildShell } from '../src/render/house-style/build-shell.ts'
import { precompile } from '../src/render/precompile.ts'
import { buildAssets } from './build-assets.ts'
import { squeezeCss } from './trim-css.ts'

const root = join(import.meta.dirname, '..')
const generated = join(root, 'src/generated')

export function checkEverything() {
  const { content, problems: contentProblems } = readContent(root)
  const { wordings, problems: wordingProblems } = readWordings(file => readFileSync(join(root, file)))
  const templates = readTemplates()
  const templateProblems = wordings ? checkTemplates(templates, wordings.nl).problems : []
  const codeProblems = content && wordings ? checkCodes(content, wordings) : []
  const { missions, problems: missionProblems } = readDemoMissions()
  const problems = inReadingOrder([
    ...contentProblems,
    ...wordingProblems,
    ...templateProblems,
    ...codeProblems,
    ...missionProblems,
  ])
  return { content, wordings, templates, missions, problems }
}

function readTemplates(): TemplateFiles {
  const partials = readFolder('templates/partials')
  const style = partials['twin-style']
  if (style)
    partials['twin-style'] = { ...style, text: style.text.replace('/* templates/twin */', twinStyle) }
  return { documents: readFolder('templates'), partials }
}

/** The twin is handed on as one file, so its style stands in it; the page that shows it names the style by its hash. */
function twinStyle(): string {
  const sheets = ['text', 'parts', 'tables', 'narrow', 'print']
  return sheets
    .map(name => squeezeCss(readFileSync(join(root, `templates/twin/${name}.css`), 'utf8')))
    .join('')
}

function readDemoMissions() {
  const folder = 'demo-missions'
  const files = readdirSync(join(root, folder)).filter(name => name.endsWith('.yaml'))
  const read = files
    .sort()
    .map(name => readMission(`${folder}/${name}`, readFileSync(join(root, folder, name))))
  return {
    missions: read.flatMap(({ value }) => value ?? []),
    problems: read.flatMap(({ problems }) => problems),
  }
}

/** The public half only, and the demo's secret: identities stay in their folder. */
function readDemoKeys(): KeySettings {
  const read = (name: string) => readFileSync(join(root, 'demo-keys', name), 'utf8').trim()
  return {
    secret: read('intake-secret.txt'),
    recipients: read('recipients.json'),
    signer: /public key: (\S+)/.exec(read('signer.txt'))?.[1] ?? '',
  }
}

function readFolder(folder: string): Record<string, TemplateFile> {
  const names = readdirSync(join(root, folder)).filter(name => name.endsWith('.hbs'))
  return Object.fromEntries(
    names.sort().map(name => {
      const file = `${folder}/${name}`
      return [basename(name, '.hbs'), { file, text: readFileSync(join(root, file), 'utf8') }]
    }),
  )
}

export async function generate(): Promise<Problem[]> {
  const { content, wordings, templates, missions, problems } = checkEverything()
  if (problems.length > 0) return problems
  mkdirSync(generated, { recursive: true })
  const twinHash = createHash('sha256').update(twinStyle()).digest('base64')
  const assets = { ...buildAssets(), twinStyle: `sha256-${twinHash}` }
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
  write('demo-keys', 'demoKeys', parsed(readDemoKeys()), 'KeySettings', 'open-intake.ts')
  write('templates', 'templates', compiled(templates), 'Templates', 'render/render-html.ts')
  write('word-shell', 'shell', parsed(await buildShell()), 'Shell', 'render/word/pack.ts')
  write('assets', 'assets', parsed(assets), 'Assets', 'web/house.ts')
  return []
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
  writeFileSync(join(generated, `${file}.ts`), text)
}

if (import.meta.main) {
  const quiet = process.argv.includes('--quiet')
  const problems = await generate()
  for (const problem of problems) console.error(sayProblem(problem))
  if (problems.length > 0) process.exit(2)
  if (!quiet) console.log('src/generated is up to date')
}
