/** The whole Worker in workerd: closed in production, open on this machine, and able to make a Word file there. */
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoMissions } from '../../src/generated/demo-missions.ts'
import worker from '../../src/index.ts'
import { missionsIn } from '../../src/store/missions.ts'

const get = (path: string, environment: Partial<typeof env> & { TEST_NOW?: string } = {}) =>
  worker.fetch(new Request(`http://geleidebrief.test${path}`), { ...env, ...environment })
const local = { ENVIRONMENT: 'local' }

beforeAll(async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  for (const mission of demoMissions) await missionsIn(env.DB).save(mission)
})

describe('in production', () => {
  it('is what wrangler.toml says unless told otherwise', () => expect(env.ENVIRONMENT).toBe('production'))

  it('answers the check of health and nothing else', async () => {
    expect((await get('/healthz')).status).toBe(200)
    const unknown = await (await get('/nl/nowhere')).text()
    for (const path of ['/nl/', '/nl/missions/bangladesh-textile-2027']) {
      const answer = await get(path)
      expect([answer.status, await answer.text()]).toEqual([404, unknown])
    }
  })

  it.each(['', 'LOCAL', 'local ', 'staging'])('is closed when ENVIRONMENT is "%s"', async ENVIRONMENT => {
    expect((await get('/nl/', { ENVIRONMENT })).status).toBe(404)
  })
})

describe('on this machine', () => {
  const order = '/nl/missions/bangladesh-textile-2027/briefing?audience=participant&language=nl&format='

  it('makes the Word file', async () => {
    const answer = await get(`${order}docx`, local)
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    expect(Object.keys(parts)).toContain('word/document.xml')
  })

  it('makes the same bytes twice', async () => {
    const now = { ...local, TEST_NOW: '2026-12-01' }
    const [one, two] = await Promise.all([get(`${order}docx`, now), get(`${order}docx`, now)])
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await two.arrayBuffer()))
  })

  it('takes the day from TEST_NOW', async () => {
    const answer = await get(`${order}json`, { ...local, TEST_NOW: '2026-12-01' })
    expect(await answer.json()).toMatchObject({ as_of: '2026-12-01' })
  })

  it('takes today when there is no TEST_NOW', async () => {
    const answer = await get(`${order}json`, local)
    expect(await answer.json()).toMatchObject({ as_of: new Date().toISOString().slice(0, 10) })
  })
})
