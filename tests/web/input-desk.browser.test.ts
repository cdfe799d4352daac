/** The desk for input in a real Chromium: two officials, each with an identity, from the sealed file to the briefing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Point } from '../../src/domain/submission.ts'
import { root } from '../support/root.ts'
import { openBrowser, openPage, type SignedIn, signIn } from './browse.ts'
import { filesBelow } from './files-below.ts'
import {
  pointOn as at,
  choose,
  identityFile,
  openSubmission,
  sendDecision as send,
} from './official-at-desk.ts'
import { address, stateFolder } from './own-server.ts'
import { type Sent, sendInput } from './send-input.ts'
import { violations } from './violations.ts'

const mission = 'bangladesh-textile-2027'
const desk = `${address}/en/desk/missions/${mission}`

/** Words that stand nowhere else, so that any trace of them is a leak. */
const canary = 'quelmaroon'
const original = `In the ${canary} shed the women must stay until the foreman lets them go home at night. Call 0612345678.`
const point = (more: Partial<Point> = {}): Point => ({
  ...{ theme: 'labour', sectors: ['garments'], happens: original, sources: [] },
  ...{ use: 'anonymous', consent: true, ...more },
})

let browser: Browser
let author: SignedIn
let approver: SignedIn
let auditor: SignedIn
let sent: Sent
beforeAll(async () => {
  browser = await openBrowser()
  author = await signIn(browser, address, /author/)
  approver = await signIn(browser, address, /approver/)
  auditor = await signIn(browser, address, /keeper/)
  sent = await sendInput(address, mission, [
    point(),
    point({ use: 'background', theme: 'land' }),
    point({ place: `${canary} valley` }),
    point(),
    point(),
  ])
})
afterAll(() => browser.close())

/** Everything a page sent, to look for what must not have left it. */
const left: string[] = []
const openAs = (as: SignedIn, width = 1280, key: 1 | 2 | undefined = undefined) =>
  openSubmission(browser, `${desk}/input/${sent.record}`, {
    ...{ as, key, width },
    watch: page => {
      page.on('request', request => left.push(`${request.url()}\n${request.postData() ?? ''}`))
      page.on('pageerror', error => left.push(`error: ${error}`))
    },
  })
const briefing = async (as: SignedIn, audience = 'participant') => {
  const page = await openPage(browser, 1280, { signedIn: as })
  const answer = await page.request.get(`${desk}/briefing?audience=${audience}&language=en&format=json`)
  const text = await answer.text()
  await page.context().close()
  return text
}
it('lists what came in, without a word of it', async () => {
  const page = await openAs(author)
  await page.goto(`${desk}/input`)
  const card = page.locator('li.card', { hasText: sent.record.slice(0, 8) })
  expect(await card.textContent()).toContain('Point 1: Received. Waits for a decision.')
  expect(await card.textContent()).toContain("In the sender's browser")
  await page.context().close()
})

it('opens nothing with a key that it was not sealed to, nor with a file without a key', async () => {
  const page = await openAs(author)
  await page.getByLabel('Choose your identity file').setInputFiles(join(root, 'demo-keys/list.json'))
  await page.getByText('There is no key in this file.').waitFor()
  const stranger = { name: 'x.txt', mimeType: 'text/plain' }
  const key = 'AGE-SECRET-KEY-184JMZMVQH3E6U0PSL869004Y3U2NYV7R30EU99CSEDNPH02YUVFSZW44VU'
  await page.getByLabel('Choose your identity file').setInputFiles({ ...stranger, buffer: Buffer.from(key) })
  await page.getByText('This submission was not sealed to this key.').waitFor()
  expect(await page.content()).not.toContain(canary)
  await page.context().close()
})

it('leads from two officials to the briefing, past the guard', async () => {
  const first = await openAs(author, 1280, 1)
  const one = at(first, 1)
  expect(await one.locator('[data-field=happens]').textContent()).toBe(original)
  expect(await one.locator('[data-field=organisation]').isVisible()).toBe(false)
  expect(await one.locator('[data-original] dt:visible').allTextContents()).toEqual([
    ...['Subject', 'Sectors', 'What happens', 'Use'],
  ])
  await choose(first, 1, 'Use in part', 'could-identify')
  await send(first, 1)
  expect(await one.getByRole('alert').getByRole('link').allTextContents()).toEqual([
    'Text in Dutch: fill this in.',
    'Text in English: fill this in.',
  ])
  await one.getByLabel('Text in Dutch').fill('Vrouwen moeten in naaiateliers vaak tot laat blijven.')
  await one
    .getByLabel('Text in English')
    .fill(
      'The women must stay until the foreman lets them go, call 0612345678. Garments Ltd made 250 shirts.',
    )
  await one.getByLabel('Message to the sender').fill('We left out the place.')
  await send(first, 1)
  await one.getByText('This may lead to somebody.').waitFor()
  expect(await one.locator('[data-traces] label').allTextContents()).toEqual([
    'Copied words: The women must stay until the foreman lets them go',
    'Telephone number: 0612345678',
  ])
  // One is removed, and the other said why to stay: only then does it leave.
  await one
    .getByLabel('Text in English')
    .fill('The women must stay until the foreman lets them go. Overtime is often forced.')
  await send(first, 1)
  await one.getByLabel('Copied words').fill('Common words of the trade')
  await send(first, 1)
  await one.getByText('Done. This point is now: Decision proposed.').waitFor()
  await first.context().close()

  const own = await openAs(author, 1280, 1)
  await at(own, 1).getByText('This proposal is yours. A colleague must confirm it.').waitFor()
  expect(await at(own, 1).getByRole('button', { name: 'Confirm this decision' }).count()).toBe(0)
  await own.context().close()
  expect(await briefing(author)).not.toContain('Overtime is often forced')

  const second = await openAs(approver, 1280, 2)
  const proposal = at(second, 1).locator('[data-proposal]')
  expect(await proposal.textContent()).toContain('Common words of the trade')
  expect(await proposal.textContent()).toContain('Overtime is often forced')
  expect(await at(second, 1).locator('[data-field=happens]').textContent()).toBe(original)
  await at(second, 1).getByRole('button', { name: 'Confirm this decision' }).click()
  await at(second, 1).getByText('Done. This point is now: Goes into the briefing.').waitFor()
  await second.context().close()

  expect(await briefing(author)).toContain('Overtime is often forced')
  const everybodys = await fetch(
    `${address}/en/missions/${mission}/briefing?audience=public&language=en&format=json`,
  )
  expect(await everybodys.text()).not.toContain('Overtime is often forced')
})

it('never prints what is background only, and offers no wider use than the sender gave', async () => {
  const first = await openAs(author, 1280, 1)
  await choose(first, 2, 'Use', 'new-and-credible')
  expect(await at(first, 2).getByLabel('With the name of the organisation').isDisabled()).toBe(true)
  expect(await at(first, 2).getByLabel('Without a name').isDisabled()).toBe(true)
  expect(await at(first, 2).getByLabel('Text in English').isVisible()).toBe(false)
  await send(first, 2)
  await at(first, 2).getByText('Done. This point is now: Decision proposed.').waitFor()
  await first.context().close()
  const before = await briefing(author, 'official')
  const second = await openAs(approver, 1280, 2)
  await at(second, 2).getByRole('button', { name: 'Confirm this decision' }).click()
  await at(second, 2).getByText('Done. This point is now: Used.').waitFor()
  await second.context().close()
  expect(await briefing(author, 'official')).toBe(before)
})

it('keeps the text of whoever was second, beside what changed', async () => {
  const [first, second] = [await openAs(author, 1280, 1), await openAs(author, 1280, 1)]
  await choose(first, 3, 'Hold', 'being-checked')
  await send(first, 3)
  await at(first, 3).getByText('Done. This point is now: Held.').waitFor()
  await choose(second, 3, 'Ask a question', 'unclear')
  await at(second, 3).getByLabel('Message to the sender').fill('Which months do you mean?')
  await send(second, 3)
  await at(second, 3).getByText('This point has changed meanwhile. It is now: Held.').waitFor()
  expect(await at(second, 3).getByLabel('Message to the sender').inputValue()).toBe(
    'Which months do you mean?',
  )
  await send(second, 3)
  await at(second, 3).getByText('Done. This point is now: Question asked.').waitFor()
  for (const page of [first, second]) await page.context().close()
})

it('gives back without JavaScript', async () => {
  const first = await openAs(author, 1280, 1)
  await choose(first, 4, 'Do not use', 'too-late')
  await send(first, 4)
  await at(first, 4).getByText('Done. This point is now: Decision proposed.').waitFor()
  await first.context().close()
  const second = await openPage(browser, 320, { signedIn: approver })
  await second.goto(`${desk}/input/${sent.record}`)
  expect(await second.getByRole('button', { name: 'Confirm this decision' }).isVisible()).toBe(false)
  await at(second, 4).getByRole('button', { name: 'Give back' }).click()
  expect(await second.getByRole('status').first().textContent()).toContain('Point 4: Done.')
  expect(await at(second, 4).textContent()).toContain('Received.')
  await second.context().close()
})

describe.each([320, 1280])('at %d px', width => {
  it.each(['en', 'nl'])(
    'in %s the list, an opened submission and the trail are accessible and fit',
    async language => {
      const page = await openPage(browser, width, { script: true, signedIn: author })
      for (const place of ['input', `input/${sent.record}`]) {
        await page.goto(`${address}/${language}/desk/missions/${mission}/${place}`)
        if (place !== 'input') {
          await page.locator('#identity').setInputFiles(identityFile(1))
          await page.locator('#point-5 form[data-decide]').waitFor()
          await page.locator('#kind-5-part').check()
          await page.locator('#statement-nl-5').fill('Bel 0612345678.')
          await page.locator('#statement-en-5').fill('Call 0612345678.')
          await page.locator('#reason-part-5').selectOption('could-identify')
          await page.locator('#point-5 form[data-decide] button').click()
          await page.locator('#point-5 [data-traces] input').first().waitFor()
        }
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      await page.context().close()
      const trail = await openPage(browser, width, { script: true, signedIn: auditor })
      await trail.goto(`${address}/${language}/desk/audit`)
      expect(await violations(trail)).toEqual([])
      expect(await trail.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await trail.context().close()
    },
  )
})

it('keeps the original and the identities out of all that left the browser and all that is stored', () => {
  const secrets = [1, 2].map(
    number => readFileSync(identityFile(number as 1 | 2), 'utf8').match(/AGE-SECRET-KEY-\S+/)?.[0],
  )
  const requests = left.join('\n')
  expect(requests.includes('/points/1/confirm')).toBe(true)
  const stored = filesBelow(stateFolder).join('\n')
  expect(stored.includes('Overtime is often forced')).toBe(true)
  for (const word of [
    canary,
    '0612345678',
    'Common words of the trade',
    'We left out the place',
    ...secrets,
  ]) {
    const where = [requests, stored].map(all => all.includes(word ?? 'no key'))
    expect(where, word?.slice(0, 12)).toEqual([false, false])
  }
  expect(left.filter(one => one.startsWith('error:'))).toEqual([])
})
