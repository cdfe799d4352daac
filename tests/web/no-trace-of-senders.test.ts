/** By what a sender could be known, in every request: it leaves no trace, also where something goes wrong. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeLines } from '../../src/intake/trail-lines.ts'
import { pearls } from '../support/atlantis.ts'
import { type AtlantisInput, codeOn, fillIn, input, locked, openAtlantisInput } from './atlantis-input.ts'
import { deskOf } from './demo-desk.ts'
import { FormBrowser } from './form-browser.ts'
import { provokeRefusals, refusals } from './provoke-refusals.ts'
import { telltale } from './telltale.ts'

const logged: unknown[] = []
let atlantis: AtlantisInput
let statuses: number[]
beforeEach(async () => {
  const opened = await openAtlantisInput()
  statuses = []
  const send: typeof opened.send = async (path, init) => {
    const answer = await opened.send(path, { ...init, headers: { ...telltale, ...init.headers } })
    statuses.push(answer.status)
    return answer
  }
  atlantis = { ...opened, send, browser: () => new FormBrowser(send) }
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    vi.spyOn(console, level).mockImplementation((...said) => void logged.push(...said))
  }
})
afterEach(() => vi.restoreAllMocks())

/** All that is kept or can be handed out. */
async function everything(): Promise<string> {
  const { audit } = await atlantis.intake()
  await audit.anchor()
  return [atlantis.kept(), writeLines(await audit.entries()), writeLines(await audit.anchors())].join('\n')
}

async function journey(): Promise<void> {
  const page = await fillIn(atlantis, 'en')
  await page.press('send')
  const code = codeOn(page)
  const desk = deskOf(await atlantis.intake(), atlantis.at.today)
  await desk.ask(await desk.submissionOf(pearls.id), 1, 'Which reef?')
  await page.open('/en/receipt')
  await page.press('See your input', { code })
  await page.press('answer', { text: 'The north reef.' })
  await page.press('withdraw')
}

/** Every way in which the doors of the intake refuse or fail. */
async function trouble(): Promise<void> {
  const { send, at } = atlantis
  expect([...new Set(await provokeRefusals(send, input))].sort()).toEqual(refusals)
  const page = await fillIn(atlantis, 'en')
  const post = (path: string, body: [string, string][]) =>
    send(path, { method: 'POST', body: new URLSearchParams(body) })
  for (const one of [
    locked,
    { ...locked, to: ['batch'] as const },
    { says: 'broken', to: ['prepare'] as const },
  ]) {
    at.trouble = one
    await post(`/en/${input}`, page.fields('send'))
    await post('/en/receipt', [['code', 'wrong']])
    await send(`/en/${input}/challenge`, {})
    at.trouble = undefined
  }
}

it('is kept, logged and exported nowhere, from the first page to every refusal', async () => {
  await journey()
  await trouble()
  expect([...new Set(statuses)].sort()).toEqual([...refusals, 500, 503])
  const all = await everything()
  expect(all).toContain('point-withdrawn')
  expect(Object.values(telltale).filter(word => all.includes(word))).toEqual([])
  expect(logged).toEqual([])
})

it('and no time finer than a day', async () => {
  await journey()
  await trouble()
  const all = await everything()
  expect(all).toContain(atlantis.at.today)
  expect(all).not.toMatch(/\d\d:\d\d/)
  expect(all).not.toContain(String(atlantis.at.now).slice(0, -3))
})
