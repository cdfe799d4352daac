/** Four missions at the doors of Atlantis, with input, codes and whoever may come to a door; set back to how it was in a moment. */

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { ReleaseState } from '../../../src/domain/closed-lists.ts'
import type { Mission } from '../../../src/domain/mission.ts'
import { demoKeys } from '../../../src/generated/demo-keys.ts'
import { openSlowLane } from '../../../src/intake/slow-lane.ts'
import { type Intake, openIntake, readKeys } from '../../../src/open-intake.ts'
import { auditIn } from '../../../src/store/audit.ts'
import { callsIn } from '../../../src/store/calls.ts'
import { missionsIn } from '../../../src/store/missions.ts'
import type { Visit } from '../../../src/web/house.ts'
import { type Gate, makeGate } from '../../../src/web/participants/gate.ts'
import { makeEntrance } from '../../../src/web/sign-in/entrance.ts'
import { seed } from '../../store/sealed-thing.ts'
import { asOf, pearls } from '../../support/atlantis.ts'
import { dump } from '../../support/dump.ts'
import { releaseStoreIn } from '../../support/release-store.ts'
import { localBlobs, localSql } from '../../support/sqlite.ts'
import { doors, origin } from '../atlantis-doors.ts'
import { call } from '../atlantis-input.ts'
import { receiveFeedbackOn, receiveInput } from './input-in-store.ts'
import { bringTo, type Seen } from './releases-in-store.ts'

interface Setting {
  readonly mission: Mission
  readonly announced: boolean
  /** Until when input is asked for. */
  readonly until?: string
  /** The id of what civil society sent. */
  readonly record?: string
  readonly release: ReleaseState
}

const named = (id: string, nl: string, en: string): Mission => ({ ...pearls, id, title: { nl, en } })

/** Public or not, asking for input or not, each with a version in another state. */
export const settings: readonly Setting[] = [
  {
    mission: pearls,
    announced: true,
    until: '2026-12-20',
    record: '00000000-0000-4000-8000-000000000001',
    release: 'released',
  },
  {
    mission: named('corals-2027', 'Koraalmissie', 'Coral mission'),
    announced: true,
    until: '2026-11-01',
    release: 'in-review',
  },
  {
    mission: named('kelp-2027', 'Kelpmissie', 'Kelp mission'),
    announced: false,
    until: '2026-12-20',
    record: '00000000-0000-4000-8000-000000000003',
    release: 'draft',
  },
  {
    // It is back: its participants may give feedback.
    mission: {
      ...named('wreck-2027', 'Wrakmissie', 'Wreck mission'),
      departs: '2026-11-16',
      returns: '2026-11-20',
    },
    announced: false,
    release: 'approved',
  },
]

/** One of the files of the version that was released. */
export const releasedFile = `${pearls.id}-v1-public-nl.docx`
/** The version of each mission, as somebody has it before them. */
export const seen = new Map<string, Seen>()

export const now = Date.parse(`${asOf}T09:00:00Z`)
// Made up for the tests: 32 bytes of nothing.
const secret = 'A'.repeat(43)
const slowLane = openSlowLane(Math.floor(now / 1000))

export interface World {
  readonly gate: Gate
  readonly intake: Intake
  readonly sql: ReturnType<typeof localSql>
  send(address: string, init: RequestInit): Promise<Response>
  /** All that is kept, inside the database and outside it. */
  kept(): string
  /** How many rows were written until now, also where they became what they were, and how many blobs there are. */
  written(): number
  /** Keeps what there is now to be set back to. */
  settle(): void
  setBack(): Promise<void>
  close(): void
}

export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'authorisation-'))
  const [settled, used] = [join(folder, 'settled.sqlite'), join(folder, 'used.sqlite')]
  const keys = await readKeys(demoKeys, asOf)
  let sql = localSql()
  let blobs = localBlobs()
  const frozen = new Map<string, Uint8Array<ArrayBuffer>>()
  let frozenSettled = new Map(frozen)
  const releaseStore = () => releaseStoreIn(sql, auditIn(sql, blobs), frozen)
  let blobsSettled = new Map<string, string>()
  let tokens = 0
  const newToken = () => `token-${++tokens}`
  const newChance = () => new Uint8Array(32).map((_, place) => (place * 7 + ++tokens) & 255)
  const makeTheGate = () => makeGate({ secret, sql, blobs, now, newToken, newChance }) as Gate
  const intakeNow = () => openIntake(sql, blobs, keys, slowLane, asOf)
  const visit = (): Visit => ({
    open: true,
    origin,
    today: asOf,
    now: Math.floor(now / 1000),
    newKey: newToken,
    newId: () => crypto.randomUUID(),
    missions: missionsIn(sql, auditIn(sql, blobs)),
    calls: callsIn(sql, auditIn(sql, blobs)),
    intake: intakeNow,
    releases: () => releaseStore().releases(),
    releasing: () => releaseStore().releasing(),
    entrance: makeEntrance({ environment: {}, sql, local: true, now, newToken }),
    gate: makeTheGate(),
  })
  const intake = await intakeNow()
  for (const { mission, announced, until, record, release } of settings) {
    const missions = missionsIn(sql, auditIn(sql, blobs))
    await missions.add(mission, seed)
    await missions.announce(mission.id, announced, seed)
    if (until) await intake.calls.save({ ...call, mission: mission.id, until }, 'product', asOf)
    if (record) {
      await receiveInput(intake, mission.id, record)
      await receiveFeedbackOn(intake, mission.id, record)
    }
    seen.set(mission.id, await bringTo(releaseStore(), mission, release))
  }
  return {
    ...{ gate: makeTheGate(), intake, sql },
    send: async (address, init) => doors.request(address, init, visit()),
    kept: () => `${dump(sql)}\n${JSON.stringify([...blobs.kept, ...frozen.keys()])}`,
    written: () =>
      Number(sql.raw.prepare('SELECT total_changes() AS rows').get()?.rows) + blobs.kept.size + frozen.size,
    settle() {
      sql.raw.exec(`VACUUM INTO '${settled}'`)
      blobsSettled = new Map(blobs.kept)
      frozenSettled = new Map(frozen)
    },
    async setBack() {
      sql.raw.close()
      copyFileSync(settled, used)
      sql = localSql(new DatabaseSync(used))
      // Nothing of it outlives the test, so nothing waits for the disk.
      sql.raw.exec('PRAGMA synchronous = OFF')
      blobs = localBlobs(new Map(blobsSettled))
      frozen.clear()
      for (const [name, bytes] of frozenSettled) frozen.set(name, bytes)
    },
    close() {
      sql.raw.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
