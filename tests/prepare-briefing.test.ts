import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { audiences, languages } from '../src/domain/closed-lists.ts'
import { prepareBriefing } from '../src/prepare-briefing.ts'
import { makePress } from '../src/render/render-html.ts'
import { fixtures, inputs } from './support/atlantis.ts'
import { wordings } from './support/catalogues.ts'
import { presses, shell, templates } from './support/house.ts'
import { root } from './support/root.ts'

const sum = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const out = mkdtempSync(join(tmpdir(), 'geleidebrief-'))
afterAll(() => rmSync(out, { recursive: true }))

describe('prepareBriefing', () => {
  it.each(audiences)('makes the same bytes for %s of the same inputs, also with another press', audience => {
    for (const language of languages) {
      const one = prepareBriefing({ ...inputs, audience, language }, presses[language], shell)
      const press = makePress(templates, wordings[language], language)
      const other = prepareBriefing({ ...structuredClone(inputs), audience, language }, press, { ...shell })
      expect(other.briefing).toEqual(one.briefing)
      expect(other.html).toBe(one.html)
      expect(sum(other.word())).toBe(sum(one.word()))
      expect(sum(one.word())).toBe(sum(one.word()))
    }
  })

  it('makes other bytes on another day', () => {
    const today = prepareBriefing(inputs, presses.nl, shell)
    const tomorrow = prepareBriefing({ ...inputs, asOf: '2026-11-24' }, presses.nl, shell)
    expect(sum(tomorrow.word())).not.toBe(sum(today.word()))
  })

  it('makes the same bytes in another process, in another time zone and language', () => {
    const make = (folder: string, environment: Record<string, string>) => {
      execFileSync(
        process.execPath,
        [
          join(root, 'src/cli/briefing.ts'),
          join(fixtures, 'missions/two-countries.yaml'),
          ...['--audience', 'official', '--as-of', '2026-11-23', '--format', 'docx,html,json'],
          ...['--out', join(out, folder)],
        ],
        { env: { ...process.env, ...environment }, stdio: 'pipe' },
      )
      return readdirSync(join(out, folder)).map(file => [file, sum(readFileSync(join(out, folder, file)))])
    }
    const one = make('one', { TZ: 'Pacific/Kiritimati', LANG: 'nl_NL.UTF-8' })
    expect(one.map(([file]) => file)).toEqual([
      'two-shores-2027-official-nl.docx',
      'two-shores-2027-official-nl.html',
      'two-shores-2027-official-nl.json',
    ])
    expect(make('other', { TZ: 'America/Los_Angeles', LANG: 'C' })).toEqual(one)
  })
})
