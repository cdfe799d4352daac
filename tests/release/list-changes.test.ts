/** What a new version says it changed: in plain sentences, complete, and nothing where nothing changed. */
import { describe, expect, it } from 'vitest'
import type { Briefing } from '../../src/domain/briefing.ts'
import { type Change, changeKinds } from '../../src/domain/briefing-release.ts'
import { type Audience, audiences, type Language, languages } from '../../src/domain/closed-lists.ts'
import { mergeBriefing } from '../../src/merge/merge-briefing.ts'
import { listChanges } from '../../src/release/list-changes.ts'
import { makeFormats } from '../../src/render/formats.ts'
import { makeHelpers } from '../../src/render/helpers.ts'
import { inputs } from '../support/atlantis.ts'
import { wordings } from '../support/catalogues.ts'
import { weeksLater } from '../support/weeks-later.ts'

const briefingOf = (audience: Audience, language: Language) =>
  mergeBriefing({ ...inputs, audience, language })
const laterBriefingOf = (audience: Audience, language: Language) =>
  mergeBriefing({
    ...inputs,
    ...weeksLater(inputs.content, inputs.mission),
    audience,
    language,
    asOf: '2026-12-14',
  })

const say = (changes: readonly Change[], language: Language) =>
  changes.map(change => makeHelpers(wordings[language], makeFormats(language)).change(change))

describe('a new version', () => {
  it.each(languages)('says what it changed, in %s', async language => {
    const changes = listChanges(briefingOf('official', language), laterBriefingOf('official', language))
    await expect(`${say(changes, language).join('\n')}\n`).toMatchFileSnapshot(
      `../golden/atlantis/changes.${language}.txt`,
    )
  })

  it.each(audiences)('tells %s only of what they may read', audience => {
    const kinds = listChanges(briefingOf(audience, 'nl'), laterBriefingOf(audience, 'nl')).map(
      ({ kind }) => kind,
    )
    expect(kinds).toContain('risk-gone')
    expect(kinds.includes('programme')).toBe(audience === 'participant' || audience === 'official')
    expect(kinds.includes('officials')).toBe(audience === 'official')
    expect(kinds.includes('figure')).toBe(audience !== 'ambassador')
  })

  it('is silent where nothing but the day and the version differs', () => {
    const one = briefingOf('official', 'nl')
    const release = { version: 2, office: 'BZ', content_revision: 'abc' }
    expect(listChanges(one, { ...structuredClone(one), as_of: '2026-11-24', release })).toEqual([])
  })

  it('does not tell of what only moved up because a source came in', () => {
    const one = briefingOf('official', 'nl')
    const shifted = JSON.parse(JSON.stringify(one), (key, value) => {
      return key === 'notes' ? value.map((number: number) => number + 1) : value
    }) as Briefing
    shifted.sources = one.sources.map(source => ({ ...source, number: source.number + 1 }))
    expect(listChanges(one, shifted).map(({ kind }) => kind)).toEqual(['sources'])
  })

  it('tells of every single thing that can differ', () => {
    const one = briefingOf('official', 'nl')
    // Said by their caution, which differs with them.
    const saidElsewhere = /\.(stale|past_review)$/
    const silent = leaves(one)
      .filter(({ path }) => !/^(as_of|language|audience)$/.test(path) && !saidElsewhere.test(path))
      .filter(({ change }) => listChanges(one, change()).length === 0)
    expect(leaves(one).length).toBeGreaterThan(700)
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it.each(languages)('has a sentence for every kind of change, in %s', language => {
    const samples: Partial<Record<Change['kind'], Partial<Change>>> = {
      days: { from: '2027-03-01', to: '2027-03-02' },
      'valid-until': { from: '2027-03-01', to: '2027-03-02' },
      'risk-confirmed': { from: '2027-03-01', to: '2027-03-02' },
      'risk-severity': { from: 'low', to: 'high' },
      'risk-likelihood': { from: 'possible', to: 'unknown' },
      'condition-answer': { from: 'applies', to: 'unknown' },
      treaty: { from: 'party', to: 'unknown' },
      context: { about: 'belief' },
      sectors: { items: ['water'] },
    }
    const said = say(
      changeKinds.map(kind => ({
        kind,
        ...{
          about: 'PEARLS',
          country_name: 'Atlantis',
          from: '1',
          to: '2.5',
          from_year: 2025,
          to_year: 2026,
        },
        ...{ items: ['Atlantis'], caution: { kind: 'single-source', about: 'PEARLS' } },
        ...samples[kind],
      })),
      language,
    )
    expect(new Set(said).size).toBe(changeKinds.length)
    expect(said.join()).not.toMatch(/[{}]|undefined/)
    for (const sentence of said) expect(sentence).toMatch(/[.?]$/)
  })
})

/** Every value at the end of a path, with the Briefing in which only that one is another. */
function leaves(briefing: Briefing): { path: string; change: () => Briefing }[] {
  const found: { path: string; change: () => Briefing }[] = []
  const walk = (value: unknown, path: readonly (string | number)[]) => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key])
      return
    }
    const change = () => {
      const copy = structuredClone(briefing)
      const parent = path.slice(0, -1).reduce<unknown>((at, step) => Object(at)[step], copy)
      Object(parent)[path.at(-1) ?? ''] =
        typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${value}x`
      return copy
    }
    found.push({ path: path.join('.'), change })
  }
  walk(briefing, [])
  return found
}
