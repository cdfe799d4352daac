/** What officials do with a version, in a dozen lines: look, decide whether it may be, store it with its entry in the trail. */
import type { AuditAct } from './domain/audit-entry.ts'
import { digestOfDrafts, type MadeEdition, makeDrafts } from './make-editions.ts'
import { advance, beginVersion, type Refusal, type ReleaseDeed } from './release/advance.ts'
import { releaseBriefing } from './release-briefing.ts'
import type { Acting, ReleaseRooms } from './release-rooms.ts'
import type { KeptRelease } from './store/releases.ts'
import { type Survey, surveyRelease } from './survey-release.ts'

/** What somebody asks for; what they have before them is found out here, not told by them. */
export type Asked =
  | { readonly act: 'accept-caution'; readonly key: string; readonly reason: string }
  | { readonly act: 'refuse-caution'; readonly key: string }
  | { readonly act: 'set-embargo'; readonly embargo: string }
  | { readonly act: 'withdraw'; readonly reason: string }
  | { readonly act: 'submit' | 'return' | 'approve' | 'release' }

/** `stale`: somebody else was first; `unknown`: there is no such version or caution; `signer-missing`: nobody can sign here. */
export type Outcome = 'done' | 'stale' | 'unknown' | 'signer-missing' | Refusal

/** What is held against the text that was submitted; the other acts do without making every briefing. */
const comparing: readonly Asked['act'][] = ['submit', 'approve', 'release']

const entries: Readonly<Record<Asked['act'], AuditAct>> = {
  'accept-caution': 'caution-accepted',
  'refuse-caution': 'caution-refused',
  'set-embargo': 'embargo-set',
  submit: 'version-submitted',
  return: 'version-returned',
  approve: 'version-approved',
  release: 'version-released',
  withdraw: 'version-withdrawn',
}

export async function beginRelease(rooms: ReleaseRooms, acting: Acting): Promise<Outcome> {
  const { mission, by, today } = acting
  const versions = await rooms.releases.ofMission(mission.id)
  const begun = beginVersion(
    mission.id,
    versions.map(({ release }) => release),
    by,
  )
  if ('refused' in begun) return begun.refused
  const subject = String(begun.release.version)
  const fact = { day: today, act: 'version-begun', actor: by, mission: mission.id, subject } as const
  return rooms.releases.begin(begun.release, fact)
}

/** A new version in one act: begun with the reasons and the embargo of the one before, and submitted when nothing stands open. */
export async function reissue(rooms: ReleaseRooms, acting: Acting): Promise<Outcome> {
  const begun = await beginRelease(rooms, acting)
  if (begun !== 'done') return begun
  const { working } = await surveyRelease(rooms, acting.mission, acting.today)
  if (!working) return 'stale'
  const { version } = working.release
  const submitted = await takeStep(rooms, acting, { version, revision: working.revision }, { act: 'submit' })
  // What is open is for the author to settle: the version is there, as a draft.
  return submitted === 'cautions-open' || submitted === 'embargo-unclear' ? 'done' : submitted
}

export async function takeStep(
  rooms: ReleaseRooms,
  acting: Acting,
  at: { readonly version: number; readonly revision: number },
  asked: Asked,
): Promise<Outcome> {
  const survey = await surveyRelease(rooms, acting.mission, acting.today)
  const kept = survey.versions.find(({ release }) => release.version === at.version)
  if (!kept) return 'unknown'
  if (kept.revision !== at.revision) return 'stale'
  const drafts = comparing.includes(asked.act) ? makeDrafts(survey.inputs) : []
  const deed = await deedOf(asked, survey, drafts, kept, acting)
  if (!deed) return 'unknown'
  const advanced = advance(kept.release, deed, acting.by, acting.today)
  if ('refused' in advanced) return advanced.refused
  const step = { release: advanced.release, revision: at.revision }
  if (deed.act === 'release') {
    return rooms.signer
      ? releaseBriefing({ ...rooms, signer: rooms.signer }, acting, { ...survey, drafts }, step)
      : 'signer-missing'
  }
  return rooms.releases.save(step, {
    ...{ day: acting.today, act: entries[asked.act], actor: acting.by },
    ...{ mission: acting.mission.id, subject: String(at.version) },
  })
}

/** Completed with what was found out; undefined for a caution that is not there. */
async function deedOf(
  asked: Asked,
  survey: Survey,
  drafts: readonly MadeEdition[],
  kept: KeptRelease,
  acting: Acting,
): Promise<ReleaseDeed | undefined> {
  const cautions = survey.cautions.map(({ key }) => key)
  switch (asked.act) {
    case 'accept-caution':
      return cautions.includes(asked.key) ? asked : undefined
    case 'refuse-caution':
      return kept.release.accepted.some(({ key }) => key === asked.key) ? asked : undefined
    case 'submit':
      return {
        ...{ act: 'submit', facts_as_at: acting.today, cautions },
        text: await digestOfDrafts(drafts),
      }
    case 'approve':
      return { act: 'approve', office: acting.office, cautions, text: await digestOfDrafts(drafts) }
    case 'release':
      return { act: 'release', cautions, text: await digestOfDrafts(drafts) }
    case 'return':
      return { act: 'return' }
    default:
      return asked
  }
}
