/** A program at the door of the API for input: asks for work, does it, and sends; every answer is held to its description. */
import { expect } from 'vitest'
import type { Submission } from '../../src/domain/submission.ts'
import { solve } from '../../src/intake/solve-challenge.ts'
import { pearls } from '../support/atlantis.ts'
import { asDescribed } from './as-described.ts'
import { type AtlantisInput, openAtlantisInput } from './atlantis-input.ts'

const place = (mission: string) => `/v1/missions/${mission}/submissions`
const path = '/missions/{id}/submissions'

export const submission: Submission = {
  language: 'en',
  route: 'direct',
  points: [
    {
      ...{ theme: 'labour', sectors: ['maritime'], place: 'the north reef', sources: [] },
      ...{ happens: 'CANARY: divers go down without a rest.', use: 'anonymous', consent: true },
    },
  ],
}
export const [point] = submission.points

export async function openProgram() {
  const atlantis: AtlantisInput = await openAtlantisInput()

  async function ask(mission = pearls.id) {
    const answer = await atlantis.send(`${place(mission)}/challenge`, {})
    const asked = await answer.json()
    expect(asDescribed(`${path}/challenge`, 'get', 200, 'application/json', asked)).toEqual([])
    return { ...asked, proof: await solve(asked.challenge) }
  }

  async function send(
    body: unknown,
    key: string | undefined,
    mission = pearls.id,
    more: Record<string, string> = {},
  ) {
    const headers = {
      'content-type': 'application/json',
      ...(key !== undefined && { 'idempotency-key': key }),
      ...more,
    }
    const sent = typeof body === 'string' ? body : JSON.stringify(body)
    const answer = await atlantis.send(place(mission), {
      method: 'POST',
      headers,
      body: sent,
    })
    const text = await answer.text()
    const told = JSON.parse(text)
    const type = answer.headers.get('content-type') ?? ''
    if (![403, 413, 415, 503].includes(answer.status))
      expect(asDescribed(path, 'post', answer.status, type, told)).toEqual([])
    expect(text).not.toContain('CANARY')
    return {
      status: answer.status,
      told,
      pointers: told.errors?.map((one: { pointer: string }) => one.pointer),
    }
  }

  const stored = async () => (await (await atlantis.intake()).submissions.list(pearls.id)) ?? []
  return { atlantis, ask, send, stored }
}

export type Program = Awaited<ReturnType<typeof openProgram>>
