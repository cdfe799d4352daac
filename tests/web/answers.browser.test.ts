/** What is answered to the six questions, on a server that really runs: found nowhere afterwards, whether it was taken or refused. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Question, questionNames, questions } from '../../src/domain/answers.ts'
import { filesBelow } from './files-below.ts'
import { type Server, startServer } from './start-server.ts'

const mission = 'bangladesh-textile-2027'
const canary = (question: Question) => `CANARY-${question}-7q2x`
/** One option of each question that is a word of its own, so that finding it means something. */
const taken: Readonly<Record<Question, string>> = {
  employees: 'up-to-5000',
  turnover: 'up-to-450m',
  parent: 'unsure',
  trade: 'supplies_large_companies',
  commodities: questions.commodities.options[0],
  sensitive: 'supplies_law_enforcement',
}
const said = [...Object.values(taken).filter(word => word.includes('_') || word.includes('-')), 'CANARY']

let folder: string
let server: Server
const told: { readonly status: number; readonly addresses: string }[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'answers-'))
  const port = String(20_000 + ((process.pid + 2) % 20_000))
  server = await startServer({ PORT: port, PERSIST: folder, HEAR_ALL: 'yes' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Everything in an answer that leads somewhere: where a browser goes next, and what it would ask for there. */
function addressesIn(answer: Response, page: string): string {
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`)
  const links = [...page.matchAll(/\b(?:href|action|src|formaction)="([^"]*)"/g)].map(
    ([, address]) => address,
  )
  return [answer.url, ...headers, ...links].join('\n')
}

async function send(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const url = server.address + path
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.address, ...headers },
    body,
  })
  const page = Buffer.from(await answer.clone().arrayBuffer()).toString('latin1')
  told.push({ status: answer.status, addresses: addressesIn(answer, page) })
  return answer
}

/** From an official who gives a code to a company that is in. */
async function comeIn(): Promise<string> {
  const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const session = cookieOf(await send('/nl/desk/sign-in', new URLSearchParams({ as: 'author' })))
  const company = new URLSearchParams({ company: 'Zeepaard BV' })
  const page = await send(`/nl/desk/missions/${mission}/codes`, company, { cookie: session })
  const code = /participant#([0-9A-Z-]+)/.exec(await page.text())?.[1] ?? ''
  return cookieOf(await send('/nl/participant', new URLSearchParams({ code })))
}

it('leaves no trace in D1, R2, what the server says, or any address', async () => {
  const cookie = await comeIn()
  const choice: [string, string][] = [
    ['language', 'nl'],
    ['sectors', 'garments'],
    ['role', 'import'],
  ]
  const answers = Object.entries(taken)
  const canaries = questionNames.map((name): [string, string] => [name, canary(name)])
  const form = (fields: [string, string][]) => new URLSearchParams(fields)
  told.length = 0
  for (const language of ['nl', 'en']) {
    await send(`/${language}/check`, form(answers))
    for (const one of canaries) await send(`/${language}/check`, form([one]))
    await send(`/${language}/participant/pack`, form([...choice, ...answers]), { cookie })
    for (const one of canaries)
      await send(`/${language}/participant/pack`, form([...choice, one]), { cookie })
  }
  const json = { 'content-type': 'application/json' }
  await send('/v1/applicability', JSON.stringify({ ...taken, trade: [taken.trade] }), json)
  for (const [name, value] of canaries) {
    await send('/v1/applicability', JSON.stringify({ [name]: value, [value]: 1 }), json)
    await send('/v1/applicability', value, json)
  }
  // Also what goes wrong on the way may leave nothing.
  await send('/nl/participant/pack', form([...choice, ...canaries]))
  await send('/nl/check', JSON.stringify(Object.fromEntries(canaries)), json)
  await send('/nl/nowhere', form(canaries))
  await send('/nl/check', form([...canaries, ['more', 'CANARY'.repeat(2000)]]))

  const statuses = Map.groupBy(told, ({ status }) => status)
  expect(statuses.get(200)?.length).toBe(5)
  expect([...statuses.keys()].sort()).toEqual([200, 400, 403, 404, 413, 415])
  for (const { addresses } of told) for (const word of said) expect(addresses).not.toContain(word)

  expect(await server.stop()).toBe(0)
  // What the Worker would log is heard: this is what is said of each visit.
  expect(server.said()).toContain('POST /nl/participant/pack')
  const files = filesBelow(folder)
  // The company that was given a code is kept, so what is looked through is what is kept.
  expect(files.some(file => file.includes('Zeepaard BV'))).toBe(true)
  for (const word of [...said, ...canaries.map(([, value]) => value)]) {
    expect(files.filter(file => file.includes(word)).length, word).toBe(0)
    expect(server.said(), word).not.toContain(word)
  }
})
