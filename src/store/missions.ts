/** Where missions are kept. What goes in was checked by `readMission`, so what comes out is a mission. */
import type { Mission } from '../domain/mission.ts'
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
  /** Whether it could be added: not where there is one of that id already. */
  add(mission: Mission): Promise<boolean>
  /** Whether it was still the version that somebody changed; otherwise nothing happens. */
  change(mission: Mission, version: number): Promise<boolean>
  announce(id: string, announced: boolean): Promise<void>
}

interface Row {
  readonly mission: string
  readonly announced: number
  readonly version: number
}

export function missionsIn(sql: Sql): Missions {
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
    async add(mission) {
      const added = await sql
        .prepare(
          'INSERT INTO missions (id, departs, mission) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING id',
        )
        .bind(mission.id, mission.departs, JSON.stringify(mission))
        .first()
      return added !== null
    },
    async change(mission, version) {
      const changed = await sql
        .prepare(
          `UPDATE missions SET departs = ?, mission = ?, version = version + 1
           WHERE id = ? AND version = ? RETURNING id`,
        )
        .bind(mission.departs, JSON.stringify(mission), mission.id, version)
        .first()
      return changed !== null
    },
    async announce(id, announced) {
      await sql
        .prepare('UPDATE missions SET announced = ? WHERE id = ?')
        .bind(announced ? 1 : 0, id)
        .run()
    },
  }
}

function read({ mission }: Row): Mission {
  return JSON.parse(mission) as Mission
}
