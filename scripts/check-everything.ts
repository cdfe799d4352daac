/** Checks everything people wrote below a folder: content, wording, templates and demo missions; all problems of all of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkCodes } from '../src/content/check-codes.ts'
import { readContent } from '../src/content/read-content.ts'
import { readMission } from '../src/content/read-mission.ts'
import { readWordings } from '../src/content/read-wording.ts'
import { inReadingOrder } from '../src/domain/problem.ts'
import { checkTemplates, type TemplateFile, type TemplateFiles } from '../src/render/check-templates.ts'
import { squeezeCss } from './trim-css.ts'

export type Everything = ReturnType<typeof checkEverything>

export function checkEverything(root: string) {
  const { content, problems: contentProblems } = readContent(root)
  const { wordings, problems: wordingProblems } = readWordings(file => readFileSync(join(root, file)))
  const templates = readTemplates(root)
  const templateProblems = wordings ? checkTemplates(templates, wordings.nl).problems : []
  const codeProblems = content && wordings ? checkCodes(content, wordings) : []
  const { missions, problems: missionProblems } = readDemoMissions(root)
  const problems = inReadingOrder([
    ...contentProblems,
    ...wordingProblems,
    ...templateProblems,
    ...codeProblems,
    ...missionProblems,
  ])
  return { content, wordings, templates, missions, problems }
}

function readTemplates(root: string): TemplateFiles {
  const partials = readFolder(root, 'templates/partials')
  const style = partials['twin-style']
  if (style)
    partials['twin-style'] = {
      ...style,
      text: style.text.replace('/* templates/twin */', () => twinStyle(root)),
    }
  return { documents: readFolder(root, 'templates'), partials }
}

/** The twin is handed on as one file, so its style stands in it; the page that shows it names the style by its hash. */
export function twinStyle(root: string): string {
  const sheets = ['text', 'parts', 'tables', 'narrow', 'print']
  return sheets
    .map(name => squeezeCss(readFileSync(join(root, `templates/twin/${name}.css`), 'utf8')))
    .join('')
}

function readDemoMissions(root: string) {
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

function readFolder(root: string, folder: string): Record<string, TemplateFile> {
  const names = readdirSync(join(root, folder)).filter(name => name.endsWith('.hbs'))
  return Object.fromEntries(
    names.sort().map(name => {
      const file = `${folder}/${name}`
      return [basename(name, '.hbs'), { file, text: readFileSync(join(root, file), 'utf8') }]
    }),
  )
}
