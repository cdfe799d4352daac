/** Admits what is sent, in the same batch that stores it: a proof of work is spent, or a place in the slow lane taken. */
import type { Day } from '../domain/day.ts'
import type { Sql, Statement } from './sql.ts'

/** What admits a submission: a proof of work that may be used once, or a place in what the slow lane takes in a day. */
export type Admission =
  | { readonly lane: 'proof'; readonly spent: string; readonly until: Day }
  | { readonly lane: 'slow'; readonly perDay: number }

export type Refusal = 'erased' | 'spent' | 'lane-full'

export function admit(sql: Sql, day: Day, admission: Admission): Statement[] {
  const slow = admission.lane === 'slow'
  const arrival = sql
    .prepare(
      `INSERT INTO arrivals (day, received, by_slow_lane) VALUES (?, 1, ?) ON CONFLICT (day) DO UPDATE
       SET received = received + 1, by_slow_lane = by_slow_lane + excluded.by_slow_lane`,
    )
    .bind(day, slow ? 1 : 0)
  const condition = slow
    ? sql
        .prepare(
          `INSERT INTO expectation (met)
           SELECT NOT EXISTS (SELECT 1 FROM arrivals WHERE day = ? AND by_slow_lane >= ?)`,
        )
        .bind(day, admission.perDay)
    : sql
        .prepare('INSERT INTO spent_proofs (proof, until) VALUES (?, ?)')
        .bind(admission.spent, admission.until)
  return [condition, arrival]
}

/** Asked only when nothing could be stored: why. */
export async function whyNotAdmitted(
  sql: Sql,
  { day, erasure_mark }: { readonly day: Day; readonly erasure_mark: string },
  admission: Admission,
): Promise<Refusal | undefined> {
  const is = async (query: string, ...values: (string | number)[]) =>
    (await sql
      .prepare(query)
      .bind(...values)
      .first()) !== null
  if (await is('SELECT 1 FROM erasures WHERE mark = ?', erasure_mark)) return 'erased'
  if (admission.lane === 'proof') {
    return (await is('SELECT 1 FROM spent_proofs WHERE proof = ?', admission.spent)) ? 'spent' : undefined
  }
  const full = 'SELECT 1 FROM arrivals WHERE day = ? AND by_slow_lane >= ?'
  return (await is(full, day, admission.perDay)) ? 'lane-full' : undefined
}
