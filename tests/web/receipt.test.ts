/** The receipt without JavaScript: what a sender sees and can do, once and no more, and what nobody learns without the code. */
import { beforeEach, describe, expect, it } from 'vitest'
import { cleanText } from '../../src/domain/clean-text.ts'
import { headerOfLetter } from '../../src/domain/sealed.ts'
import { open } from '../../src/intake/open.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { takeStep } from '../../src/release-desk.ts'
import type { ReleaseRooms } from '../../src/release-rooms.ts'
import { trackChanges } from '../../src/track-changes.ts'
import { findReceipt } from '../../src/web/civil-society/find-receipt.ts'
import { content, pearls } from '../support/atlantis.ts'
import { wordings } from '../support/catalogues.ts'
import { hostile } from '../support/hostile.ts'
import { presses, shell } from '../support/house.ts'
import { approver, releaseMission } from '../support/release-mission.ts'
import {
  type AtlantisInput,
  codeOn,
  fillIn,
  identities,
  locked,
  openAtlantisInput,
} from './atlantis-input.ts'
import { deskOf, voice } from './demo-desk.ts'
import type { FormBrowser } from './form-browser.ts'

const track: ReleaseRooms['track'] = (before, after, by) => trackChanges(before, after, by, shell)
const prepare: ReleaseRooms['prepare'] = inputs => prepareBriefing(inputs, presses[inputs.language], shell)
let atlantis: AtlantisInput
let code: string
let desk: ReturnType<typeof deskOf>
beforeEach(async () => {
  atlantis = await openAtlantisInput()
  const page = await fillIn(atlantis, 'en', {}, { theme: 'women' })
  await page.press('send')
  code = codeOn(page)
  desk = deskOf(await atlantis.intake(), atlantis.at.today)
})

const only = () => desk.submissionOf(pearls.id)
const comeBack = async (language = 'en') => {
  const page = await atlantis.browser().open(`/${language}/receipt`)
  return page.press(language === 'en' ? 'See your input' : 'Bekijk uw inbreng', { code })
}
const answers = async (turn: number, point = 1) => {
  const { id, letters } = await only()
  const header = headerOfLetter('answer', pearls.id, id, point, turn)
  const sealed = letters.find(one => one.kind === 'answer' && one.point === point)?.sealed ?? ''
  return Promise.all(identities.map(identity => open(sealed, identity, header)))
}

describe.each(['nl', 'en'] as const)('in %s', language => {
  const words = wordings[language].pages as { receipt: Record<string, Record<string, string>> }
  const { statuses = {}, letter_buttons = {}, notices = {} } = words.receipt
  const said = (text: string | undefined) => expect.stringContaining(text ?? 'no such word')

  it('goes the whole way: status, question, answer, wording, objection, withdrawal, erasure', async () => {
    let page = await comeBack(language)
    expect(page.answer.status).toBe(200)
    expect(page.text.split(statuses.received ?? '')).toHaveLength(3)

    const one = await only()
    await desk.ask(one, 1, 'Which reef do you mean?')
    page = await comeBack(language)
    expect(page.text).toEqual(said(statuses.asked))
    expect(page.text).toContain('Which reef do you mean?')
    await page.press('answer', { text: 'The north reef.\nDuring the season.' })
    expect([page.answer.status, page.text]).toEqual([200, said(notices.answer)])
    expect(page.text).toEqual(said(statuses.answered))
    for (const content of await answers(2)) {
      expect(content).toEqual({ content: { text: 'The north reef.\nDuring the season.' } })
    }

    await desk.decide(one, 1, { kind: 'part', reason: 'could-identify' }, 'We left out the place.', voice)
    page = await comeBack(language)
    expect(page.text).toEqual(said(statuses['to-be-printed-in-part']))
    for (const text of [
      'We left out the place.',
      'Duikers krijgen geen rust.',
      'Divers get no rest.',
      'Who counts the hours?',
    ]) {
      expect(page.text).toContain(text)
    }
    await page.press('object', { text: 'It was the south reef.' })
    expect([page.answer.status, page.text]).toEqual([200, said(notices.object)])
    expect(page.text).toEqual(said(statuses.objected))
    expect(await (await atlantis.intake()).voices.list(pearls.id)).toEqual([])

    await page.press(letter_buttons.withdraw ?? 'withdraw')
    expect([page.answer.status, page.text]).toEqual([200, said(notices.withdraw)])
    expect(page.text).toEqual(said(statuses.withdrawn))

    await page.press('erase')
    expect(page.answer.status).toBe(200)
    expect(await (await atlantis.intake()).submissions.list(pearls.id)).toEqual([])
    page = await comeBack(language)
    expect(page.answer.status).toBe(400)
  })
})

it('tells where a point was used, or why not', async () => {
  const one = await only()
  await desk.decide(one, 1, { kind: 'part', reason: 'could-identify' }, '', voice)
  await desk.decide(one, 2, { kind: 'not-used', reason: 'too-late' }, 'The briefing was out.')
  await desk.release(pearls.id)
  const page = await comeBack()
  expect(page.text).toContain('Used in part. Where: briefing for participants.')
  expect(page.text).toContain('The reason: somebody could be recognised from it.')
  expect(page.text).toContain('Not used. The reason: it came too late.')
  expect(page.text).toContain('The briefing was out.')
})

async function releaseRooms(): Promise<ReleaseRooms> {
  const { store } = atlantis
  const { voices } = await atlantis.intake()
  const made = { content, prepare, track, contentRevision: 'c0ffee' }
  return { ...(await store.releases()), ...(await store.releasing()), ...made, voices }
}

it('stops a release: who objects to the wording after it was approved is heard', async () => {
  const one = await only()
  await desk.decide(one, 1, { kind: 'part', reason: 'could-identify' }, '', voice)
  const rooms = await releaseRooms()
  const { today } = atlantis.at
  await releaseMission(rooms, pearls, today, { until: 'approved' })
  await (await comeBack()).press('object', { text: 'It was the south reef.' })
  const [approved] = await rooms.releases.ofMission(pearls.id)
  const at = { version: 1, revision: approved?.revision ?? 0 }
  expect(await takeStep(rooms, { mission: pearls, today, ...approver }, at, { act: 'release' })).toBe(
    'changed',
  )
  expect(atlantis.store.kept.size).toBe(0)
})

it('tells after a release which documents of it a point went into, and objecting is over', async () => {
  const one = await only()
  await desk.decide(one, 1, { kind: 'part', reason: 'could-identify' }, '', voice)
  expect((await comeBack()).text).not.toContain('Where:')
  const intake = await atlantis.intake()
  await releaseMission(await releaseRooms(), pearls, atlantis.at.today)
  expect((await intake.voices.list(pearls.id)).map(({ released }) => released)).toEqual([true])
  const page = await comeBack()
  // It is anonymous, so it stands on no page that everybody can read.
  expect(page.text).toContain('Where: briefing for participants, briefing for officials and speaking notes')
  expect(page.text).not.toContain('public')
  expect(page.html).not.toContain('value="object"')
})

describe('a code that is not right', () => {
  it.each([
    ['unknown', '0'.repeat(27)],
    ['mistyped', 'A'.repeat(27)],
    ['too short', 'ABC'],
    ['empty', ''],
    ['hostile', '"><script>alert(1)</script>'],
  ])('because it is %s: the answer is the same', async (_, typed) => {
    const page = await atlantis.browser().open('/en/receipt')
    await page.press('See your input', { code: typed })
    const unknown = await atlantis.browser().open('/en/receipt')
    await unknown.press('See your input', { code: 'nobody' })
    expect(page.answer.status).toBe(400)
    expect([...page.answer.headers]).toEqual([...unknown.answer.headers])
    const without = ({ html }: FormBrowser) => html.replace(/ value="[^"]*"/, '')
    expect(without(page)).toBe(without(unknown))
    expect(page.errors).toEqual([{ field: 'code', message: expect.any(String), atField: true }])
    expect(page.valueOf('code')).toBe(typed)
  })

  it('is looked up as long as any other, so that time does not tell', async () => {
    const { submissions, ...rest } = await atlantis.intake()
    const counts: number[] = []
    for (const typed of ['0'.repeat(27), 'ABC', 'A'.repeat(27)]) {
      let asked = 0
      const counting = { ...submissions, findByReceipt: () => Promise.resolve(void asked++ as undefined) }
      await findReceipt(typed, { ...rest, submissions: counting })
      counts.push(asked)
    }
    expect(counts).toEqual([1, 1, 1])
  })

  it('erases nothing, and does not tell', async () => {
    const before = atlantis.kept()
    const page = await atlantis.browser().send('/en/receipt', [
      ['code', 'nobody'],
      ['act', 'erase'],
    ])
    expect([page.answer.status, atlantis.kept()]).toEqual([200, before])
    await page.send('/en/receipt', [
      ['code', code],
      ['act', 'erase'],
    ])
    const erased = page.html
    await page.send('/en/receipt', [
      ['code', code],
      ['act', 'erase'],
    ])
    expect(page.html).toBe(erased)
  })
})

describe('an act', () => {
  it.each(['answer', 'object', 'withdraw'] as const)(
    '%s: sent twice, is done once and answered the same',
    async act => {
      const one = await only()
      if (act === 'answer') await desk.ask(one, 1, 'Which reef?')
      if (act === 'object') await desk.decide(one, 1, { kind: 'use', reason: 'new-and-credible' }, '', voice)
      const page = await comeBack()
      const fields = page.fields(act, act === 'withdraw' ? {} : { text: 'Said once.' })
      await page.send('/en/receipt', fields)
      const [first, kept] = [page.text, atlantis.kept()]
      await page.send('/en/receipt', fields)
      expect([page.answer.status, page.text, atlantis.kept()]).toEqual([200, first, kept])
    },
  )

  it('on a point that changed since is not done; the text comes back where it can still be sent', async () => {
    const one = await only()
    await desk.ask(one, 1, 'Which reef?')
    const page = await comeBack()
    const fields = page.fields('answer', { text: 'The north reef.' })
    await desk.ask(one, 1, 'And when?')
    await page.send('/en/receipt', fields)
    expect([page.answer.status, page.text]).toEqual([409, expect.stringContaining('This point has changed')])
    expect(page.valueOf('text')).toBe('The north reef.')
    await page.press('answer')
    expect(page.answer.status).toBe(200)
  })

  it.each([
    ['nothing', ' \n ', 'missing'],
    ['too much', 'x'.repeat(2001), 'too-long'],
  ])('with %s is told at the field, with the text still there', async (_, text) => {
    await desk.ask(await only(), 1, 'Which reef?')
    const page = await comeBack()
    const before = atlantis.kept()
    await page.press('answer', { text })
    expect(page.answer.status).toBe(400)
    expect(page.errors).toEqual([{ field: 'answer-1', message: expect.any(String), atField: true }])
    expect(page.valueOf('text')).toBe(text)
    expect(atlantis.kept()).toBe(before)
  })

  it('without a reason is an objection all the same', async () => {
    await desk.decide(await only(), 1, { kind: 'use', reason: 'new-and-credible' }, '', voice)
    const page = await comeBack()
    await page.press('object')
    expect([page.answer.status, page.text]).toEqual([200, expect.stringContaining('You objected')])
  })

  it.each([
    ['point', '7'],
    ['version', '99'],
    ['point', 'x'],
  ])('on %s %s, which there is not, does nothing', async (name, value) => {
    const page = await comeBack()
    const fields = page
      .fields('withdraw')
      .map(([one, held]) => [one, one === name ? value : held] as [string, string])
    const before = atlantis.kept()
    await page.send('/en/receipt', fields)
    expect([page.answer.status, atlantis.kept()]).toEqual([409, before])
  })

  it('that the point does not allow does nothing', async () => {
    const page = await comeBack()
    const before = atlantis.kept()
    for (const act of ['answer', 'object']) {
      await page.send('/en/receipt', [
        ['code', code],
        ['act', act],
        ['point', '1'],
        ['version', '1'],
        ['text', 'x'],
      ])
      expect([page.answer.status, atlantis.kept()]).toEqual([409, before])
    }
  })

  it('in the clear where a script should have sealed it is refused', async () => {
    await desk.ask(await only(), 1, 'Which reef?')
    const page = await comeBack()
    const before = atlantis.kept()
    await page.send('/en/receipt', [...page.fields('answer'), ['sealed', 'The north reef.']])
    expect([page.answer.status, page.errors[0]?.field, atlantis.kept()]).toEqual([400, 'answer-1', before])
  })

  it.each([
    ['locked', locked],
    ['locked for writing', { ...locked, to: ['batch'] as const }],
  ])('while the database is %s keeps code and text, and can be sent again', async (_, trouble) => {
    await desk.ask(await only(), 1, 'Which reef?')
    const page = await comeBack()
    const before = atlantis.kept()
    atlantis.at.trouble = trouble
    await page.press('answer', { text: 'The north reef.' })
    expect([page.answer.status, page.answer.headers.get('retry-after')]).toEqual([503, '2'])
    expect(page.html).not.toMatch(/D1|SQLITE/)
    expect(atlantis.kept()).toBe(before)
    atlantis.at.trouble = undefined
    await page.press('Try again')
    expect([page.answer.status, page.text]).toEqual([200, expect.stringContaining('We received an answer')])
  })

  it('from elsewhere does nothing', async () => {
    const before = atlantis.kept()
    for (const act of ['', 'withdraw', 'erase']) {
      const body = new URLSearchParams({ code, act, point: '1', version: '1' })
      const answer = await atlantis.send('/en/receipt', {
        method: 'POST',
        body,
        headers: { origin: 'https://evil.example' },
      })
      expect([answer.status, atlantis.kept()]).toEqual([403, before])
    }
  })
})

it('shows hostile text from a sender and from the desk as text', async () => {
  const one = await only()
  const elements = ({ html }: FormBrowser) => html.match(/<[a-z]/g)?.length
  await desk.ask(one, 1, 'Which reef?')
  await desk.ask(one, 2, hostile.join('\n').toWellFormed())
  const page = await comeBack()
  expect([page.all('h3').length, page.all('script').length]).toEqual([2, 1])
  expect(page.text).toContain('</script><script>alert(1)</script>')
  const tooLong = 'x'.repeat(2001)
  const harmless = elements(await page.press('answer', { text: tooLong }))
  for (const text of hostile) {
    await page.press('answer', { text: tooLong + text })
    expect([page.answer.status, elements(page)], text).toEqual([400, harmless])
    expect(page.valueOf('text')).toBe(tooLong + cleanText(text))
  }
})

it('keeps the code out of every address, link and header', async () => {
  await desk.ask(await only(), 1, 'Which reef?')
  const page = await comeBack()
  const plain = code.replaceAll('-', '')
  for (const one of [page, await page.press('answer', { text: 'North.' })]) {
    expect(JSON.stringify([...one.answer.headers])).not.toContain(code)
    for (const [, address] of one.html.matchAll(/(?:href|src|action)="([^"]*)"/g)) {
      expect(address).not.toContain(code)
      expect(address).not.toContain(plain)
    }
  }
  expect(atlantis.kept()).not.toContain(code)
  expect(atlantis.kept()).not.toContain(plain.slice(0, 26))
})

it('tells the public what became of it in numbers, from three senders up', async () => {
  const publicPage = async () => (await atlantis.browser().open(`/en/missions/${pearls.id}`)).text
  await (await fillIn(atlantis, 'en')).press('send')
  expect(await publicPage()).not.toContain('senders.')
  await (await fillIn(atlantis, 'en')).press('send')
  expect(await publicPage()).toContain('4 points from 3 senders.')
})
