/** The call that an address leads to, with what it takes to answer it; nothing where the mission is not public. */
import { HTTPException } from 'hono/http-exception'
import type { CallForInput } from '../../domain/call-for-input.ts'
import type { Mission } from '../../domain/mission.ts'
import type { Recipient } from '../../domain/recipient.ts'
import { chooseRecipients, fingerprintOf } from '../../intake/recipients.ts'
import type { Intake } from '../../open-intake.ts'
import type { Script } from '../house.ts'
import type { Visitor } from '../rooms.tsx'
import type { CallShown } from './input-page.tsx'

export interface CallFound {
  readonly mission: Mission
  readonly call: CallForInput
  readonly recipients: readonly Recipient[]
  readonly intake: Intake
}

export async function findCall({ env, req }: Visitor): Promise<CallFound | undefined> {
  const id = req.param('id') ?? ''
  const mission = await env.missions.findAnnounced(id)
  const call = mission && (await env.calls.find(id))
  if (!mission || !call) return undefined
  const intake = await openIntake({ env })
  return {
    mission,
    call,
    intake,
    recipients: trust(() => chooseRecipients(intake.recipients, call.recipients)),
  }
}

/** Without its keys the intake takes nothing, and says so in the way of something that will pass. */
export function openIntake({ env }: Pick<Visitor, 'env'>): Promise<Intake> {
  return env.intake().catch(closed)
}

function trust<T>(choose: () => T): T {
  try {
    return choose()
  } catch {
    return closed()
  }
}

function closed(): never {
  throw new HTTPException(503)
}

export async function showCall({ mission, call, recipients }: CallFound, script: Script): Promise<CallShown> {
  return { mission, call, keys: await keysOf(recipients), script }
}

/** For people to compare by eye or by telephone. */
export function keysOf(recipients: readonly Recipient[]): Promise<CallShown['keys']> {
  return Promise.all(
    recipients.map(async one => ({ office: one.office, fingerprint: await fingerprintOf(one) })),
  )
}
