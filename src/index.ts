/** The Worker: wires the rooms and opens the doors. Only here are the clock, the environment and chance known. */
import type { Language } from './domain/closed-lists.ts'
import type { Day } from './domain/day.ts'
import { readSigner } from './domain/signature.ts'
import { apiDescription } from './generated/api-description.ts'
import { assets } from './generated/assets.ts'
import { content } from './generated/content.ts'
import { contentRevision } from './generated/content-revision.ts'
import { demoKeys } from './generated/demo-keys.ts'
import { demoReleaseKeys } from './generated/demo-release-keys.ts'
import { templates } from './generated/templates.ts'
import { shell } from './generated/word-shell.ts'
import { wordings } from './generated/wording.ts'
import { openSlowLane, type SlowLane } from './intake/slow-lane.ts'
import { type Intake, keySettings, openIntake, readKeys, tidyIntake } from './open-intake.ts'
import { prepareBriefing } from './prepare-briefing.ts'
import { preparePack } from './prepare-pack.ts'
import { releaseKeys } from './release/release-keys.ts'
import type { ReleaseRooms, ReleaseShelf } from './release-rooms.ts'
import { makePress, type Press } from './render/render-html.ts'
import { auditIn } from './store/audit.ts'
import type { Blobs } from './store/blobs.ts'
import { callsIn } from './store/calls.ts'
import { missionsIn } from './store/missions.ts'
import { type ByteBlobs, releasedFilesIn } from './store/released-files.ts'
import { releasesIn } from './store/releases.ts'
import type { Sql } from './store/sql.ts'
import { trackChanges } from './track-changes.ts'
import { openDoors } from './web/open-doors.tsx'
import { makeGate } from './web/participants/gate.ts'
import { makeEntrance } from './web/sign-in/entrance.ts'
import type { ProviderEnvironment } from './web/sign-in/provider-settings.ts'

interface Environment extends ProviderEnvironment {
  readonly ENVIRONMENT: string
  /** The day to pretend it is, as YYYY-MM-DD: for tests, and heeded on this machine only. */
  readonly TEST_NOW?: string
  readonly DB: Sql
  readonly LEDGER: Blobs
  readonly RELEASES: ByteBlobs
  /** Keys of the intake; docs/keys.md says where they come from. */
  readonly INTAKE_SECRET?: string
  readonly RECIPIENTS?: string
  readonly RECIPIENTS_SIGNER?: string
  /** Who signs releases, and the public keys that count: docs/keys.md. */
  readonly RELEASE_SIGNER?: string
  readonly RELEASE_PINNED?: string
}

/** A press is made when the first reader of its language comes, not before the Worker may start. */
const presses = new Map<Language, Press>()
function pressFor(language: Language): Press {
  const press = presses.get(language) ?? makePress(templates, wordings[language], language)
  presses.set(language, press)
  return press
}

const doors = openDoors({
  content,
  wordings,
  assets,
  apiDescription,
  contentRevision,
  track: (before, after, by) => trackChanges(before, after, by, shell),
  prepare: inputs => prepareBriefing(inputs, pressFor(inputs.language), shell),
  preparePack: order => {
    const { language } = order.choice
    return preparePack({ ...order, content }, wordings[language], pressFor(language), shell)
  },
})

const newChance = () => crypto.getRandomValues(new Uint8Array(32))

function newToken(): string {
  const bytes = newChance()
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, sign => ({ '+': '-', '/': '_' })[sign] ?? '')
}

function today({ ENVIRONMENT, TEST_NOW }: Environment): Day {
  return (ENVIRONMENT === 'local' && TEST_NOW) || new Date().toISOString().slice(0, 10)
}

/** One for all visits, for as long as this isolate lives. */
let slowLane: SlowLane | undefined

async function intakeFor(environment: Environment, now: number): Promise<Intake> {
  const { INTAKE_SECRET: secret, RECIPIENTS: recipients, RECIPIENTS_SIGNER: signer } = environment
  const settings = keySettings(environment.ENVIRONMENT, { secret, recipients, signer }, demoKeys)
  const keys = await readKeys(settings, today(environment))
  slowLane ??= openSlowLane(Math.floor(now / 1000))
  return openIntake(environment.DB, environment.LEDGER, keys, slowLane, today(environment))
}

function keysOfReleases({ ENVIRONMENT, RELEASE_SIGNER: signer, RELEASE_PINNED: pinned }: Environment) {
  return releaseKeys(ENVIRONMENT, { signer, pinned }, demoReleaseKeys)
}

async function shelfOf(environment: Environment): Promise<ReleaseShelf> {
  const { DB: sql, LEDGER: ledger, RELEASES: bytes } = environment
  const { pinned } = keysOfReleases(environment)
  return { releases: releasesIn(sql, auditIn(sql, ledger)), files: releasedFilesIn(bytes), pinned }
}

async function signerOf(environment: Environment): Promise<Pick<ReleaseRooms, 'sql' | 'signer'>> {
  const { signer } = keysOfReleases(environment)
  return { sql: environment.DB, signer: signer === undefined ? undefined : await readSigner(signer) }
}

export default {
  fetch(request: Request, environment: Environment): Response | Promise<Response> {
    const local = environment.ENVIRONMENT === 'local'
    const { DB: sql, LEDGER: ledger } = environment
    const now = Date.now()
    const { secret } = keySettings(environment.ENVIRONMENT, { secret: environment.INTAKE_SECRET }, demoKeys)
    return doors.fetch(request, {
      open: local,
      origin: new URL(request.url).origin,
      today: today(environment),
      now: Math.floor(now / 1000),
      newKey: newToken,
      newId: () => crypto.randomUUID(),
      missions: missionsIn(sql, auditIn(sql, ledger)),
      calls: callsIn(sql, auditIn(sql, ledger)),
      intake: () => intakeFor(environment, now),
      releases: () => shelfOf(environment),
      releasing: () => signerOf(environment),
      entrance: makeEntrance({ environment, sql, local, now, newToken }),
      gate: makeGate({ secret, sql, blobs: ledger, now, newToken, newChance }),
    })
  },
  /** Once a day, as wrangler.toml says. */
  scheduled(_: unknown, environment: Environment): Promise<void> {
    return tidyIntake(environment.DB, environment.LEDGER, today(environment))
  },
}
