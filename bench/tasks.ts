/** Lays the same words ready for every contender, in files, so that each child reads only its own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Task } from './contenders/contender.ts'
import { madeUpInputs } from './content/inputs.ts'
import { makeTemplate } from './word-template.ts'
import { plain, readWords } from './words.ts'

interface Desk {
  readonly folder: string
  readonly words: Readonly<Record<number, number>>
  clear(): void
}

export async function layReady(sizes: readonly number[]): Promise<Desk> {
  const { press, shell } = await import('./contenders/ours.ts')
  const { prepareBriefing } = await import('../src/prepare-briefing.ts')
  const folder = mkdtempSync(join(tmpdir(), 'geleidebrief-bench-'))
  const counts: Record<number, number> = {}
  for (const size of sizes) {
    const { html } = prepareBriefing(madeUpInputs(size), press, shell)
    const words = readWords(html)
    const { template, data } = await makeTemplate(words)
    const task = { size, html, words, template: Buffer.from(template).toString('base64'), templateData: data }
    writeFileSync(join(folder, `${size}.json`), JSON.stringify(task))
    counts[size] = countWords(words)
  }
  return { folder, words: counts, clear: () => rmSync(folder, { recursive: true }) }
}

export function readTask(folder: string, size: number): Task {
  const task = JSON.parse(readFileSync(join(folder, `${size}.json`), 'utf8'))
  return { ...task, template: Buffer.from(task.template, 'base64') }
}

function countWords({ blocks, notes }: ReturnType<typeof readWords>): number {
  const texts = [...blocks, ...notes].flatMap(block =>
    block.kind === 'paragraph'
      ? [plain(block.runs)]
      : [...block.head, ...block.rows.flat(2).map(({ runs }) => plain(runs))],
  )
  return texts.join(' ').split(/\s+/).length
}
