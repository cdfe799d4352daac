/** An official who signed in: for which office they work, and what they may do on which mission. */
import { forbiddenCharacter } from './clean-text.ts'

export const roles = ['author', 'approver', 'keeper', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Stands for every mission, also those still to come. No mission can be called this. */
export const everyMission = '*'

export interface Assignment {
  readonly role: Role
  readonly mission: string
}

export interface Official {
  /** Who they are to the office that signs them in: compared, kept with what they decided, never printed. */
  readonly subject: string
  /** What is printed: an office, never a person. */
  readonly office: string
  readonly assignments: readonly Assignment[]
}

/**
 * Everything that is done at the desk, and in which roles. Somebody with two roles may do what either may; that author and
 * approver of one version differ is decided where it is approved, by comparing their subjects.
 */
const mayDo = {
  'see-mission': ['author', 'approver', 'keeper', 'auditor'],
  'edit-mission': ['author'],
  'announce-mission': ['author'],
  'make-briefing': ['author', 'approver'],
  'read-input': ['author', 'approver'],
  'decide-on-input': ['author'],
  /** As the second, on what another official proposed. */
  'confirm-decision': ['author', 'approver'],
  /** Begins a version, settles its cautions and its embargo, submits it, issues it again. */
  'prepare-release': ['author'],
  'return-release': ['author', 'approver'],
  'approve-briefing': ['approver'],
  'release-briefing': ['approver'],
  /** Whoever finds something dangerous in it does not wait for the other role. */
  'withdraw-release': ['author', 'approver'],
  'give-codes': ['author'],
  'keep-keys': ['keeper'],
  'read-audit': ['auditor'],
} as const satisfies Record<string, readonly Role[]>

export type Deed = keyof typeof mayDo
export const deeds = Object.keys(mayDo) as readonly Deed[]

/** Who may do this, for pages that say whom to ask. */
export const rolesFor = (deed: Deed): readonly Role[] => mayDo[deed]

export function may({ assignments }: Official, deed: Deed, mission: string): boolean {
  const allowed: readonly Role[] = mayDo[deed]
  return assignments.some(
    given => allowed.includes(given.role) && (given.mission === everyMission || given.mission === mission),
  )
}

/** Whether there may be a mission on which they may do this: enough to show the way, never to let them do it. */
export function maySomewhere({ assignments }: Official, deed: Deed): boolean {
  const allowed: readonly Role[] = mayDo[deed]
  return assignments.some(({ role }) => allowed.includes(role))
}

/** `author` is for every mission, `author:bangladesh-textile-2027` for one. What is none of ours gives nothing. */
export function readAssignments(claim: unknown): Assignment[] {
  const texts = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(' ') : []
  return texts.flatMap((text: unknown) => {
    if (typeof text !== 'string') return []
    const [, name, mission = everyMission] = /^([a-z]+)(?::([a-z0-9-]{1,80}))?$/.exec(text) ?? []
    const role = roles.find(one => one === name)
    return role ? [{ role, mission }] : []
  })
}

/** The name of an office as it may be printed, or nothing. */
export function readOffice(claim: unknown): string | undefined {
  if (typeof claim !== 'string' || claim.trim() === '' || claim.length > 100) return undefined
  return forbiddenCharacter(claim) ? undefined : claim.trim()
}
