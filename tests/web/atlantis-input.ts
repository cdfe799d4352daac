/** Civil society at the doors of Atlantis: a call for input on the pearl mission, with the keys of the demo behind it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallForInput } from '../../src/domain/call-for-input.ts'
import { demoKeys } from '../../src/generated/demo-keys.ts'
import { openSlowLane } from '../../src/intake/slow-lane.ts'
import { type Intake, openIntake, readKeys } from '../../src/open-intake.ts'
import { auditIn } from '../../src/store/audit.ts'
import { callsIn } from '../../src/store/calls.ts'
import { missionsIn } from '../../src/store/missions.ts'
import type { Visit } from '../../src/web/house.ts'
import { seed } from '../store/sealed-thing.ts'
import { asOf, pearls, twoCountries } from '../support/atlantis.ts'
import { dump } from '../support/dump.ts'
import { releaseStoreIn } from '../support/release-store.ts'
import { root } from '../support/root.ts'
import { localBlobs, localSql } from '../support/sqlite.ts'
import { doors, origin } from './atlantis-doors.ts'
import { FormBrowser } from './form-browser.ts'

export const call: CallForInput = {
  mission: pearls.id,
  until: '2026-12-20',
  read_by: [{ nl: 'Parelkamer', en: 'Pearl Office' }],
  recipients: ['demo-official-1', 'demo-official-2'],
  routes: ['bmo', 'direct'],
}

/** Of everybody to whom input of the demo is sealed: two officials and recovery. */
export const identities = ['official-1', 'official-2', 'recovery'].map(
  name => /AGE-SECRET-KEY-\S+/.exec(readFileSync(join(root, `demo-keys/${name}.txt`), 'utf8'))?.[0] ?? '',
)

export const input = `missions/${pearls.id}/input`

export const locked = {
  says: 'D1_ERROR: database is locked: SQLITE_BUSY',
  to: ['prepare', 'batch'],
} as const

export async function openAtlantisInput() {
  const sql = localSql()
  const blobs = localBlobs()
  const missions = missionsIn(sql, auditIn(sql, blobs))
  for (const mission of [pearls, twoCountries]) await missions.add(mission, seed)
  await missions.announce(pearls.id, true, seed)
  const calls = callsIn(sql, auditIn(sql, blobs))
  for (const mission of [pearls.id, twoCountries.id]) await calls.save({ ...call, mission }, 'product', asOf)
  let keys = 0
  const at = {
    today: asOf,
    /** In seconds; altcha looks at the real clock for itself. */
    now: Math.floor(Date.now() / 1000),
    /** What the database says instead of answering, to everything or to what would write. */
    trouble: undefined as
      | { readonly says: string; readonly to: readonly ('prepare' | 'batch')[] }
      | undefined,
    settings: demoKeys as Parameters<typeof readKeys>[0],
    slowLane: openSlowLane(Math.floor(Date.now() / 1000)),
  }
  const troubled = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        if (at.trouble?.to.some(one => one === name)) throw new Error(at.trouble.says)
        return Reflect.get(target, name)
      },
    })
  const intake = async (): Promise<Intake> =>
    openIntake(troubled(sql), blobs, await readKeys(at.settings, at.today), at.slowLane, at.today)
  const store = releaseStoreIn(troubled(sql), auditIn(troubled(sql), blobs))
  const visit = (): Visit => ({
    open: false,
    origin,
    today: at.today,
    now: at.now,
    newKey: () => `key-of-a-sender-${String(keys++).padStart(8, '0')}`,
    missions: missionsIn(troubled(sql), auditIn(troubled(sql), blobs)),
    calls: callsIn(troubled(sql), auditIn(troubled(sql), blobs)),
    intake,
    releases: store.releases,
    releasing: store.releasing,
    newId: () => 'id',
    entrance: undefined,
    gate: undefined,
  })
  const send = (path: string, init: RequestInit) =>
    Promise.resolve(doors.request(path, { ...init, headers: { origin, ...init.headers } }, visit()))
  return {
    ...{ at, sql, calls, missions, intake, send, store },
    browser: () => new FormBrowser(send),
    /** All that is kept, inside the database and outside it. */
    kept: () => `${dump(sql)}\n${JSON.stringify([...blobs.kept])}`,
  }
}

export type AtlantisInput = Awaited<ReturnType<typeof openAtlantisInput>>

export const point = (change: Readonly<Record<string, string | readonly string[]>> = {}, number = 0) =>
  Object.fromEntries(
    Object.entries({
      theme: 'labour',
      sectors: ['maritime'],
      place: 'the north reef',
      happens: 'Divers go down without a rest.',
      affected: 'divers',
      ask: 'Ask who counts the hours.',
      sources: 'https://example.org/reef\nhttps://example.org/divers',
      use: 'anonymous',
      consent: 'yes',
      ...change,
    }).map(([name, value]) => [`points.${number}.${name}`, value]),
  )

/** Up to the page on which everything is checked, long enough for the form to be believed. */
export async function fillIn(
  { at, browser }: AtlantisInput,
  language = 'nl',
  ...points: Readonly<Record<string, string | readonly string[]>>[]
): Promise<FormBrowser> {
  const page = await browser().open(`/${language}/${input}`)
  await page.press('begin', { route: 'direct' })
  for (const [number, change] of (points.length > 0 ? points : [{}]).entries()) {
    if (number > 0) await page.press('add')
    await page.press('check', point(change, number))
  }
  at.now += 20
  return page
}

export function codeOn({ html }: FormBrowser): string {
  return /<code>([0-9A-Z-]{35})<\/code>/.exec(html)?.[1] ?? ''
}
