/**
 * Kills workerd in the middle of sending, again and again: what was acknowledged must be there after each restart, once.
 * `npm run siege -- crashes`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { addDays } from '../src/domain/day.ts'
import { printReceipt } from '../src/intake/receipt.ts'
import { type Server, startServer } from '../tests/web/start-server.ts'
import { openDatabases } from './databases.ts'
import { killBelow } from './kill-below.ts'
import type { Finding } from './run.ts'
import { type Prepared, prepare, send } from './sender.ts'

const mission = 'bangladesh-textile-2027'
const lastDay = '2027-01-10'

interface Acknowledged {
  readonly receipt: string
  readonly prepared: Prepared
}

export async function crashes(rounds = 20, perRound = 40): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'siege-'))
  // Each round is a day of its own, since the work that is asked doubles with every hundred on one day.
  const open = (round: number) =>
    startServer({ PORT: '8872', PERSIST: folder, TEST_NOW: addDays(lastDay, round - rounds) })
  const acknowledged: Acknowledged[] = []
  let unanswered = 0
  for (let round = 0; round < rounds; round++) {
    const server = await open(round)
    const ready = await prepareAll(server, round, perRound)
    // After another number of answers each round, so that each step of storing is hit now and then.
    const fewest = 3 + ((round * 7) % (perRound - 8))
    const sent = await sendUntilKilled(server, ready, fewest)
    acknowledged.push(...sent.acknowledged)
    unanswered += sent.unanswered
    await server.stop().catch(() => {})
  }
  const server = await open(rounds)
  const lost = (await Promise.all(acknowledged.map(one => isThere(server, one)))).filter(there => !there)
  let repeated = 0
  for (const { receipt, prepared } of acknowledged) {
    if ((await send(server.address, mission, prepared)).receipt !== receipt) repeated++
  }
  await server.stop()
  const [damage = 'no database'] = openDatabases(folder).map(damageIn)
  rmSync(folder, { recursive: true, force: true })
  return [
    {
      says: `${rounds} rounds: ${acknowledged.length} acknowledged, ${unanswered} without an answer`,
      holds: acknowledged.length > 0 && unanswered > 0,
    },
    { says: `${lost.length} of the acknowledged were lost`, holds: lost.length === 0 },
    { says: `the database is ${damage}`, holds: damage === 'ok' },
    { says: `${repeated} got another receipt when sent again`, holds: repeated === 0 },
  ]
}

function prepareAll({ address }: Server, round: number, count: number): Promise<Prepared[]> {
  const all = Array.from({ length: count }, (_, at) =>
    prepare(address, mission, `round ${round} number ${at}`),
  )
  return Promise.all(all)
}

/** Keeps some on the way at any time, and kills what answers as soon as so many were acknowledged. */
async function sendUntilKilled(
  { address, pid }: Server,
  ready: readonly Prepared[],
  fewest: number,
): Promise<{ acknowledged: Acknowledged[]; unanswered: number }> {
  const waiting = [...ready]
  const acknowledged: Acknowledged[] = []
  let unanswered = 0
  let killed = false
  const sendOneByOne = async () => {
    for (let prepared = waiting.pop(); prepared && !killed; prepared = waiting.pop()) {
      const { receipt, status } = await send(address, mission, prepared).catch(noAnswer)
      if (receipt) acknowledged.push({ receipt, prepared })
      else if (killed) unanswered++
      // No answer after the kill is what is looked for here; before it there must be one.
      else throw new Error(`not taken: ${status}`)
      if (acknowledged.length < fewest || killed) continue
      killed = true
      killBelow(pid, 'workerd')
    }
  }
  await Promise.all(Array.from({ length: 8 }, sendOneByOne))
  return { acknowledged, unanswered }
}

const noAnswer = () => ({ receipt: undefined, status: 'no answer' })

async function isThere({ address }: Server, { receipt }: Acknowledged): Promise<boolean> {
  const answer = await fetch(`${address}/en/receipt`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ code: printReceipt(receipt) }),
  })
  return answer.status === 200 && (await answer.text()).includes('id="point-1"')
}

/** What SQLite says of its file; and nothing may be half stored. */
function damageIn(sql: DatabaseSync): string {
  const [{ integrity_check: whole } = {}] = sql.prepare('PRAGMA integrity_check').all()
  const half = sql
    .prepare(
      `SELECT count(*) AS count FROM submissions WHERE NOT EXISTS (SELECT 1 FROM points WHERE submission = submissions.id)
         OR NOT EXISTS (SELECT 1 FROM audit WHERE subject = submissions.id)`,
    )
    .get()?.count
  sql.close()
  return half === 0 ? String(whole) : `missing parts of ${half} submissions`
}
