/** Missions in a real D1: what goes in comes out, once, in order. */
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Mission } from '../../src/domain/mission.ts'
import { demoMissions } from '../../src/generated/demo-missions.ts'
import { auditIn } from '../../src/store/audit.ts'
import { missionsIn } from '../../src/store/missions.ts'

const seed = { day: '2026-11-23', actor: 'official:1' }
const [first] = demoMissions
if (!first) throw new Error('there is no demo mission')
const mission = (id: string, departs: string): Mission => ({ ...first, id, departs, returns: departs })

beforeAll(() => applyD1Migrations(env.DB, env.MIGRATIONS))

describe('missionsIn', () => {
  const audit = auditIn(env.DB, env.LEDGER)
  const missions = missionsIn(env.DB, audit)

  it('gives back what was saved, byte for byte', async () => {
    const title = { nl: `'; DROP TABLE missions; --`, en: 'Ünïcode “quotes” 🌍' }
    await missions.add({ ...mission('hostile', '2027-05-01'), title }, seed)
    expect((await missions.find('hostile'))?.title).toEqual(title)
  })

  it('finds nothing under an unknown id', async () => {
    expect(await missions.find(`hostile' OR '1'='1`)).toBeUndefined()
  })

  it('adds a mission once, and lists the soonest departure first', async () => {
    expect(await missions.add(mission('later', '2027-03-01'), seed)).toBe(true)
    expect(await missions.add(mission('sooner', '2027-02-01'), seed)).toBe(true)
    expect(await missions.add(mission('later', '2027-01-01'), seed)).toBe(false)
    expect(await missions.change(mission('later', '2027-06-01'), 1, seed)).toBe(true)
    expect((await missions.list()).map(({ id }) => id)).toEqual(['sooner', 'hostile', 'later'])
  })

  it('tells everybody of a mission only while it is announced', async () => {
    await missions.announce('later', true, seed)
    expect((await missions.listAnnounced()).map(({ id }) => id)).toEqual(['later'])
    expect([await missions.findAnnounced('later'), await missions.findAnnounced('sooner')]).toEqual([
      await missions.find('later'),
      undefined,
    ])
    expect(await missions.change(mission('later', '2027-07-01'), 2, seed)).toBe(true)
    expect(await missions.findKept('later')).toMatchObject({ announced: true, version: 3 })
    await missions.announce('later', false, seed)
    expect(await missions.listAnnounced()).toEqual([])
  })

  it('takes one of many changes of the same version, and none of a version that is gone', async () => {
    const changes = Array.from({ length: 50 }, () => missions.change(mission('later', '2027-08-01'), 3, seed))
    expect((await Promise.all(changes)).filter(Boolean)).toHaveLength(1)
    expect(await missions.change(mission('later', '2027-09-01'), 3, seed)).toBe(false)
    expect(await missions.change(mission('nowhere', '2027-09-01'), 1, seed)).toBe(false)
    expect(await missions.findKept('later')).toMatchObject({ version: 4, mission: { departs: '2027-08-01' } })
  })

  it('puts each change on the trail together with it, and nothing that did not happen', async () => {
    const of = async (id: string) =>
      (await audit.entries()).filter(one => one.mission === id).map(({ act, actor }) => [act, actor])
    expect(await of('sooner')).toEqual([['mission-added', 'official:1']])
    expect(await of('later')).toEqual(
      [
        ...['added', 'changed', 'announced', 'changed', 'unannounced', 'changed'].map(
          act => `mission-${act}`,
        ),
      ].map(act => [act, 'official:1']),
    )
    expect(await of('nowhere')).toEqual([])
    await missions.announce('later', false, seed)
    await missions.announce('nowhere', true, seed)
    expect([(await of('later')).length, (await of('nowhere')).length]).toEqual([6, 0])
  })

  it('holds nothing that is no JSON', async () => {
    const insert = env.DB.prepare('INSERT INTO missions (id, departs, mission) VALUES (?, ?, ?)')
    await expect(insert.bind('broken', '2027-01-01', '{').run()).rejects.toThrow(/CHECK/)
  })
})
