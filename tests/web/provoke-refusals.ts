/** Does at the doors of the intake everything that they refuse, and gives the statuses of the answers. */
import { makeReceipt, printReceipt } from '../../src/intake/receipt.ts'

type Send = (path: string, init: RequestInit) => Promise<Response>

export async function provokeRefusals(send: Send, input: string): Promise<number[]> {
  const statuses: number[] = []
  const go = async (path: string, init: RequestInit = {}) =>
    void statuses.push((await send(path, init)).status)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const post = (path: string, body: string, headers: Record<string, string> = form) =>
    go(path, { method: 'POST', body, headers })
  await post(`/en/${input}`, 'step=check&route=direct&open=0&points.0.theme=kraken')
  await post('/en/receipt', `code=${printReceipt(makeReceipt(new Uint8Array(32)))}&act=erase`)
  await post('/en/receipt', 'code=wrong')
  await post(`/en/${input}`, 'step=send', { ...form, origin: 'https://evil.example' })
  await go('/en/missions/nowhere/input')
  await go(`/en/${input}/sealed`, { method: 'PUT', body: 'x' })
  await post(`/en/${input}/sealed`, '{}', { 'content-type': 'application/json' })
  await post(`/en/${input}`, 'x'.repeat(800_000))
  await post(`/en/${input}/sealed`, '{}', { 'content-type': 'text/plain' })
  return statuses
}

/** A refusal of each kind, and what is answered to whoever erases what is not there. */
export const refusals = [200, 400, 403, 404, 405, 409, 413, 415]
