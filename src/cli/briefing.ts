/** `npm run briefing`: one mission file in, the briefing out, without a server. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Checked } from '../content/check-shape.ts'
import { readMission, readVoices } from '../content/read-mission.ts'
import { content } from '../generated/content.ts'
import { templates } from '../generated/templates.ts'
import { shell } from '../generated/word-shell.ts'
import { wordings } from '../generated/wording.ts'
import { prepareBriefing } from '../prepare-briefing.ts'
import { makePress } from '../render/render-html.ts'
import { type Format, readOrder, usage } from './read-order.ts'
import { refuse, unusable } from './refuse.ts'

interface MadeFile {
  readonly path: string
  readonly bytes: string | Uint8Array
}

function main(words: readonly string[]): number {
  const { order, problems } = readOrder(words, today())
  const mission = order.missionFile ? readFile(order.missionFile, readMission) : { problems: [] }
  const voices = order.voicesFile ? readFile(order.voicesFile, readVoices) : { value: [], problems: [] }
  const all = [...problems, ...mission.problems, ...voices.problems]
  if (all.length > 0 || !mission.value || !voices.value) return refuse(all)

  const { language, audience, asOf, folder } = order
  const inputs = { mission: mission.value, content, voices: voices.value, audience, language, asOf }
  const { briefing, html, word } = prepareBriefing(
    inputs,
    makePress(templates, wordings[language], language),
    shell,
  )
  const make: Record<Format, () => string | Uint8Array> = {
    docx: word,
    html: () => html,
    json: () => `${JSON.stringify(briefing, null, 2)}\n`,
  }
  const name = `${briefing.mission.id}-${audience}-${language}`
  return write(
    folder,
    order.formats.map(format => ({ path: join(folder, `${name}.${format}`), bytes: make[format]() })),
  )
}

function write(folder: string, files: readonly MadeFile[]): number {
  try {
    mkdirSync(folder, { recursive: true })
    for (const { path, bytes } of files) writeFileSync(path, bytes)
  } catch (error) {
    return refuse([unusable(folder, error, 'a folder to write in', 'choose another --out')])
  }
  for (const { path } of files) console.log(relative('.', path))
  return 0
}

function readFile<T>(file: string, read: (file: string, bytes: Uint8Array) => Checked<T>): Checked<T> {
  try {
    return read(file, readFileSync(file))
  } catch (error) {
    return { problems: [unusable(file, error, 'a YAML file', 'check the path')] }
  }
}

/** The clock is read here and nowhere deeper. */
function today(): string {
  return new Date().toISOString().slice(0, 10)
}

if (process.argv.includes('--help')) console.log(usage)
else process.exitCode = main(process.argv.slice(2))
