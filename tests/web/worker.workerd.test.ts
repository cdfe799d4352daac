/** The whole Worker in workerd: what is open in production and what on this machine, and that it can make a Word file there. */
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoMissions } from '../../src/generated/demo-missions.ts'
import worker from '../../src/index.ts'
import { auditIn } from '../../src/store/audit.ts'
import { missionsIn } from '../../src/store/missions.ts'
import { seed } from '../store/sealed-thing.ts'

const own = 'http://geleidebrief.test'
const get = (path: string, environment: Record<string, string> = {}) =>
  worker.fetch(new Request(own + path), { ...env, ...environment })
const send = (path: string, fields: Record<string, string>, environment: Record<string, string> = {}) => {
  const init = { method: 'POST', headers: { origin: own }, body: new URLSearchParams(fields) }
  return worker.fetch(new Request(own + path, init), { ...env, ...environment })
}
const order = (audience: string) =>
  `/nl/missions/bangladesh-textile-2027/briefing?audience=${audience}&language=nl&format=`
const local = { ENVIRONMENT: 'local' }

beforeAll(async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  const missions = missionsIn(env.DB, auditIn(env.DB, env.LEDGER))
  for (const mission of demoMissions) await missions.add(mission, seed)
  await missions.announce('bangladesh-textile-2027', true, seed)
})

describe('in production', () => {
  it('is what wrangler.toml says unless told otherwise', () => expect(env.ENVIRONMENT).toBe('production'))

  it('shows what is public, and of missions only those that were announced', async () => {
    for (const path of [
      '/healthz',
      '/nl/',
      '/nl/countries/bd',
      '/nl/conditions',
      '/nl/missions/bangladesh-textile-2027',
    ]) {
      expect((await get(path)).status, path).toBe(200)
    }
    const unknown = await (await get('/nl/nowhere')).text()
    const hidden = await get('/nl/missions/andes-energy-2027')
    expect([hidden.status, await hidden.text()]).toEqual([404, unknown])
    expect(await (await get('/nl/missions')).text()).not.toContain('andes-energy-2027')
  })

  it.each(['production', '', 'LOCAL', 'local ', 'staging'])(
    'has no desk, no made-up officials and nothing for participants when ENVIRONMENT is "%s"',
    async ENVIRONMENT => {
      const unknown = await (await get('/nl/nowhere')).text()
      for (const path of ['/nl/desk', '/nl/desk/sign-in', '/nl/desk/missions/bangladesh-textile-2027']) {
        const answer = await get(path, { ENVIRONMENT })
        expect([answer.status, await answer.text()]).toEqual([404, unknown])
      }
      const signingIn = await send('/nl/desk/sign-in', { as: 'author' }, { ENVIRONMENT })
      expect([signingIn.status, signingIn.headers.get('set-cookie')]).toEqual([404, null])
      for (const audience of ['participant', 'public']) {
        expect((await get(`${order(audience)}json`, { ENVIRONMENT })).status).toBe(404)
      }
    },
  )

  it('has a desk once a provider is named, and still no made-up officials', async () => {
    const named = { OIDC_ISSUER: 'https://sign-in.example', OIDC_CLIENT_ID: 'us', OIDC_PRIVATE_KEY: '{}' }
    const page = await (await get('/nl/desk/sign-in', named)).text()
    expect(page).toContain('Aanmelden met uw account')
    expect(page).not.toContain('name="as"')
    expect((await send('/nl/desk/sign-in', { as: 'author' }, named)).status).toBe(404)
    expect((await get('/nl/desk/sign-in', { ...named, OIDC_PRIVATE_KEY: '' })).status).toBe(404)
  })

  it('lives today, whatever TEST_NOW says', async () => {
    const answer = await get('/v1/conditions', { TEST_NOW: '2020-01-01' })
    expect(await answer.json()).toMatchObject({ as_of: new Date().toISOString().slice(0, 10) })
  })
})

describe('on this machine', () => {
  it('makes the Word file', async () => {
    const answer = await get(`${order('participant')}docx`, local)
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    expect(Object.keys(parts)).toContain('word/document.xml')
  })

  it('makes the same bytes twice', async () => {
    const now = { ...local, TEST_NOW: '2026-12-01' }
    const [one, two] = await Promise.all([
      get(`${order('participant')}docx`, now),
      get(`${order('participant')}docx`, now),
    ])
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await two.arrayBuffer()))
  })

  it('takes the day from TEST_NOW', async () => {
    const answer = await get(`${order('participant')}json`, { ...local, TEST_NOW: '2026-12-01' })
    expect(await answer.json()).toMatchObject({ as_of: '2026-12-01' })
  })

  it('takes today when there is no TEST_NOW', async () => {
    const answer = await get(`${order('participant')}json`, local)
    expect(await answer.json()).toMatchObject({ as_of: new Date().toISOString().slice(0, 10) })
  })
})
