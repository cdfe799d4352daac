/** Whatever officials and senders do in whatever order: points follow the table of steps, and print follows two officials. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PointStatus, pointStatuses } from '../../src/domain/closed-lists.ts'
import { type PointAct, pointActs, steps } from '../../src/domain/point-status.ts'
import type { Voice } from '../../src/domain/voice.ts'
import { checkTrail } from '../../src/intake/check-trail.ts'
import { auditIn } from '../../src/store/audit.ts'
import { callsIn } from '../../src/store/calls.ts'
import { missionsIn } from '../../src/store/missions.ts'
import { pointsIn } from '../../src/store/points.ts'
import { submissionsIn } from '../../src/store/submissions.ts'
import { voicesIn } from '../../src/store/voices.ts'
import { localBlobs, localSql } from '../support/sqlite.ts'
import { byProof, call, mission, sealedThing, seed, today } from './sealed-thing.ts'

const sql = localSql()
const audit = auditIn(sql, localBlobs())
const rooms = {
  submissions: submissionsIn(sql, audit),
  points: pointsIn(sql, audit),
  voices: voicesIn(sql, audit),
}
await missionsIn(sql, audit).add(mission('pearls'), seed)
await callsIn(sql, audit).save(call('pearls'), 'product', today)

const statement = { nl: 'Duikers rusten niet.', en: 'Divers get no rest.' }
const voice: Voice = { use: 'anonymous', theme: 'labour', sectors: 'all', statement, sources: [] }
const reasons = { use: 'new-and-credible', 'not-used': 'too-late' } as const

interface Model {
  status: PointStatus
  version: number
  kind?: keyof typeof reasons
  proposedBy?: string
  prints: boolean
}

const move = fc.record({
  act: fc.constantFrom(...pointActs),
  by: fc.constantFrom('official:1', 'official:2'),
  kind: fc.constantFrom('use' as const, 'not-used' as const),
  /** Now and then somebody who looked too long ago. */
  behind: fc.constantFrom(0, 0, 0, 1),
})
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never
let made = 0

function outcomeOf(model: Model, { act, by, behind }: Move): string {
  if (act === 'release') return model.prints ? 'done' : 'stale'
  if (behind > 0) return 'stale'
  if (!steps[act].from.includes(model.status)) return 'not-now'
  return act.startsWith('confirm') && model.proposedBy === by ? 'same-official' : 'done'
}

/** Which confirmation it is follows from what was proposed, not from who asks. */
function asPossible(act: PointAct, { kind }: Model): PointAct {
  if (!act.startsWith('confirm')) return act
  if (kind === 'not-used') return 'confirm-not-used'
  return act === 'confirm-not-used' ? 'confirm-print' : act
}

async function perform({ act, by, kind, behind }: Move, id: string, model: Model): Promise<string> {
  const { points, voices } = rooms
  const at = { mission: 'pearls', submission: id, point: 1, version: model.version - behind }
  const mark = { kind, reason: reasons[kind] }
  switch (act) {
    case 'propose':
      return points.propose(at, by, { mark, sealed: 'sealed', digest: 'd' }, today)
    case 'return':
      return points.giveBack(at, by, today)
    case 'confirm-print':
      return points.confirm(at, by, { digest: 'd', print: { id: `${id}-${model.version}`, voice } }, today)
    case 'confirm-background':
    case 'confirm-not-used':
      return points.confirm(at, by, { digest: 'd' }, today)
    case 'hold':
      return points.hold(at, by, { kind: 'hold', reason: 'being-checked' }, 'sealed', today)
    case 'ask':
      return points.ask(at, by, { kind: 'ask-back', reason: 'unclear' }, 'sealed', today)
    case 'answer':
      return points.answer(at, 'sealed', today)
    case 'object':
      return points.object(at, 'sealed', today)
    case 'withdraw':
      return points.withdraw(at, today)
    case 'release': {
      const row = sql.raw.prepare('SELECT id FROM voices WHERE submission = ?').get(id)
      const uses = [{ id: String(row?.id ?? 'none'), used_in: ['participant-briefing'] as const }]
      return voices.release('pearls', uses, by, today)
    }
  }
}

describe('a point', () => {
  it('follows the table of steps, prints only with two officials, and loses its link on release', async () => {
    const reached = new Set<PointStatus>()
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 25 }), async moves => {
        const id = `record-${made++}`
        await rooms.submissions.receive(sealedThing(id), byProof(`proof ${id}`))
        const model: Model = { status: 'received', version: 1, prints: false }
        for (const given of moves) {
          const one = { ...given, act: asPossible(given.act, model) }
          const expected = outcomeOf(model, one)
          expect([one, await perform(one, id, model)]).toEqual([one, expected])
          if (expected !== 'done') continue
          model.status = steps[one.act].to
          model.version++
          if (one.act === 'propose') Object.assign(model, { kind: one.kind, proposedBy: one.by })
          if (one.act === 'hold' || one.act === 'ask') delete model.kind
          model.prints = model.status === 'to-be-printed'
          reached.add(model.status)

          const found = await rooms.submissions.find('pearls', id)
          const point = found?.points[0]
          expect(point).toMatchObject({ status: model.status, version: model.version })
          expect(point?.voice !== undefined).toBe(model.prints)
          const link = sql.raw.prepare('SELECT count(*) AS n FROM voices WHERE submission = ?').get(id)
          expect(link?.n).toBe(model.prints ? 1 : 0)
          if (model.status === 'withdrawn') expect(found?.letters).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
    expect(reached.size).toBe(pointStatuses.length)
    expect(await checkTrail(await audit.entries(), await audit.anchors())).toMatchObject({ sound: true })
  })
})
