/** The input form without JavaScript: the whole way, nothing lost between steps, and every mistake told at its field. */
import { beforeEach, describe, expect, it } from 'vitest'
import { headerOfSubmission } from '../../src/domain/sealed.ts'
import { submissionLimits } from '../../src/domain/submission.ts'
import { open } from '../../src/intake/open.ts'
import { pearls, twoCountries } from '../support/atlantis.ts'
import { wordings } from '../support/catalogues.ts'
import {
  type AtlantisInput,
  call,
  codeOn,
  fillIn,
  identities,
  input,
  openAtlantisInput,
  point,
} from './atlantis-input.ts'

let atlantis: AtlantisInput
beforeEach(async () => {
  atlantis = await openAtlantisInput()
})

const stored = async () => (await (await atlantis.intake()).submissions.list(pearls.id)) ?? []
async function opened(number = 0) {
  const { submissions } = await atlantis.intake()
  const id = (await stored())[number]?.id ?? ''
  const sealed = (await submissions.find(pearls.id, id))?.sealed ?? ''
  const header = headerOfSubmission(pearls.id, id)
  return Promise.all(identities.map(identity => open(sealed, identity, header)))
}

describe.each(['nl', 'en'] as const)('in %s', language => {
  const { input: words } = wordings[language].pages as { input: Record<string, string> }

  it('goes the whole way: promise, two points, check, receipt; and each official opens what was typed', async () => {
    const page = await fillIn(atlantis, language, {}, { theme: 'women', sectors: 'all', use: 'background' })
    expect(page.answer.status).toBe(200)
    expect(page.text).toContain('Divers go down without a rest.')
    await page.press('send')
    expect(page.answer.status).toBe(200)
    expect(codeOn(page)).toMatch(/^([0-9A-Z]{3}-){8}[0-9A-Z]{3}$/)
    for (const content of await opened()) {
      expect(content).toEqual({
        content: {
          language,
          route: 'direct',
          points: [
            {
              theme: 'labour',
              sectors: ['maritime'],
              place: 'the north reef',
              happens: 'Divers go down without a rest.',
              affected: 'divers',
              ask: 'Ask who counts the hours.',
              sources: ['https://example.org/reef', 'https://example.org/divers'],
              use: 'anonymous',
              consent: true,
            },
            expect.objectContaining({ theme: 'women', sectors: 'all', use: 'background' }),
          ],
        },
      })
    }
    expect((await stored())[0]).toMatchObject({ sealed_in: 'server', day: atlantis.at.today })
  })

  it('says first what is promised and what is not, who reads it, until when, and which way it is sealed', async () => {
    const page = await atlantis.browser().open(`/${language}/${input}`)
    const { promised, not_promised } = words as unknown as Record<string, Record<string, string>>
    for (const sentence of [...Object.values(promised ?? {}), ...Object.values(not_promised ?? {})]) {
      expect(page.text).toContain(sentence.replace('{copy_days}', '30'))
    }
    expect(page.text).toContain(language === 'nl' ? 'Parelkamer' : 'Pearl Office')
    expect(page.text).toContain(language === 'nl' ? '20 december 2026' : '20 December 2026')
    expect(page.text).toContain(language === 'nl' ? 'Onze server versleutelt' : 'Our server encrypts')
    expect(page.text).toContain('Tor Browser')
  })
})

it('loses nothing while points are added, changed and removed', async () => {
  const page = await fillIn(atlantis, 'en', { happens: 'one' }, { happens: 'two' }, { happens: 'three' })
  expect(page.valueOf('points.2.happens')).toBe('three')
  await page.press('change.0', {})
  expect(page.valueOf('points.1.happens')).toBe('two')
  await page.press('check', { 'points.0.happens': 'one again' })
  await page.press('remove.1')
  await page.press('start')
  await page.press('begin', { route: 'bmo' })
  await page.press('add')
  expect([0, 1, 2].map(number => page.valueOf(`points.${number}.happens`))).toEqual([
    'one again',
    'three',
    '',
  ])
  await page.press('remove.2')
  await page.press('send')
  expect((await opened())[0]).toMatchObject({
    content: { route: 'bmo', points: [{ happens: 'one again' }, { happens: 'three' }] },
  })
})

it('keeps a first point when it is removed as the only one: the form begins anew', async () => {
  const page = await fillIn(atlantis)
  await page.press('remove.0')
  expect(page.valueOf('points.0.happens')).toBe('')
})

const long = (length: number) => 'x'.repeat(length)
const mistakes: [string, string, Record<string, string | string[]>][] = [
  ['no theme', 'theme', { theme: [] }],
  ['no sector', 'sectors', { sectors: [] }],
  ['nothing happening', 'happens', { happens: ' \n\t' }],
  ['no use', 'use', { use: [] }],
  ['no consent', 'consent', { consent: [] }],
  ['a place too long', 'place', { place: long(submissionLimits.place + 1) }],
  ['too much happening', 'happens', { happens: long(submissionLimits.happens + 1) }],
  ['too many affected', 'affected', { affected: long(submissionLimits.affected + 1) }],
  ['too much asked', 'ask', { ask: long(submissionLimits.ask + 1) }],
  ['a source too long', 'sources', { sources: `https://example.org/${long(submissionLimits.source)}` }],
  ['too many sources', 'sources', { sources: 'https://example.org\n'.repeat(submissionLimits.sources + 1) }],
  ['a source that is no address', 'sources', { sources: 'https://example.org\njavascript:alert(1)' }],
  ['a source without https', 'sources', { sources: 'http://example.org' }],
  ['a name that is missing', 'organisation', { use: 'attributed' }],
  ['a name that was not asked', 'organisation', { organisation: 'Reef Union' }],
  ['a name too long', 'organisation', { use: 'attributed', organisation: long(201) }],
]

describe('what is wrong', () => {
  it.each(mistakes)('%s is told at the field, with the text still there', async (_, field, change) => {
    const page = await atlantis.browser().open(`/en/${input}`)
    await page.press('begin', { route: 'direct' })
    const before = atlantis.kept()
    await page.press('check', point(change))
    expect(page.answer.status).toBe(400)
    const [error] = page.errors
    expect(error).toEqual({ field: `points.0.${field}`, message: expect.any(String), atField: true })
    for (const [name, value] of Object.entries(point(change))) {
      if (typeof value !== 'string' || !value.trim() || value === 'yes') continue
      if (name.endsWith('theme') || name.endsWith('use')) expect(page.valueOf(name)).toBe(value)
      else expect(page.valueOf(name)?.trim()).toBe(value.trim())
    }
    expect(page.html).toContain('<title>Not done: Point 1')
    expect(atlantis.kept()).toBe(before)
  })

  it.each([
    ['theme', 'points.0.theme', 'kraken'],
    ['sector', 'points.0.sectors', 'kraken'],
    ['use', 'points.0.use', 'shouted'],
    ['consent', 'points.0.consent', 'no'],
  ])('an unknown %s is refused, also when it never stood on the page', async (_, name, value) => {
    const page = await fillIn(atlantis)
    const fields = page.fields('send').filter(([one]) => one !== name)
    await page.send(`/en/${input}`, [...fields, [name, value]])
    expect(page.answer.status).toBe(400)
    expect(page.errors).toEqual([{ field: name, message: expect.any(String), atField: true }])
    expect(page.html).not.toContain('kraken')
    expect(await stored()).toEqual([])
  })

  it.each([
    ['none', []],
    ['one that this call did not open', [['route', 'handelsberaad']]],
    ['one that does not exist', [['route', 'kraken']]],
  ] as [string, [string, string][]][])('a way of giving input: %s', async (_, route) => {
    const page = await fillIn(atlantis)
    const fields = page.fields('send').filter(([name]) => name !== 'route')
    await page.send(`/en/${input}`, [...fields, ...route])
    expect(page.answer.status).toBe(400)
    expect(page.errors).toEqual([{ field: 'route', message: expect.any(String), atField: true }])
    expect(page.valueOf('points.0.happens')).toBe('Divers go down without a rest.')
    expect(await stored()).toEqual([])
  })

  it('eleven points: the eleventh cannot be added, and is refused when it comes all the same', async () => {
    const page = await fillIn(atlantis, 'en', ...Array.from({ length: 10 }, () => ({})))
    expect(page.html).not.toContain('value="add"')
    const eleventh = Object.entries(point({ sectors: 'all' }, 10)) as [string, string][]
    await page.send(`/en/${input}`, [...page.fields('send'), ...eleventh])
    expect(page.answer.status).toBe(400)
    expect(page.errors[0]).toMatchObject({ field: 'points', message: expect.stringContaining('10') })
    expect(page.valueOf('points.10.happens')).toBe('Divers go down without a rest.')
    expect(await stored()).toEqual([])
  })

  it('more text than fits in what may be sealed', async () => {
    const full = { happens: '人'.repeat(2000), ask: '人'.repeat(500), affected: '人'.repeat(500) }
    const page = await fillIn(atlantis, 'en', ...Array.from({ length: 8 }, () => full))
    expect(page.errors[0]).toMatchObject({ field: 'points' })
    expect(page.valueOf('points.7.happens')).toBe(full.happens)
    await page.press('send')
    expect(await stored()).toEqual([])
  })

  it('more bytes than the door takes', async () => {
    const page = await fillIn(atlantis)
    await page.send(`/en/${input}`, [['points.0.happens', long(800_000)]])
    expect(page.answer.status).toBe(413)
  })
})

describe('a call', () => {
  it('that is closed says so; what was typed before is kept on the page, and nothing is stored', async () => {
    const page = await fillIn(atlantis, 'en')
    atlantis.at.today = '2026-12-21'
    await page.press('send')
    expect(page.answer.status).toBe(409)
    expect(page.text).toContain('20 December 2026')
    expect(page.text).toContain('Divers go down without a rest.')
    expect(page.html).not.toContain('value="send"')
    expect(await stored()).toEqual([])
    await page.open(`/en/${input}`)
    expect([page.answer.status, page.all('form').length]).toEqual([200, 0])
  })

  it('of a mission that is not public looks like one that does not exist, at every door', async () => {
    for (const path of ['/input', '/input/challenge']) {
      const hidden = await atlantis.send(`/nl/missions/${twoCountries.id}${path}`, {})
      const unknown = await atlantis.send(`/nl/missions/kraken${path}`, {})
      expect([hidden.status, await hidden.text()]).toEqual([404, await unknown.text()])
    }
    const post = { method: 'POST', body: new URLSearchParams({ step: 'begin' }) }
    const sealed = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
    for (const id of [twoCountries.id, 'kraken']) {
      expect((await atlantis.send(`/nl/missions/${id}/input`, post)).status).toBe(404)
      expect((await atlantis.send(`/nl/missions/${id}/input/sealed`, sealed)).status).toBe(404)
    }
  })

  it('is listed with the missions and on the page of its own, with the way in', async () => {
    for (const path of ['/nl/missions', `/nl/missions/${pearls.id}`]) {
      const page = await atlantis.browser().open(path)
      expect(page.text).toContain('20 december 2026')
      expect(page.text).toContain('Parelkamer')
      expect(page.html).toContain(`href="/nl/${input}"`)
    }
    atlantis.at.today = '2026-12-21'
    expect((await atlantis.browser().open('/nl/missions')).html).not.toContain(`href="/nl/${input}"`)
    expect((await atlantis.browser().open(`/nl/missions/${pearls.id}`)).text).toContain('20 december 2026')
  })

  it('whose recipients are unknown takes nothing, and says that it will pass', async () => {
    await atlantis.calls.save({ ...call, recipients: ['kraken', 'demo-official-1'] }, 'product', '2026-11-23')
    const page = await atlantis.browser().open(`/nl/${input}`)
    expect([page.answer.status, page.all('form').length]).toEqual([503, 0])
    expect(page.answer.headers.get('retry-after')).toBe('2')
  })
})
