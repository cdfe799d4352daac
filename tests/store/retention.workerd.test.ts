/** Retention in a real D1: on any day nothing is left that should be gone, and nothing is gone too soon. */
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '../../src/domain/day.ts'
import { keptFor, overdueOn } from '../../src/domain/retention.ts'
import { deleteOverdue } from '../../src/store/retention.ts'
import { openRooms } from './intake-rooms.ts'
import { byProof, feedbackThing, mission, sealedThing, today } from './sealed-thing.ts'

const ends = ['2027-01-10', '2027-02-12', '2027-06-30']
const rooms = await openRooms(...ends.map(end => mission(`until-${end}`, end)))
const { sql, audit, submissions, points, voices, feedback } = rooms

for (const end of ends) {
  const id = `record ${end}`
  const at = { mission: `until-${end}`, submission: id, point: 1, version: 1 }
  await submissions.receive(sealedThing(id, { mission: at.mission }), byProof(`proof ${end}`))
  const mark = { kind: 'use', reason: 'new-and-credible' } as const
  await points.propose(at, 'official:1', { mark, sealed: 'sealed letter', digest: 'd' }, today)
  const statement = { nl: 'Duikers rusten niet.', en: 'Divers get no rest.' }
  const voice = { use: 'anonymous', theme: 'labour', sectors: 'all', statement, sources: [] } as const
  const print = { id: `voice ${end}`, voice: { ...voice, sources: [] } }
  await points.confirm({ ...at, version: 2 }, 'official:2', { digest: 'd', print }, today)
  await feedback.receive({ ...feedbackThing(`feedback ${end}`), mission: at.mission })
}

const left = async () =>
  Promise.all(
    ends.map(async end => {
      const found = await submissions.find(`until-${end}`, `record ${end}`)
      const printed = (await voices.list(`until-${end}`)).length
      return found && [found.sealed !== undefined, found.letters.length, printed, found.points.length]
    }),
  )
const count = async (table: string) =>
  (await sql.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n
const runOn = (day: string) => deleteOverdue(sql, audit, overdueOn(day))
const whole = [true, 1, 1, 2]
const receiptOnly = [false, 0, 0, 2]

const feedbackLeft = async () =>
  (await Promise.all(ends.map(end => feedback.list(`until-${end}`)))).map(list => list.length)

describe('deleteOverdue', () => {
  it('keeps everything through the last day, and no sealed text after it', async () => {
    const lastDay = addDays('2027-01-10', keptFor.sealed_days)
    await runOn(lastDay)
    expect(await left()).toEqual([whole, whole, whole])
    expect(await feedbackLeft()).toEqual([1, 1, 1])
    await runOn(addDays(lastDay, 1))
    expect(await feedbackLeft()).toEqual([0, 1, 1])
    expect(await left()).toEqual([receiptOnly, whole, whole])
    expect(await submissions.findByReceipt('receipt record 2027-01-10')).toBeDefined()
  })

  it('deletes the record itself when its year is over', async () => {
    const lastDay = addMonths('2027-01-10', keptFor.receipt_months)
    await runOn(lastDay)
    expect(await left()).toEqual([receiptOnly, receiptOnly, receiptOnly])
    await runOn(addDays(lastDay, 1))
    expect(await left()).toEqual([undefined, receiptOnly, receiptOnly])
    expect(await submissions.findByReceipt('receipt record 2027-01-10')).toBeUndefined()
  })

  it('forgets spent proofs and the counts of other days', async () => {
    expect([await count('spent_proofs'), await count('arrivals')]).toEqual([0, 0])
  })

  it('never deletes what was released', async () => {
    expect(await count('voices')).toBe(0)
    await sql
      .prepare(
        `INSERT INTO voices (id, mission, voice) VALUES ('released', 'until-2027-01-10', '{"use":"anonymous"}')`,
      )
      .run()
    await runOn('2040-01-01')
    expect(await left()).toEqual([undefined, undefined, undefined])
    expect(await count('voices')).toBe(1)
  })

  it('is on the trail each time it ran', async () => {
    const ran = (await audit.entries()).filter(({ act }) => act === 'retention-applied')
    expect(ran).toHaveLength(5)
  })
})
