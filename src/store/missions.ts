/** Where missions are kept. What goes in was checked by `readMission`, so what comes out is a mission. */
import type { By } from '../domain/audit-entry.ts'
import type { Mission } from '../domain/mission.ts'
import type { Audit } from './audit.ts'
import type { Sql } from './sql.ts'

/** A mission as the desk sees it. */
export interface KeptMission {
  readonly mission: Mission
  /** Whether everybody may know that there is such a mission. */
  readonly announced: boolean
  /** One higher each time it is saved. */
  readonly version: number
}

export interface Missions {
  /** Soonest departure first. */
  list(): Promise<Mission[]>
  /** Those that everybody may know of. */
  listAnnounced(): Promise<Mission[]>
  find(id: string): Promise<Mission | undefined>
  findAnnounced(id: string): Promise<Mission | undefined>
  findKept(id: string): Promise<KeptMission | undefined>
  /** Whether it could be added: not where there is one of that id already. On the trail together with it, like all below. */
  add(mission: Mission, by: By): Promise<boolean>
  /** Whether it was still the version that somebody changed; otherwise nothing happens. */
  change(mission: Mission, version: number, by: By): Promise<boolean>
  /** Nothing happens, and nothing is told, where it is so already or there is no such mission. */
  announce(id: string, announced: boolean, by: By): Promise<void>
}

interface Row {
  readonly mission: string
  readonly announced: number
  readonly version: number
}

export function missionsIn(sql: Sql, audit: Audit): Missions {
  const list = async (which: string) => {
    const { results } = await sql
      .prepare(`SELECT mission FROM missions WHERE ${which} ORDER BY departs, id`)
      .all<Row>()
    return results.map(read)
  }
  const row = (id: string) =>
    sql.prepare('SELECT mission, announced, version FROM missions WHERE id = ?').bind(id).first<Row>()
  return {
    list: () => list('TRUE'),
    listAnnounced: () => list('announced = 1'),
    async find(id) {
      const found = await row(id)
      return found ? read(found) : undefined
    },
    async findAnnounced(id) {
      const found = await row(id)
      return found?.announced === 1 ? read(found) : undefined
    },
    async findKept(id) {
      const found = await row(id)
      return found
        ? { mission: read(found), announced: found.announced === 1, version: found.version }
        : undefined
    },
    async add(mission, by) {
      const { id, departs } = mission
      try {
        await audit.commit({ ...by, act: 'mission-added', mission: id, subject: '' }, [
          sql
            .prepare('INSERT INTO missions (id, departs, mission) VALUES (?, ?, ?)')
            .bind(id, departs, JSON.stringify(mission)),
        ])
        return true
      } catch (error) {
        if (await row(id)) return false
        throw error
      }
    },
    async change(mission, version, by) {
      const { id, departs } = mission
      try {
        await audit.commit({ ...by, act: 'mission-changed', mission: id, subject: '' }, [
          sql
            .prepare(
              'INSERT INTO expectation (met) SELECT EXISTS (SELECT 1 FROM missions WHERE id = ? AND version = ?)',
            )
            .bind(id, version),
          sql
            .prepare('UPDATE missions SET departs = ?, mission = ?, version = version + 1 WHERE id = ?')
            .bind(departs, JSON.stringify(mission), id),
        ])
        return true
      } catch (error) {
        if ((await row(id))?.version !== version) return false
        throw error
      }
    },
    async announce(id, announced, by) {
      const now = await row(id)
      if (!now || (now.announced === 1) === announced) return
      const act = announced ? 'mission-announced' : 'mission-unannounced'
      await audit.commit({ ...by, act, mission: id, subject: '' }, [
        sql.prepare('UPDATE missions SET announced = ? WHERE id = ?').bind(announced ? 1 : 0, id),
      ])
    },
  }
}

function read({ mission }: Row): Mission {
  return JSON.parse(mission) as Mission
}
