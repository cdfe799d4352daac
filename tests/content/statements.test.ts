/** Every statement of every profile, every condition and the policy: sourced, in two languages, and about nobody by name. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readContent } from '../../src/content/read-content.ts'
import { languages } from '../../src/domain/closed-lists.ts'
import { countryName } from '../../src/domain/country.ts'
import { originOf, type Source } from '../../src/domain/source.ts'
import { atlantis } from '../support/atlantis.ts'
import { makeNameFinder } from '../support/names-in.ts'
import { root } from '../support/root.ts'
import { type Text, textsOf } from '../support/texts-of.ts'

const { content } = readContent(root)
if (!content) throw new Error('the content has problems: npm run check')
const { profiles, conditions, standing } = content
const known: KnownNames = parse(readFileSync(join(import.meta.dirname, 'known-names.yaml'), 'utf8'))
const { companies, ...lists } = known
const knownNames = Object.values(lists).flat()
const today = new Date().toISOString().slice(0, 10)

interface Company {
  readonly name: string
  readonly file: string
  readonly sources: readonly [string, string]
}
type KnownNames = { readonly companies: readonly Company[] } & Readonly<Record<string, readonly string[]>>

interface Statement {
  readonly name: string
  readonly cites: readonly string[]
}

/** Each file with what it states: the text that is printed, and the sources that must say so. */
const files: { name: string; sources: Record<string, Source>; statements: Statement[] }[] = [
  ...profiles.map(({ country: name, sources, risks, context, commitments }) => ({
    name,
    sources,
    statements: [
      ...risks.map(risk => ({ name: risk.id, cites: risk.sources })),
      ...context.map(one => ({ name: `context on ${one.subject}`, cites: one.sources })),
      ...commitments.map(one => ({ name: `commitment on ${one.theme}`, cites: one.sources })),
    ],
  })),
  ...conditions.map(({ id: name, sources, cites }) => ({ name, sources, statements: [{ name, cites }] })),
  {
    name: 'standing facts',
    sources: standing.sources,
    statements: Object.entries(standing.facts).map(([name, fact]) => ({ name, cites: fact.sources })),
  },
]
const whole = [
  ...profiles.map(one => ({ name: one.country, file: one })),
  ...conditions.map(one => ({ name: one.id, file: one })),
  { name: 'standing facts', file: standing },
]
const texts = whole.flatMap(({ name, file }) => textsOf(name, file))

describe.each(files)('$name', ({ sources, statements }) => {
  it('rests every statement on sources of this file that have title, publisher, https address and dates', () => {
    expect(statements.length).toBeGreaterThan(0)
    for (const { name, cites } of statements) {
      expect(cites.length, name).toBeGreaterThan(0)
      for (const id of cites) {
        const source = sources[id]
        expect(source, `${name} cites ${id}`).toBeDefined()
        if (!source) continue
        expect(source.title.length, id).toBeGreaterThan(3)
        expect(source.publisher.length, id).toBeGreaterThan(1)
        expect(source.url, id).toMatch(/^https:\/\/[\w-]+(\.[\w-]+)+(\/|$)/)
        expect(source.published, id).toMatch(/^(19|20)\d\d(-\d\d(-\d\d)?)?$/)
        expect(source.published <= source.consulted && source.consulted <= today, `dates of ${id}`).toBe(true)
      }
    }
  })

  it('uses every source', () => {
    const cited = new Set(statements.flatMap(({ cites }) => cites))
    expect(Object.keys(sources).filter(id => !cited.has(id))).toEqual([])
  })
})

it('bases points, conduct and harm on risks of the same file', () => {
  for (const { country, risks, points_to_raise, conduct, mission_harms } of profiles) {
    const ids = risks.map(({ id }) => id)
    const about = [...points_to_raise, ...conduct, ...mission_harms].flatMap(one => one.risks)
    expect(
      about.filter(id => !ids.includes(id)),
      country,
    ).toEqual([])
  }
})

it('says everything in Dutch and in English, and never the same', () => {
  expect(texts.length).toBeGreaterThan(1000)
  expect(texts.filter(({ nl, en }) => nl.trim() === '' || en.trim() === '')).toEqual([])
  // A name or a reference is the same in both: it holds no word in lower case, or it is a region.
  const copied = texts.filter(({ nl, en }) => nl === en && /(^|\s)\p{Ll}/u.test(nl))
  expect(copied.filter(({ path }) => !path.endsWith('.region'))).toEqual([])
})

it('names nobody and nothing that was not looked at', () => {
  const unknown = whole.flatMap(({ name, file }) => {
    const publishers = Object.values(file.sources).flatMap(({ publisher, origin }) =>
      [publisher, origin ?? []].flat(),
    )
    const own = textsOf(name, file)
    const regions = own
      .filter(({ path }) => path.endsWith('.region'))
      .flatMap(({ nl, en }) => runsIn(`${nl}, ${en}`))
    const find = makeNameFinder(
      [...knownNames, ...companies.map(one => one.name), ...countries, ...publishers, ...regions],
      texts,
    )
    return own.flatMap(text => find(text).map(found => `${found} (${text.path})`))
  })
  // A place, an organisation or a law belongs in known-names.yaml; a person in no file at all.
  expect(unknown).toEqual([])
})

describe('a name', () => {
  const find = makeNameFinder(['Port Coral', 'VN'], texts)
  it.each([
    ['in a sentence', 'Toen sprak Ada Zeeman.', 'Then Ada Zeeman spoke.', ['Ada', 'Zeeman']],
    ['that opens a sentence in both languages', 'Zeeman sprak.', 'Zeeman spoke.', ['Zeeman']],
    ['spelled differently', 'Ook Sjaak sprak.', 'So did Jacques.', ['Sjaak', 'Jacques']],
    ['of one who owns something', 'De fabriek van Zeeman.', 'The Zeeman’s factory.', ['Zeeman']],
    ['that is known', 'In Port Coral zit de VN-missie.', 'The mission is in Port Coral.', []],
    ['that is part of a known one', 'In Coral.', 'It is in Coral.', ['Coral']],
  ])('%s', (_, nl, en, found) => expect(find({ nl, en })).toEqual(found))
})

describe('a company', () => {
  const named = { name: 'Schelp', file: 'XA', sources: ['divers-union-2025', 'tide-times-2026'] } as const
  const about = (cites: string[]) => [
    { path: 'XA.risk', nl: 'Schelp loost.', en: 'Schelp discharges.', cites },
  ]

  it.each(companies)('$name is named by two independent sources wherever it stands', company => {
    const file = whole.find(({ name }) => name === company.file)?.file
    expect(file && doubts(company, file.sources, textsOf(company.file, file))).toEqual([])
  })

  it('stands where both its sources are cited', () => {
    expect(doubts(named, atlantis.sources, about([...named.sources]))).toEqual([])
    expect(doubts(named, atlantis.sources, about(['divers-union-2025']))).toEqual([
      'XA.risk cites one of the two',
    ])
    expect(doubts(named, atlantis.sources, [])).toEqual(['no text names it'])
  })

  it('has sources that are there and whose findings are their own', () => {
    const sources = ['tide-times-2026', 'reef-watch-2026'] as const
    expect(doubts({ ...named, sources }, atlantis.sources, about([...sources]))).toEqual([
      'one origin, Reef Watch',
    ])
    const missing = ['tide-times-2026', 'nobody-2020'] as const
    expect(doubts({ ...named, sources: missing }, atlantis.sources, about([...missing]))).toEqual([
      'no source nobody-2020',
    ])
  })
})

function doubts(company: Company, sources: Readonly<Record<string, Source>>, own: readonly Text[]): string[] {
  const { name, sources: ids } = company
  const missing = ids.filter(id => !sources[id]).map(id => `no source ${id}`)
  const origins = new Set(ids.flatMap(id => sources[id] ?? []).map(originOf))
  const naming = own.filter(({ nl, en }) => nl.includes(name) || en.includes(name))
  return [
    ...missing,
    ...(missing.length === 0 && origins.size < 2 ? [`one origin, ${[...origins]}`] : []),
    ...(naming.length === 0 ? ['no text names it'] : []),
    ...naming
      .filter(({ cites }) => !ids.every(id => cites.includes(id)))
      .map(({ path }) => `${path} cites one of the two`),
  ]
}

const countries = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  .flatMap((a, _, letters) => letters.map(b => a + b))
  .flatMap(code => languages.map(language => countryName(code, language)))

function runsIn(text: string): string[] {
  return [...text.matchAll(/\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)*/gu)].map(([name]) => name)
}
