/** A restore drill on a database file: the whole old copy comes back, and of 200 erased submissions not one with it. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { checkTrail } from '../../src/intake/check-trail.ts'
import { auditIn } from '../../src/store/audit.ts'
import { callsIn } from '../../src/store/calls.ts'
import { erasuresIn } from '../../src/store/erasures.ts'
import { missionsIn } from '../../src/store/missions.ts'
import { submissionsIn } from '../../src/store/submissions.ts'
import { localBlobs, localSql, migrate } from '../support/sqlite.ts'
import { byProof, call, mission, sealedThing, seed, today } from './sealed-thing.ts'

const folder = mkdtempSync(join(tmpdir(), 'geleidebrief-restore-'))
afterAll(() => rmSync(folder, { recursive: true }))
const blobs = localBlobs()

function roomsOn(file: string) {
  const raw = new DatabaseSync(join(folder, file))
  // Power does not fail here, and waiting for the disk is most of the time.
  raw.exec('PRAGMA synchronous = OFF')
  const sql = localSql(raw)
  const audit = auditIn(sql, blobs)
  return { raw, sql, audit, submissions: submissionsIn(sql, audit), erasures: erasuresIn(sql, blobs, audit) }
}

describe('a restore', () => {
  it('brings back none of 200 erased submissions, and shows in the trail', async () => {
    const before = roomsOn('d1.sqlite')
    migrate(before.raw)
    await missionsIn(before.sql, before.audit).add(mission('pearls'), seed)
    await callsIn(before.sql, before.audit).save(call('pearls'), 'product', today)
    const ids = Array.from({ length: 210 }, (_, index) => `record-${String(index).padStart(3, '0')}`)
    for (const id of ids) await before.submissions.receive(sealedThing(id), byProof(`proof ${id}`))
    before.raw.close()
    copyFileSync(join(folder, 'd1.sqlite'), join(folder, 'old.sqlite'))

    const live = roomsOn('d1.sqlite')
    for (const id of ids.slice(0, 200)) {
      const found = await live.submissions.find('pearls', id)
      if (found) await live.erasures.erase(found, today)
    }
    expect((await live.submissions.list('pearls')).map(({ id }) => id)).toEqual(ids.slice(200))
    await live.erasures.ensureApplied(today)
    await live.audit.anchor()
    expect(await checkTrail(await live.audit.entries(), await live.audit.anchors())).toMatchObject({
      sound: true,
    })
    live.raw.close()

    const restored = roomsOn('old.sqlite')
    expect((await restored.submissions.list('pearls')).length).toBe(210)
    await restored.erasures.ensureApplied(today)
    expect((await restored.submissions.list('pearls')).map(({ id }) => id)).toEqual(ids.slice(200))
    expect(await restored.submissions.receive(sealedThing('record-000'), byProof('new proof'))).toBe('erased')
    // 212 entries were in the copy, and one tells of the restore; the anchor tells that there had been 412.
    const entries = await restored.audit.entries()
    expect(entries.at(-1)).toMatchObject({ seq: 213, act: 'erasures-reapplied' })
    const check = await checkTrail(entries, await restored.audit.anchors())
    expect(check).toMatchObject({ sound: false, seq: 214 })
  })
})
