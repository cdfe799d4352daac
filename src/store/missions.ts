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
  /** Puts a mission in its place, whatever was there. */
  save(mission: Mission): Promise<void>
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
    async save(mission) {
      await sql
        .prepare(
          `INSERT INTO missions (id, departs, mission) VALUES (?, ?, ?)
           ON CONFLICT (id) DO UPDATE
           SET departs = excluded.departs, mission = excluded.mission, version = version + 1`,
        )
        .bind(mission.id, mission.departs, JSON.stringify(mission))
        .run()
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
