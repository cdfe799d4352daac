/** Opens the rooms of the intake for one visit: with the keys that are pinned, and after every erasure was applied. */
import type { Day } from './domain/day.ts'
import { type RecipientList, SignedRecipients } from './domain/recipient.ts'
import { overdueOn } from './domain/retention.ts'
import { readSecret } from './intake/mark.ts'
import { verifyRecipients } from './intake/recipients.ts'
import type { SlowLane } from './intake/slow-lane.ts'
import type { IntakeRooms } from './receive-submission.ts'
import { type Audit, auditIn } from './store/audit.ts'
import type { Blobs } from './store/blobs.ts'
import { callsIn } from './store/calls.ts'
import { type Erasures, erasuresIn } from './store/erasures.ts'
import { type FeedbackStore, feedbackIn } from './store/feedback.ts'
import { type Points, pointsIn } from './store/points.ts'
import { deleteOverdue } from './store/retention.ts'
import type { Sql } from './store/sql.ts'
import { submissionsIn } from './store/submissions.ts'
import { type Voices, voicesIn } from './store/voices.ts'

/** What the environment holds. The signed list and the pinned key come from different hands: docs/keys.md. */
export interface KeySettings {
  readonly secret: string
  /** The signed list of recipients, as JSON. */
  readonly recipients: string
  /** The public key that the list must be signed with. */
  readonly signer: string
}

export interface Keys {
  readonly secret: CryptoKey
  readonly recipients: RecipientList
  /** The same list as it was signed, for browsers that check it themselves. */
  readonly signed: SignedRecipients
}

export interface Intake extends IntakeRooms {
  readonly signed: SignedRecipients
  readonly audit: Audit
  readonly points: Points
  readonly voices: Voices
  readonly erasures: Erasures
  readonly feedback: FeedbackStore
}

/** As an environment gives them: what is not set is undefined. */
export type GivenKeys = { readonly [Name in keyof KeySettings]?: string | undefined }

/** Throws where a key is missing, wrong, or out of its time: then nothing is taken and nothing is shown. */
export async function readKeys(settings: GivenKeys, today: Day): Promise<Keys> {
  const { secret, recipients = '', signer = '' } = settings
  const signed = SignedRecipients.parse(JSON.parse(recipients))
  return {
    secret: await readSecret(secret),
    recipients: await verifyRecipients(signed, signer, today),
    signed,
  }
}

/** The demo's keys are known to everybody, so they open nothing but the demo; a missing key never turns into one of them. */
export function keySettings(environment: string, given: GivenKeys, demo: KeySettings): GivenKeys {
  if (environment === 'local') {
    return {
      secret: given.secret ?? demo.secret,
      recipients: given.recipients ?? demo.recipients,
      signer: given.signer ?? demo.signer,
    }
  }
  const demoRecipients = demo.recipients.match(/age1[a-z0-9]+/g) ?? []
  const isDemo =
    given.secret === demo.secret ||
    given.signer === demo.signer ||
    demoRecipients.some(key => given.recipients?.includes(key))
  if (isDemo) throw new Error('demo keys are refused outside the demo')
  return given
}

export async function openIntake(
  sql: Sql,
  blobs: Blobs,
  keys: Keys,
  slowLane: SlowLane,
  today: Day,
): Promise<Intake> {
  const audit = auditIn(sql, blobs)
  const erasures = erasuresIn(sql, blobs, audit)
  await erasures.ensureApplied(today)
  return {
    ...{ ...keys, slowLane, audit, erasures },
    calls: callsIn(sql, audit),
    submissions: submissionsIn(sql, audit),
    points: pointsIn(sql, audit),
    voices: voicesIn(sql, audit),
    feedback: feedbackIn(sql, audit),
  }
}

/** Once a day: what was erased stays so, what was kept long enough goes, and the trail is anchored. */
export async function tidyIntake(sql: Sql, blobs: Blobs, today: Day): Promise<void> {
  const audit = auditIn(sql, blobs)
  const erasures = erasuresIn(sql, blobs, audit)
  await erasures.ensureApplied(today)
  await erasures.refresh()
  await deleteOverdue(sql, audit, overdueOn(today))
  await audit.anchor()
}
