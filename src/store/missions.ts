/** Where missions are kept. What goes in was checked by `readMission`, so what comes out is a mission. */
import type { Mission } from '../domain/mission.ts'
import type { Sql } from './sql.ts'

export interface Missions {
  /** Soonest departure first. */
  list(): Promise<Mission[]>
  find(id: string): Promise<Mission | undefined>
  save(mission: Mission): Promise<void>
}

interface Row {
  readonly mission: string
}

export function missionsIn(sql: Sql): Missions {
  return {
    async list() {
      const { results } = await sql.prepare('SELECT mission FROM missions ORDER BY departs, id').all<Row>()
      return results.map(read)
    },
    async find(id) {
      const row = await sql.prepare('SELECT mission FROM missions WHERE id = ?').bind(id).first<Row>()
      return row ? read(row) : undefined
    },
    async save(mission) {
      await sql
        .prepare(
          `INSERT INTO missions (id, departs, mission) VALUES (?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET departs = excluded.departs, mission = excluded.mission`,
        )
        .bind(mission.id, mission.departs, JSON.stringify(mission))
        .run()
    },
  }
}

function read({ mission }: Row): Mission {
  return JSON.parse(mission) as Mission
}
