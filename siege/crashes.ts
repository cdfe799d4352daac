/**
 * Kills workerd in the middle of sending, again and again: what was acknowledged must be there after each restart, once.
 * `npm run siege -- crashes`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printReceipt } from '../src/intake/receipt.ts'
import { startServer } from '../tests/web/start-server.ts'
import type { Finding } from './run.ts'
import { type Prepared, prepare, send } from './sender.ts'

const mission = 'bangladesh-textile-2027'

export async function crashes(rounds = 20, perRound = 40): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'siege-'))
  const acknowledged: { receipt: string; prepared: Prepared }[] = []
  let unanswered = 0
  let repeated = 0
  for (let round = 0; round < rounds; round++) {
    const server = await startServer({ PORT: '8872', PERSIST: folder })
    const ready = await Promise.all(
      Array.from({ length: perRound }, (_, at) =>
        prepare(server.address, mission, `round ${round} number ${at}`),
      ),
    )
    const sending = ready.map(async prepared => {
      const { receipt } = await send(server.address, mission, prepared).catch(() => ({ receipt: undefined }))
      if (receipt) acknowledged.push({ receipt, prepared })
      else unanswered++
    })
    // After another number of answers each round, so that each step of storing is hit now and then.
    const before = acknowledged.length
    const enough = 3 + ((round * 7) % (perRound - 8))
    while (acknowledged.length - before < enough) await new Promise(resolve => setTimeout(resolve, 5))
    killWorkerd()
    await Promise.all(sending)
    await server.stop().catch(() => {})
  }
  const server = await startServer({ PORT: '8872', PERSIST: folder })
  let lost = 0
  for (const { receipt, prepared } of acknowledged) {
    const form = new URLSearchParams({ code: printReceipt(receipt) })
    const headers = { origin: server.address, 'content-type': 'application/x-www-form-urlencoded' }
    const page = await (
      await fetch(`${server.address}/en/receipt`, { method: 'POST', headers, body: form })
    ).text()
    if (!page.includes('id="point-1"') && !page.includes('id="point-0"')) lost++
    const again = await send(server.address, mission, prepared)
    if (again.receipt !== receipt) repeated++
  }
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  return [
    {
      says: `${rounds} rounds: ${acknowledged.length} acknowledged, ${unanswered} without an answer`,
      holds: acknowledged.length > 0 && unanswered > 0,
    },
    { says: `${lost} of the acknowledged were lost`, holds: lost === 0 },
    { says: `${repeated} got another receipt when sent again`, holds: repeated === 0 },
  ]
}

/** The child that serves, not its parent: killing that would leave the child serving. */
function killWorkerd(): void {
  const running = execFileSync('ps', ['-eo', 'pid,args']).toString().split('\n')
  for (const line of running.filter(one => one.includes('workerd') && one.includes('8872'))) {
    process.kill(Number.parseInt(line, 10), 'SIGKILL')
  }
}
