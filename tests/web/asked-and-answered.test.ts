/** To and fro between an official at the desk and a sender with a receipt: sealed on both ways, and only while it may be. */
import { beforeEach, describe, expect, it } from 'vitest'
import { headerOfLetter } from '../../src/domain/sealed.ts'
import { open } from '../../src/intake/open.ts'
import { seal } from '../../src/intake/seal.ts'
import { submission } from '../intake/sealing.ts'
import { asOf, pearls } from '../support/atlantis.ts'
import { dump } from '../support/dump.ts'
import { Browser } from './atlantis-desk.ts'
import { doors, origin } from './atlantis-doors.ts'
import { identities } from './atlantis-input.ts'
import { deskOf, voice } from './demo-desk.ts'
import { openDeskWithIntake } from './desk-with-intake.ts'
import { FormBrowser } from './form-browser.ts'
import { demoRecipients } from './send-input.ts'

type Opened = Awaited<ReturnType<typeof openDeskWithIntake>>
let desk: Opened['desk']
let intake: Opened['intake']
let code: string
let author: Browser
let input: string
beforeEach(async () => {
  const opened = await openDeskWithIntake()
  desk = opened.desk
  intake = opened.intake
  code = await opened.send(submission.points)
  author = await new Browser(desk).signIn('author')
  const [one] = await intake.submissions.list(pearls.id)
  input = `/en/desk/missions/${pearls.id}/input/${one?.id}`
})

async function comeBack(): Promise<FormBrowser> {
  const sender = new FormBrowser((path, init) =>
    Promise.resolve(doors.request(path, { ...init, headers: { origin } }, desk.visit())),
  )
  await sender.open('/en/receipt')
  return sender.press('See your input', { code })
}

/** Asks as the script of the desk does. */
async function ask(text: string): Promise<Response> {
  const { id, mailbox, points } = await deskOf(intake, asOf).submissionOf(pearls.id)
  const version = points[0]?.version ?? 0
  const header = headerOfLetter('question', pearls.id, id, 1, version)
  const sealed = await seal({ text }, header, await demoRecipients(), mailbox)
  const fields = { kind: 'ask-back', reason: 'unclear', sealed }
  return author.post(`${input}/points/1/decide`, fields, { 'if-match': `"${version}"` })
}

/** What the desk hands out, opened by each who may: kind and text of all that was written to and fro. */
async function letters(): Promise<[string, string][][]> {
  const { letters } = await (await author.get(`${input}/sealed`)).json()
  const id = input.split('/').at(-1) ?? ''
  return Promise.all(
    identities.map(identity =>
      Promise.all(
        letters.map(
          async ({
            kind,
            point,
            turn,
            sealed,
          }: {
            kind: 'question'
            point: number
            turn: number
            sealed: string
          }) => {
            const opened = await open(sealed, identity, headerOfLetter(kind, pearls.id, id, point, turn))
            return [kind, 'content' in opened ? (opened.content as { text: string }).text : opened.refused]
          },
        ),
      ),
    ),
  )
}

it('an official asks, the sender answers, and every official who may reads both; the store has no word of it', async () => {
  expect((await ask('Which reef do you mean?')).status).toBe(200)
  expect(await (await author.get(input)).text()).toContain('Waits for the sender.')
  const sender = await comeBack()
  expect(sender.text).toContain('Which reef do you mean?')
  await sender.press('answer', { text: 'The north reef.' })
  expect(sender.text).toContain('We received an answer')
  expect(await (await author.get(input)).text()).toContain('Question answered.')
  const both = [
    ['question', 'Which reef do you mean?'],
    ['answer', 'The north reef.'],
  ]
  expect(await letters()).toEqual([both, both, both])
  expect(dump(desk.sql)).not.toMatch(/which reef|north reef/i)
})

it('may ask again after an answer, and each answer stands under its own question', async () => {
  await ask('Which reef?')
  await (await comeBack()).press('answer', { text: 'The north reef.' })
  expect((await ask('In which months?')).status).toBe(200)
  const sender = await comeBack()
  expect(sender.text).toContain('In which months?')
  await sender.press('answer', { text: 'In spring.' })
  const [opened = []] = await letters()
  expect(opened.map(([, text]) => text)).toEqual([
    'Which reef?',
    'The north reef.',
    'In which months?',
    'In spring.',
  ])
})

describe('an objection', () => {
  const use = { kind: 'use', reason: 'new-and-credible' } as const
  const printed = async () =>
    (
      await (
        await author.get(
          `/en/desk/missions/${pearls.id}/briefing?audience=participant&language=en&format=json`,
        )
      ).text()
    ).includes(voice.statement.en)

  it('before release takes the text out of print, and the official reads why', async () => {
    const officials = deskOf(intake, asOf)
    await officials.decide(await officials.submissionOf(pearls.id), 1, use, '', voice)
    expect(await printed()).toBe(true)
    const sender = await comeBack()
    await sender.press('object', { text: 'It was the south reef.' })
    expect(await printed()).toBe(false)
    expect(await (await author.get(input)).text()).toContain('The sender objected.')
    const [opened = []] = await letters()
    expect(opened.at(-1)).toEqual(['answer', 'It was the south reef.'])
  })

  it('after release is not offered, and not taken from a page that still offers it', async () => {
    const officials = deskOf(intake, asOf)
    await officials.decide(await officials.submissionOf(pearls.id), 1, use, '', voice)
    const sender = await comeBack()
    await officials.release(pearls.id)
    await sender.press('object', { text: 'It was the south reef.' })
    expect([sender.answer.status, await printed()]).toEqual([409, true])
    expect(sender.text).toContain('This point has changed')
    expect(sender.html).not.toContain('value="object"')
  })
})
