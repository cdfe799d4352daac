/** What the table can say of a door, and what follows from it for one comer at one address. */
import { type Actor, has, type RoleName } from './actors.ts'
import { points } from './input-in-store.ts'
import { releasedFile, settings } from './world.ts'

export const everyRole: readonly RoleName[] = ['author', 'approver', 'keeper', 'auditor']

/** What stands in an address; `id` is of a mission. */
export type Ids = Readonly<Record<string, string>>

/** `announced`: whoever asks, of a mission that is public; `asked`: of one that asks for input besides. */
export type Who = 'anybody' | 'nobody' | 'announced' | 'asked' | 'participant' | readonly Officials[]
/** All of these must hold. */
interface Officials {
  readonly roles: readonly RoleName[]
  /** On the mission of the address, on any, or on all of them. */
  readonly on: 'it' | 'any' | 'every'
}

export interface Rule {
  readonly who: Who
  /** What whoever may come in is answered. */
  readonly status: number | ((ids: Ids, actor: Actor) => number)
  readonly query?: string
  /** Whole, so that it would change something where it is wrongly let in. */
  readonly body?: Readonly<Record<string, string>> | ((ids: Ids) => BodyInit) | 'json'
  readonly writes?: true
  /** What anybody else is answered, where that is not the answer of an address at which there is nothing. */
  readonly refused?: (actor: Actor) => number | undefined
}

export const missionOf = ({ id }: Ids) => settings.find(({ mission }) => mission.id === id)

/** Whether what the address names is there at all, one thing inside the other. */
function exists(ids: Ids): boolean {
  const found = missionOf(ids)
  if (ids.id !== undefined && !found) return false
  // Only what was released can be looked at.
  if (ids.version !== undefined && (ids.version !== '1' || found?.release !== 'released')) return false
  if (ids.file !== undefined && ids.file !== releasedFile) return false
  if (ids.record !== undefined && found?.record !== ids.record) return false
  return ids.point === undefined || Object.values<string>(points).includes(ids.point)
}

export function isLetIn({ who }: Rule, actor: Actor, ids: Ids): boolean {
  if (who === 'anybody') return true
  if (who === 'nobody' || !exists(ids)) return false
  if (who === 'announced') return missionOf(ids)?.announced === true
  if (who === 'asked') return missionOf(ids)?.announced === true && missionOf(ids)?.until !== undefined
  if (who === 'participant') return actor.participates !== undefined
  if (actor.claim === undefined) return false
  return who.every(({ roles, on }) => {
    if (on === 'any') return settings.some(({ mission }) => has(actor, roles, mission.id))
    return has(actor, roles, on === 'it' ? (ids.id ?? '') : '*')
  })
}
