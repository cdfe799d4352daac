/** Nobody touched a file for thirteen months: every briefing says so, and `npm run check` lists what to read without failing. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '../../src/content/read-content.ts'
import { languages, sectors } from '../../src/domain/closed-lists.ts'
import { addMonths } from '../../src/domain/day.ts'
import { knownCountries } from '../../src/merge/known-countries.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { pearls } from '../support/atlantis.ts'
import { presses, shell } from '../support/house.ts'
import { root } from '../support/root.ts'
import { wordsOf } from '../support/words-of.ts'

const { content } = readContent(root)
if (!content) throw new Error('the content has problems: npm run check')
const { profiles, conditions } = content
const touched = [
  ...profiles.flatMap(({ risks, context }) => [...risks, ...context].map(({ confirmed }) => confirmed)),
  ...conditions.map(({ checked_on }) => checked_on),
]
const asOf = addMonths(touched.sort().at(-1) ?? '', 13)

const prepare = (country: string, language: (typeof languages)[number]) => {
  const mission = { ...pearls, countries: [country], sectors: [...sectors] }
  return prepareBriefing(
    { mission, content, voices: [], audience: 'participant', language, asOf },
    presses[language],
    shell,
  )
}

describe(`on ${asOf}`, () => {
  it.each(knownCountries(content))('a briefing on %s carries its cautions', country => {
    const { briefing } = prepare(country, 'nl')
    const cautioned = (kind: string) => briefing.cautions.filter(caution => caution.kind === kind).length
    const profile = profiles.find(one => one.country === country)
    expect(cautioned('condition-stale')).toBe(conditions.length)
    expect(cautioned('stale-risk')).toBe(profile?.risks.length ?? 0)
    expect(cautioned('stale-context')).toBe(profile && profile.context.length > 0 ? 1 : 0)
    expect(cautioned('no-profile')).toBe(profile ? 0 : 1)
    const isMeasured = content.indicators.values.some(value => value.country === country)
    expect(cautioned('stale-figures')).toBe(isMeasured ? 1 : 0)
  })

  it.each(languages)('prints them, and marks every risk and every piece of context, in %s', language => {
    const mark = { nl: 'mogelijk verouderd', en: 'may be out of date' }[language]
    for (const { country, risks, context } of profiles) {
      const { briefing, html } = prepare(country, language)
      const words = wordsOf(html)
      const shown = briefing.countries.flatMap(({ subjects }) => subjects.flatMap(one => one.context))
      expect(shown.length, country).toBeLessThanOrEqual(context.length)
      // Once where it stands; the cautions above speak of it too, in their own words.
      expect(words.split(mark).length - 1, country).toBeGreaterThanOrEqual(risks.length + shown.length)
    }
  })

  it('npm run check lists what is due, each with its place, and fails over none of it', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/check.ts'), '--content', '--as-of', asOf],
      { encoding: 'utf8', maxBuffer: 1e8 },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const notes = stdout.split('\n').filter(line => line.includes(' - note: '))
    for (const note of notes)
      expect(note).toMatch(/^[\w/.-]+:\d+:\d+ - note: .+, fresh until .+; expected .+; .+/)
    for (const { country, risks } of profiles) {
      const file = `country-profiles/${country.toLowerCase()}.yaml`
      for (const { title } of risks) {
        expect(
          notes.filter(note => note.startsWith(file) && note.includes(`the risk "${title.en}"`)),
        ).toHaveLength(1)
      }
    }
    for (const { id } of conditions) expect(stdout).toContain(`imvo-conditions/${id}.yaml:`)
    expect(stdout).toMatch(/nothing wrong: [^\n]+\n$/)
  })
})
