/** A real LibreOffice fills in the worksheet of each language, tries to change the rest, and saves it: only the answers are new. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/domain/closed-lists.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { preparePack } from '../../src/prepare-pack.ts'
import { content, inputs, pearls } from '../support/atlantis.ts'
import { wordings } from '../support/catalogues.ts'
import { presses, shell } from '../support/house.ts'

interface Filled {
  readonly answers: number
  readonly ticks: number
  readonly trespassed: readonly string[]
}

const folder = mkdtempSync(join(tmpdir(), 'worksheet-'))
const at = (name: string) => join(folder, `${name}.docx`)
const here = import.meta.dirname
/** Debian's own Python: its LibreOffice is spoken to through a library that no other Python finds. */
const fill = (...files: string[]): Record<string, Filled> =>
  JSON.parse(
    execFileSync('/usr/bin/python3', [join(here, 'fill-worksheet.py'), ...files], { encoding: 'utf8' }),
  )
const compare = (empty: string, filled: string) =>
  JSON.parse(
    execFileSync('python3', [join(here, 'compare-worksheets.py'), empty, filled], { encoding: 'utf8' }),
  )

/** Every Word file of a pack, by its name. */
function packOf(language: (typeof languages)[number]): [name: string, word: Uint8Array][] {
  const choice = { language, sectors: pearls.sectors, role: 'import' as const, answers: {} }
  const { html, word } = prepareBriefing({ ...inputs, language }, presses[language], shell)
  const briefing = { html, word, state: 'concept' as const }
  const order = { mission: pearls, content, choice, briefing, asOf: inputs.asOf }
  return preparePack(order, wordings[language], presses[language], shell).files.flatMap(
    ({ name, content: make }) =>
      name.endsWith('.docx') ? [[`${language}-${name}`, make() as Uint8Array]] : [],
  )
}

/** The same without its protection: what is asked of it must then fail. */
function unprotected(word: Uint8Array): Uint8Array {
  const parts = unzipSync(word)
  const settings = new TextDecoder().decode(parts['word/settings.xml'])
  const open = settings.replace(/<w:documentProtection[^>]*>/, '')
  expect(open).not.toBe(settings)
  return zipSync({ ...parts, 'word/settings.xml': new TextEncoder().encode(open) })
}

const packs = languages.flatMap(packOf)
let filled: Record<string, Filled>

beforeAll(() => {
  for (const [name, word] of packs) writeFileSync(join(folder, name), word)
  for (const language of languages) {
    const [, worksheet] = packs.find(([name]) => name.startsWith(`${language}-3-`)) ?? []
    writeFileSync(at(language), worksheet as Uint8Array)
    if (language === languages[0]) writeFileSync(at('open'), unprotected(worksheet as Uint8Array))
  }
  const files = [...languages, 'open'].flatMap(name => [at(name), at(`${name}-filled`)])
  filled = fill(...files)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(languages)('the worksheet in %s', language => {
  it('is filled in: each field with its own answer, each box ticked, and nothing else is another', () => {
    const { empty, answers, ticked, changed } = compare(at(language), at(`${language}-filled`))
    expect(filled[at(language)]).toMatchObject({ answers: empty.fields, ticks: empty.ticks.length })
    expect(empty.fields).toBeGreaterThan(12)
    expect(empty.ticks.length).toBeGreaterThan(12)
    expect(answers).toEqual(
      Array.from({ length: empty.fields }, (_, place) => `ANSWER ${place + 1} <b> & "é 人"`),
    )
    expect(ticked).toBe(empty.ticks.length)
    expect(changed).toEqual([])
  })

  it('is protected but for its fields, none of which can be deleted, and LibreOffice keeps to that', () => {
    const { empty } = compare(at(language), at(language))
    expect(empty.protection).toEqual(['forms', '1'])
    expect(new Set(empty.ticks)).toEqual(new Set(['0']))
    expect(new Set(empty.locks)).toEqual(new Set(['sdtLocked']))
    expect(filled[at(language)]?.trespassed).toEqual([])
  })
})

it('would not be left alone without its protection', () => {
  expect(filled[at('open')]?.trespassed.length).toBeGreaterThan(20)
})

it('every Word file of the packs opens in LibreOffice', () => {
  const files = packs.map(([name]) => join(folder, name))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const out = ['--convert-to', 'txt:Text', '--outdir', join(folder, 'read')]
  execFileSync('soffice', ['--headless', profile, ...out, ...files], { stdio: 'pipe' })
  for (const [name] of packs) {
    const text = readFileSync(join(folder, 'read', name.replace('.docx', '.txt')), 'utf8')
    expect(text, name).toContain(pearls.title[name.startsWith('nl') ? 'nl' : 'en'])
  }
}, 60_000)
