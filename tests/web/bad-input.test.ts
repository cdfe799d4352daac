/** Bad input of every kind: told clearly at its field, with the text still there; nothing stored, nothing logged. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Language, languages } from '../../src/domain/closed-lists.ts'
import { headerOfSubmission } from '../../src/domain/sealed.ts'
import { submissionLimits } from '../../src/domain/submission.ts'
import { formTokenAges } from '../../src/intake/form-token.ts'
import { letterLimit } from '../../src/intake/read-letter.ts'
import { chooseRecipients } from '../../src/intake/recipients.ts'
import { seal } from '../../src/intake/seal.ts'
import { solve } from '../../src/intake/solve-challenge.ts'
import { makeReader } from '../../src/web/reader.ts'
import { submission } from '../intake/sealing.ts'
import { pearls } from '../support/atlantis.ts'
import { wordings } from '../support/catalogues.ts'
import {
  type AtlantisInput,
  call,
  codeOn,
  fillIn,
  input,
  openAtlantisInput,
  point,
} from './atlantis-input.ts'
import { deskOf } from './demo-desk.ts'
import type { FormBrowser } from './form-browser.ts'

let atlantis: AtlantisInput
const logged: unknown[] = []
beforeEach(async () => {
  atlantis = await openAtlantisInput()
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    vi.spyOn(console, level).mockImplementation((...said) => void logged.push(...said))
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  logged.length = 0
})

/** Gets ready, and gives what a sender does then that is wrong. */
type Mistake = (language: Language) => Promise<() => Promise<FormBrowser>>
/** The field where it is told, the words that tell it, and where the text stands that must not be lost. */
type Told = [field: string, words: string, values: Record<string, number>, kept: [string, string]]

const happens = 'Divers go down without a rest.'
const kept: [string, string] = ['points.0.happens', happens]
const long = (length: number) => 'x'.repeat(length)
const hostile = '</textarea><script>alert(1)</script>{{x}}=1+1'

const openWith = (language: Language) => makeReader(language, wordings[language]).say('pages.receipt.open')

/** On the form of a point. */
const typing =
  (change: Record<string, string>): Mistake =>
  async language => {
    const page = await atlantis.browser().open(`/${language}/${input}`)
    await page.press('begin', { route: 'direct' })
    return () => page.press('check', point(change))
  }
/** On the page where everything is checked, with something in it that no form of ours sends. */
const sending =
  (name: string, values: string[]): Mistake =>
  async language => {
    const page = await fillIn(atlantis, language)
    const fields = page.fields('send').filter(([one]) => one !== name)
    return () =>
      page.send(`/${language}/${input}`, [
        ...fields,
        ...values.map(value => [name, value] as [string, string]),
      ])
  }

const full = { happens: '人'.repeat(2000), ask: '人'.repeat(500), affected: '人'.repeat(500) }

const atField: [string, Mistake, Told][] = [
  [
    'too long',
    typing({ happens: long(submissionLimits.happens + 1) }),
    ['points.0.happens', 'input.problems.too-long', { max: 2000 }, ['points.0.happens', long(2001)]],
  ],
  [
    'too many sources',
    typing({ sources: 'https://example.org\n'.repeat(6) }),
    ['points.0.sources', 'input.problems.too-many', { max: 5 }, kept],
  ],
  [
    'too many points',
    async language => {
      const page = await fillIn(atlantis, language, ...Array.from({ length: 10 }, () => ({})))
      const eleventh = Object.entries(point({ sectors: 'all' }, 10)) as [string, string][]
      return () => page.send(`/${language}/${input}`, [...page.fields('send'), ...eleventh])
    },
    ['points', 'input.problems.too-many', { max: 10 }, ['points.10.happens', happens]],
  ],
  [
    'too much text in all',
    async language => {
      const page = await fillIn(atlantis, language, ...Array.from({ length: 7 }, () => full))
      await page.press('add')
      return () => page.press('check', point(full, 7))
    },
    ['points', 'input.problems.too-much', {}, ['points.7.happens', full.happens]],
  ],
  [
    'an unknown theme',
    sending('points.0.theme', ['kraken']),
    ['points.0.theme', 'input.missing.theme', {}, kept],
  ],
  [
    'an unknown sector',
    sending('points.0.sectors', ['kraken']),
    ['points.0.sectors', 'input.missing.sectors', {}, kept],
  ],
  ['an unknown way', sending('route', ['kraken']), ['route', 'input.missing.route', {}, kept]],
  [
    'a use without consent',
    sending('points.0.consent', []),
    ['points.0.consent', 'input.problems.consent', {}, kept],
  ],
  [
    'hostile text that is too long',
    typing({ happens: hostile + long(2000) }),
    [
      'points.0.happens',
      'input.problems.too-long',
      { max: 2000 },
      ['points.0.happens', hostile + long(2000)],
    ],
  ],
  [
    'hostile text for a source',
    typing({ sources: 'javascript:alert(1)' }),
    [
      'points.0.sources',
      'input.problems.not-https',
      { line: 1 },
      ['points.0.sources', 'javascript:alert(1)'],
    ],
  ],
  [
    'a wrong code',
    async language => {
      const page = await atlantis.browser().open(`/${language}/receipt`)
      const [button = ''] = page
        .all('main')
        .flatMap(() => [makeReader(language, wordings[language]).say('pages.receipt.open')])
      return () => page.press(button, { code: `${hostile} ABC` })
    },
    ['code', 'receipt.unknown', {}, ['code', `${hostile} ABC`]],
  ],
  [
    'an answer that is too long',
    async language => {
      const page = await fillIn(atlantis, language)
      await page.press('send')
      const code = codeOn(page)
      const desk = deskOf(await atlantis.intake(), atlantis.at.today)
      await desk.ask(await desk.submissionOf(pearls.id), 1, 'Which reef?')
      await page.open(`/${language}/receipt`)
      await page.press(openWith(language), { code })
      return () => page.press('answer', { text: long(letterLimit + 1) })
    },
    ['answer-1', 'receipt.problems.too-long', {}, ['text', long(letterLimit + 1)]],
  ],
]

const aboveTheForm: [string, Partial<{ today: string; later: number }>, string][] = [
  ['a call that expired', { today: '2026-12-21' }, 'closed'],
  ['a form that expired', { later: formTokenAges.max }, 'expired'],
  ['a form that is too young', { later: -35 }, 'unripe'],
]

describe.each(languages)('in %s', language => {
  const reader = makeReader(language, wordings[language])

  it.each(atField)('%s is told at its field', async (_, mistake, [field, words, values, [name, text]]) => {
    const act = await mistake(language)
    const before = atlantis.kept()
    const page = await act()
    expect(page.answer.status).toBe(400)
    const given = Object.entries(values).map(([key, value]) => [key, reader.formats.number(value)])
    const message = reader.say(`pages.${words}`, Object.fromEntries(given))
    expect(page.errors).toContainEqual({ field, message, atField: true })
    expect(page.valueOf(name)).toBe(text)
    expect(page.all('script').length).toBeLessThanOrEqual(1)
    expect([atlantis.kept(), logged]).toEqual([before, []])
  })

  it.each(aboveTheForm)('%s is told above the form', async (_, { today, later = 0 }, words) => {
    const page = await fillIn(atlantis, language)
    const { at } = atlantis
    Object.assign(at, { now: at.now + later, today: today ?? at.today })
    const before = atlantis.kept()
    await page.press('send')
    expect([409, 503]).toContain(page.answer.status)
    const date = reader.formats.day(call.until)
    expect(page.text).toContain(reader.say(`pages.input.setbacks.${words}`, { date }))
    expect(page.text).toContain(happens)
    expect([atlantis.kept(), logged]).toEqual([before, []])
  })
})

it('a proof that was used before is refused, so that the page can tell; nothing is stored, nothing logged', async () => {
  const sealed = async () => {
    const { challenge, key, record } = await (await atlantis.send(`/nl/${input}/challenge`, {})).json()
    const recipients = chooseRecipients((await atlantis.intake()).recipients, call.recipients)
    const text = await seal(submission, headerOfSubmission(pearls.id, record), recipients)
    return { key, sealed: text, points: 1, payload: await solve(challenge) }
  }
  const post = async (body: object) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await atlantis.send(`/nl/${input}/sealed`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return [answer.status, await answer.json()]
  }
  const [first, second] = [await sealed(), await sealed()]
  expect(await post(first)).toEqual([200, { receipt: expect.any(String) }])
  const before = atlantis.kept()
  expect(await post({ ...second, payload: first.payload })).toEqual([409, { setback: 'proof' }])
  expect([atlantis.kept(), logged]).toEqual([before, []])
})
