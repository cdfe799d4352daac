/** Calls for input, one for each mission. What goes in was checked by the schema. */
import type { CallForInput } from '../domain/call-for-input.ts'
import type { Day } from '../domain/day.ts'
import type { Audit } from './audit.ts'
import type { Sql } from './sql.ts'

export interface Calls {
  list(): Promise<CallForInput[]>
  find(mission: string): Promise<CallForInput | undefined>
  /** Opens a call, or changes it; `by` is the mark of an official, or `product`. */
  save(call: CallForInput, by: string, day: Day): Promise<void>
}

interface Row {
  readonly call: string
}

export function callsIn(sql: Sql, audit: Audit): Calls {
  const find = async (mission: string) => {
    const row = await sql.prepare('SELECT call FROM calls WHERE mission = ?').bind(mission).first<Row>()
    return row ? read(row) : undefined
  }
  return {
    find,
    async list() {
      const { results } = await sql.prepare('SELECT call FROM calls ORDER BY mission').all<Row>()
      return results.map(read)
    },
    async save(call, by, day) {
      const { mission } = call
      const act = (await find(mission)) ? 'call-changed' : 'call-opened'
      await audit.commit({ day, act, actor: by, mission, subject: '' }, [
        sql
          .prepare(
            `INSERT INTO calls (mission, call) VALUES (?, ?)
             ON CONFLICT (mission) DO UPDATE SET call = excluded.call`,
          )
          .bind(mission, JSON.stringify(call)),
      ])
    },
  }
}

function read({ call }: Row): CallForInput {
  return JSON.parse(call) as CallForInput
}
