/** What people wrote about real countries: that it is sound and sourced, never what it says. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '../../src/content/read-content.ts'
import { readMission } from '../../src/content/read-mission.ts'
import { audiences, languages, priorities, sectors } from '../../src/domain/closed-lists.ts'
import { sayProblem } from '../../src/domain/problem.ts'
import { wordingAt } from '../../src/domain/wording.ts'
import { knownCountries } from '../../src/merge/known-countries.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { surveyConditions } from '../../src/web/survey-countries.ts'
import { asOf, pearls } from '../support/atlantis.ts'
import { wordings } from '../support/catalogues.ts'
import { presses, shell } from '../support/house.ts'
import { root } from '../support/root.ts'
import { wordsOf } from '../support/words-of.ts'

const { content, problems } = readContent(root)
const profiles = content?.profiles ?? []
const conditions = content?.conditions ?? []
const indicators = content?.indicators ?? { values: [], measures: [], sources: [], areas: [], sanctions: [] }

/** Every pair of a Dutch and an English text, with the path to it. */
function pairsIn(node: unknown, path = ''): { path: string; nl: string; en: string }[] {
  if (typeof node !== 'object' || node === null) return []
  const { nl, en } = node as Record<string, unknown>
  if (typeof nl === 'string' && typeof en === 'string') return [{ path, nl, en }]
  return Object.entries(node).flatMap(([key, value]) => pairsIn(value, `${path}.${key}`))
}
const files = [
  ...profiles.map(one => ({ name: one.country, value: one })),
  ...conditions.map(one => ({ name: one.id, value: one })),
]
const texts = files.flatMap(({ name, value }) => pairsIn(value, name))

describe('the content of this repository', () => {
  it('has no problem', () => expect(problems.map(sayProblem)).toEqual([]))

  it('has demo missions without a problem', () => {
    const folder = join(root, 'demo-missions')
    const read = readdirSync(folder).map(name => readMission(name, readFileSync(join(folder, name))))
    expect(read.length).toBeGreaterThan(1)
    expect(read.flatMap(one => one.problems).map(sayProblem)).toEqual([])
  })

  it('assesses each of the five priorities in each country, or says why not', () => {
    for (const { country, risks, context, not_assessed } of profiles) {
      for (const priority of priorities) {
        const reason = not_assessed.find(({ theme }) => theme === priority)?.reason
        const assessed =
          risks.some(({ theme }) => theme === priority) || context.some(({ subject }) => subject === priority)
        expect(assessed || reason !== undefined, `${country} ${priority}`).toBe(true)
      }
    }
  })

  it('never says that there is no risk', () => {
    const reassuring =
      /\b(no|zero) (human[- ]rights )?risks?( was| were)? (found|known)|geen risico'?s? (gevonden|bekend)/i
    expect(texts.filter(({ nl, en }) => reassuring.test(`${nl} ${en}`)).map(({ path }) => path)).toEqual([])
  })
})

it('shows every condition on the website, whatever country or scheme it is about', () => {
  if (!content) return
  const countries = knownCountries(content)
  const survey = surveyConditions({ countries, content, language: 'nl', today: asOf })
  expect(survey.conditions).toHaveLength(conditions.length)
  expect(survey).toMatchObject({ conditions_not_here: [], other_help: [] })
})

describe('the indicators', () => {
  it('have a number within its scale, or a word in every language', () => {
    for (const { country, measure: id, number, code } of indicators.values) {
      const name = `${country} ${id}`
      const { min, max } = indicators.measures.find(one => one.id === id) ?? {}
      expect(number !== undefined || code !== undefined, `${name} has no value`).toBe(true)
      if (number !== undefined) {
        expect(number, name).toBeGreaterThanOrEqual(min ?? Number.NEGATIVE_INFINITY)
        expect(number, name).toBeLessThanOrEqual(max ?? Number.POSITIVE_INFINITY)
      } else {
        for (const language of languages)
          expect(wordingAt(wordings[language], `terms.values.${id}.${code}`), `${name} ${code}`).toBeTruthy()
      }
    }
  })
})

describe('the figures of V-Dem', () => {
  it('lie in their own folder, with the licence that goes with them', () => {
    const theirs = new Set(
      indicators.sources.filter(({ publisher }) => /V-Dem/.test(publisher)).map(({ id }) => id),
    )
    expect(theirs.size).toBeGreaterThan(0)
    for (const { id, public_licence } of indicators.sources)
      expect(public_licence === 'CC BY-SA 4.0', id).toBe(theirs.has(id))
    expect(readFileSync(join(root, 'indicators/vdem/README.md'), 'utf8')).toContain('CC BY-SA 4.0')
    for (const table of ['values', 'measures', 'sources'])
      expect(readFileSync(join(root, `indicators/${table}.csv`), 'utf8')).not.toMatch(/v-?dem/i)
  })
})

describe('the sanctions regimes', () => {
  it('are those of the countries of which a figure says so', () => {
    const said = indicators.values.filter(({ measure }) => measure === 'sanctions-regimes')
    expect(said.length).toBeGreaterThan(50)
    const inForce = new Set(indicators.sanctions.map(({ country }) => country))
    for (const { country, code } of said)
      expect(`${country} ${code}`).toBe(`${country} ${inForce.has(country) ? 'listed' : 'none-listed'}`)
    expect([...inForce].filter(country => !said.some(one => one.country === country))).toEqual([])
  })
})

describe('the listed areas', () => {
  const { areas } = indicators
  const codeFor = (country: string) => {
    const rows = areas.filter(row => row.country === country)
    if (rows.length === 0) return 'not-listed'
    return rows.some(({ region }) => !region) ? 'listed-whole' : 'listed-parts'
  }

  it('are those of the countries whose listing says so', () => {
    const listings = indicators.values.filter(({ measure }) => measure === 'cahra-listing')
    expect(listings.length).toBeGreaterThan(50)
    for (const { country, code } of listings)
      expect(`${country} ${code}`).toBe(`${country} ${codeFor(country)}`)
    const asked = new Set(listings.map(({ country }) => country))
    expect(areas.filter(({ country }) => !asked.has(country))).toEqual([])
  })

  it('have codes of their own country', () => {
    expect(areas.filter(({ country, code }) => code && !code.startsWith(`${country}-`))).toEqual([])
  })
})

describe.each(profiles.map(({ country }) => country))('a briefing on %s', country => {
  it('can be made for every audience, in every language', () => {
    if (!content) return
    const mission = { ...pearls, countries: [country, 'NP'], sectors: [...sectors] }
    for (const audience of audiences) {
      for (const language of languages) {
        const inputs = { mission, content, voices: [], audience, language, asOf }
        const { html } = prepareBriefing(inputs, presses[language], shell)
        expect(wordsOf(html)).not.toMatch(/undefined|NaN|\[object|\{\{|\{\w+\}/)
      }
    }
  })
})
