/** The rooms of the intake on the D1 and R2 of a test, with one mission that has a call open. */
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Mission } from '../../src/domain/mission.ts'
import { auditIn } from '../../src/store/audit.ts'
import { callsIn } from '../../src/store/calls.ts'
import { erasuresIn } from '../../src/store/erasures.ts'
import { feedbackIn } from '../../src/store/feedback.ts'
import { missionsIn } from '../../src/store/missions.ts'
import { pointsIn } from '../../src/store/points.ts'
import { submissionsIn } from '../../src/store/submissions.ts'
import { voicesIn } from '../../src/store/voices.ts'
import { call, seed, today } from './sealed-thing.ts'

export async function openRooms(...missions: readonly Mission[]) {
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  const audit = auditIn(env.DB, env.LEDGER)
  const rooms = {
    sql: env.DB,
    blobs: env.LEDGER,
    audit,
    calls: callsIn(env.DB, audit),
    missions: missionsIn(env.DB, audit),
    submissions: submissionsIn(env.DB, audit),
    points: pointsIn(env.DB, audit),
    voices: voicesIn(env.DB, audit),
    feedback: feedbackIn(env.DB, audit),
    erasures: erasuresIn(env.DB, env.LEDGER, audit),
  }
  for (const one of missions) {
    await rooms.missions.add(one, seed)
    await rooms.calls.save(call(one.id), 'product', today)
  }
  return rooms
}
