/** When sending does not work, or somebody wants it to go wrong: the text stays, nothing is stored, and text is only ever text. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { cleanText } from '../../src/domain/clean-text.ts'
import { headerOfSubmission } from '../../src/domain/sealed.ts'
import { chooseRecipients } from '../../src/intake/recipients.ts'
import { seal } from '../../src/intake/seal.ts'
import { openSlowLane } from '../../src/intake/slow-lane.ts'
import { solve } from '../../src/intake/solve-challenge.ts'
import { submission } from '../intake/sealing.ts'
import { pearls } from '../support/atlantis.ts'
import { hostile } from '../support/hostile.ts'
import {
  type AtlantisInput,
  call,
  codeOn,
  fillIn,
  input,
  locked,
  openAtlantisInput,
  point,
} from './atlantis-input.ts'

let atlantis: AtlantisInput
beforeEach(async () => {
  atlantis = await openAtlantisInput()
})
const stored = async () => (await atlantis.intake()).submissions.list(pearls.id)

describe('sending', () => {
  it('twice gives the same receipt and one record', async () => {
    const page = await fillIn(atlantis)
    const fields = page.fields('send')
    await page.press('send')
    const code = codeOn(page)
    await page.send(`/nl/${input}`, fields)
    expect([codeOn(page), (await stored()).length]).toEqual([code, 1])
  })

  it('at the same time, twenty times, gives the same receipt and one record', async () => {
    const page = await fillIn(atlantis)
    const fields = page.fields('send')
    const pages = await Promise.all(
      Array.from({ length: 20 }, () => atlantis.browser().send(`/nl/${input}`, fields)),
    )
    expect(new Set(pages.map(codeOn)).size).toBe(1)
    expect(await stored()).toHaveLength(1)
  })

  it('again with another text says that the first is there, and then takes it as new', async () => {
    const page = await fillIn(atlantis, 'en')
    const fields = page.fields('send')
    await page.press('send')
    const code = codeOn(page)
    const other = fields.map(
      ([name, value]) => [name, name.endsWith('happens') ? 'Other.' : value] as [string, string],
    )
    await page.send(`/en/${input}`, other)
    expect([page.answer.status, page.text]).toEqual([
      409,
      expect.stringContaining('You sent this form before'),
    ])
    atlantis.at.now += 20
    await page.press('send')
    expect(codeOn(page)).not.toBe(code)
    expect(await stored()).toHaveLength(2)
  })

  it.each<[string, number, string, () => void]>([
    [
      'too soon',
      503,
      'Wait half a minute',
      () => {
        atlantis.at.now -= 35
      },
    ],
    [
      'after a day and a half',
      409,
      'open for long',
      () => {
        atlantis.at.now += 40 * 3600
      },
    ],
    [
      'when it is busy',
      503,
      'Wait a minute',
      () => {
        atlantis.at.slowLane = openSlowLane(atlantis.at.now, { size: 0, perMinute: 0 })
      },
    ],
    [
      'when the lane is full for today',
      503,
      'Try tomorrow',
      () => {
        atlantis.at.slowLane = openSlowLane(atlantis.at.now, undefined, 1)
      },
    ],
  ])('%s is told, stores nothing, and works later from the same page', async (_, status, told, change) => {
    const page = await fillIn(atlantis, 'en')
    await (await fillIn(atlantis)).press('send')
    change()
    const before = atlantis.kept()
    await page.press('send')
    expect([page.answer.status, page.text]).toEqual([status, expect.stringContaining(told)])
    expect(page.answer.headers.has('retry-after')).toBe(status === 503)
    expect(page.valueOf('points.0.happens')).toBe('Divers go down without a rest.')
    expect(atlantis.kept()).toBe(before)
    atlantis.at.now += 60
    atlantis.at.slowLane = openSlowLane(atlantis.at.now)
    await page.press('send')
    expect(codeOn(page)).not.toBe('')
  })

  it('with a token that somebody made up stores nothing', async () => {
    const page = await fillIn(atlantis)
    const fields = page
      .fields('send')
      .map(([name, value]) => [name, name === 'token' ? `${value.slice(0, -1)}x` : value] as [string, string])
    await page.send(`/nl/${input}`, fields)
    expect([page.answer.status, await stored()]).toEqual([409, []])
  })

  it.each([
    ['locked', locked],
    ['locked for writing', { ...locked, to: ['batch'] as const }],
    ['broken', { says: 'secret of the database', to: ['prepare'] as const }],
  ])(
    'while the database is %s keeps the text and says when to try again, and then it works',
    async (_, trouble) => {
      const page = await fillIn(atlantis, 'nl', {}, { happens: 'Het tweede punt.' })
      const before = atlantis.kept()
      atlantis.at.trouble = trouble
      await page.press('send')
      expect([page.answer.status, page.answer.headers.get('retry-after')]).toEqual([503, '2'])
      expect(page.html).not.toMatch(/D1|SQLITE|secret of/)
      expect(page.text).toContain('Het tweede punt.')
      expect(atlantis.kept()).toBe(before)
      atlantis.at.trouble = undefined
      await page.press('send')
      expect([codeOn(page).length, (await stored())[0]?.points.length]).toEqual([35, 2])
    },
  )

  it('is not lost on the way between two points either', async () => {
    const page = await atlantis.browser().open(`/nl/${input}`)
    await page.press('begin', { route: 'direct' })
    atlantis.at.trouble = locked
    await page.press('check', point({ happens: 'Nog niet verstuurd.' }))
    expect(page.answer.status).toBe(503)
    atlantis.at.trouble = undefined
    await page.press('check')
    expect([page.answer.status, page.text]).toEqual([200, expect.stringContaining('Nog niet verstuurd.')])
  })

  it('is not offered while a page cannot be made: 503, and when to come back', async () => {
    for (const path of [`/nl/${input}`, '/nl/missions', `/nl/missions/${pearls.id}`]) {
      atlantis.at.trouble = locked
      const page = await atlantis.browser().open(path)
      expect([page.answer.status, page.answer.headers.get('retry-after')]).toEqual([503, '2'])
      expect(page.html).not.toMatch(/D1|SQLITE/)
    }
    atlantis.at.trouble = undefined
    atlantis.at.settings = {}
    expect((await atlantis.browser().open(`/nl/${input}`)).answer.status).toBe(503)
  })
})

describe('hostile text', () => {
  const free = ['place', 'happens', 'affected', 'ask', 'organisation']

  it('is text in every field, on every page', async () => {
    const harmless = await fillIn(atlantis, 'en', {
      ...Object.fromEntries(free.map(name => [name, 'x'])),
      use: 'attributed',
    })
    const elements = (html: string) => html.match(/<[a-z]/g)?.length
    const expected = elements(harmless.html)
    for (const text of hostile.map(one => one.slice(0, 200))) {
      const clean = cleanText(text).replaceAll('\t', ' ').trim()
      const words = clean === '' ? 'x' : text
      const page = await fillIn(atlantis, 'en', {
        ...Object.fromEntries(free.map(name => [name, words])),
        use: 'attributed',
      })
      expect(elements(page.html), text).toBe(expected)
      for (const name of free) expect(page.valueOf(`points.0.${name}`), name).toBe(clean || 'x')
      await page.press('change.0')
      for (const name of free) expect(page.valueOf(`points.0.${name}`), name).toBe(clean || 'x')
    }
  })

  it('is refused as a source, and shown as it was typed', async () => {
    for (const text of hostile) {
      const line = cleanText(text).replaceAll('\t', ' ').trim().split('\n')[0] ?? ''
      if (line === '') continue
      const page = await atlantis.browser().open(`/en/${input}`)
      await page.press('begin', { route: 'direct' })
      await page.press('check', point({ sources: line }))
      expect([page.answer.status, page.errors[0]?.field], text).toEqual([400, 'points.0.sources'])
      expect(page.valueOf('points.0.sources')).toBe(line)
    }
  })

  it('in any field, known or made up, never breaks the page nor stores anything', async () => {
    const names = fc.oneof(
      fc.constantFrom('step', 'open', 'token', 'route', 'points', '__proto__', 'constructor'),
      fc
        .tuple(
          fc.nat(120),
          fc.constantFrom('theme', 'sectors', 'happens', 'consent', '__proto__', 'toString', 'sources.1'),
        )
        .map(([number, name]) => `points.${number}.${name}`),
      fc.string(),
    )
    const values = fc.oneof(
      fc.constantFrom(
        'begin',
        'add',
        'send',
        'check',
        'change.0',
        'remove.99',
        'change.x',
        'labour',
        'yes',
        '0',
      ),
      fc.constantFrom(...hostile),
      fc.string({ unit: 'binary' }),
    )
    const before = atlantis.kept()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, values), { maxLength: 12 }), async fields => {
        const page = await atlantis.browser().send(`/en/${input}`, fields)
        expect([200, 400, 409]).toContain(page.answer.status)
        expect(page.all('script')).toEqual(page.html.includes('data-given') ? [expect.anything()] : [])
      }),
      { numRuns: 300 },
    )
    expect(atlantis.kept()).toBe(before)
  })
})

describe('what a script sends', () => {
  async function sealed() {
    const challenge = await (await atlantis.send(`/nl/${input}/challenge`, {})).json()
    const { recipients } = await atlantis.intake()
    const header = headerOfSubmission(pearls.id, challenge.record)
    return {
      key: challenge.key,
      payload: await solve(challenge.challenge),
      sealed: await seal(submission, header, chooseRecipients(recipients, call.recipients)),
      points: 1,
    }
  }
  const post = async (body: unknown, type = 'application/json') => {
    const answer = await atlantis.send(`/nl/${input}/sealed`, {
      ...{ method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) },
      headers: { 'content-type': type },
    })
    return {
      status: answer.status,
      ...(answer.headers.get('content-type')?.includes('json') && (await answer.json())),
    }
  }

  it('is taken sealed, once', async () => {
    const body = await sealed()
    const { receipt } = await post(body)
    expect(receipt).toMatch(/^[0-9A-Z]{26}$/)
    expect(await post(body)).toEqual({ status: 200, receipt })
    expect(await stored()).toMatchObject([{ sealed_in: 'browser' }])
  })

  it('is refused where the calculation was used before, and nothing is stored', async () => {
    const [first, second] = [await sealed(), await sealed()]
    await post(first)
    const before = atlantis.kept()
    expect(await post({ ...second, payload: first.payload })).toEqual({ status: 409, setback: 'proof' })
    expect(atlantis.kept()).toBe(before)
  })

  it.each([
    ['in the clear', { sealed: 'Divers go down.' }, 'not-sealed'],
    ['with eleven points', { points: 11 }, 'not-sealed'],
    ['with half a point', { points: 0.5 }, 'not-sealed'],
    ['with a calculation of nothing', { payload: '{}' }, 'proof'],
    ['with a key that is none', { key: 'x' }, 'failed'],
    ['with half a character', { sealed: '\ud800' }, 'not-sealed'],
  ])('is refused %s, and nothing is stored', async (_, change, setback) => {
    const body = { ...(await sealed()), ...change }
    const before = atlantis.kept()
    expect(await post(body)).toEqual({ status: 409, setback })
    expect(atlantis.kept()).toBe(before)
  })

  it.each(['', 'null', '[]', '{"key":{}}', '{'])('is refused as %j', async body => {
    expect(await post(body)).toEqual({ status: 409, setback: 'failed' })
  })

  it('is refused from elsewhere, as another kind of body, too large, or while the database is locked', async () => {
    const body = await sealed()
    const elsewhere = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
    }
    expect((await atlantis.send(`/nl/${input}/sealed`, elsewhere)).status).toBe(403)
    expect((await post(body, 'text/plain')).status).toBe(415)
    expect((await post('x'.repeat(130_000))).status).toBe(413)
    atlantis.at.trouble = locked
    expect((await post(body)).status).toBe(503)
    atlantis.at.trouble = undefined
    expect(await stored()).toEqual([])
    expect((await post(body)).status).toBe(200)
  })
})
