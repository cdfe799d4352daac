/** Deletes what has been kept long enough; src/domain/retention.ts says how long that is. */
import type { Day } from '../domain/day.ts'
import type { Overdue } from '../domain/retention.ts'
import type { Audit } from './audit.ts'
import type { Sql } from './sql.ts'

const ended = `SELECT id FROM missions WHERE json_extract(mission, '$.returns') < ?`
const ofEnded = `SELECT id FROM submissions WHERE mission IN (${ended})`

/** On the trail every day, also when there was nothing to delete: so it shows that this ran. */
export function deleteOverdue(sql: Sql, audit: Audit, overdue: Overdue): Promise<void> {
  const { sealed_before, receipt_before, today } = overdue
  const fact = { day: today, act: 'retention-applied', actor: 'product', mission: '', subject: '' } as const
  const run = (statement: string, day: Day) => sql.prepare(statement).bind(day)
  return audit.commit(fact, [
    run(
      `UPDATE submissions SET sealed = NULL WHERE sealed IS NOT NULL AND mission IN (${ended})`,
      sealed_before,
    ),
    run(`DELETE FROM letters WHERE submission IN (${ofEnded})`, sealed_before),
    run(`DELETE FROM voices WHERE submission IN (${ofEnded})`, sealed_before),
    // Whole: its receipt shows no decision that a participant waits for.
    run(`DELETE FROM feedback WHERE mission IN (${ended})`, sealed_before),
    run(`DELETE FROM submissions WHERE mission IN (${ended})`, receipt_before),
    run('DELETE FROM spent_proofs WHERE until < ?', today),
    // With the code goes the name of the company.
    run('DELETE FROM participant_codes WHERE until < ? OR revoked = 1', today),
    run('DELETE FROM arrivals WHERE day < ?', today),
  ])
}
