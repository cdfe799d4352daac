/** Takes a version one step further, or says why that may not be. Pure: who, what and when come in. */
import type { ReleaseState } from '../domain/closed-lists.ts'
import type { Day } from '../domain/day.ts'
import { isClear } from '../domain/embargo.ts'
import {
  type AcceptedCaution,
  type Release,
  type ReleaseAct,
  releaseSteps,
  unreleased,
} from '../domain/release.ts'

/** What whoever acts has before them: the cautions that are open now, and the digest of all briefings. */
export interface Before {
  readonly cautions: readonly string[]
  readonly text: string
}

export type ReleaseDeed =
  | { readonly act: 'accept-caution'; readonly key: string; readonly reason: string }
  | { readonly act: 'refuse-caution'; readonly key: string }
  | { readonly act: 'set-embargo'; readonly embargo: string }
  | ({ readonly act: 'submit'; readonly facts_as_at: Day } & Before)
  | { readonly act: 'return' }
  | ({ readonly act: 'approve'; readonly office: string } & Before)
  | ({ readonly act: 'release' } & Before)
  | { readonly act: 'supersede' }
  | { readonly act: 'withdraw'; readonly reason: string }

/**
 * `not-now`: cannot follow its state; `changed`: the briefings are not what was submitted; the others say what is missing.
 */
export type Refusal =
  | 'not-now'
  | 'changed'
  | 'same-official'
  | 'cautions-open'
  | 'embargo-unclear'
  | 'reason-missing'
  | 'office-missing'

export type Advanced = { readonly release: Release } | { readonly refused: Refusal }

/** Reasons and embargo come along from the version before, so that issuing again is one act. */
export function beginVersion(mission: string, earlier: readonly Release[], by: string): Advanced {
  if (earlier.some(({ state }) => unreleased.includes(state))) return { refused: 'not-now' }
  const last = earlier.toSorted((one, other) => other.version - one.version)[0]
  const fresh = { mission, state: 'draft', authors: [by] } as const
  if (!last) return { release: { ...fresh, version: 1, accepted: [], embargo: '' } }
  const { version, accepted, embargo } = last
  return { release: { ...fresh, version: version + 1, accepted, embargo, supersedes: version } }
}

export function advance(release: Release, deed: ReleaseDeed, by: string, on: Day): Advanced {
  const { from, to } = releaseSteps[deed.act]
  if (!from.includes(release.state)) return { refused: 'not-now' }
  const refused = mayNot(release, deed, by)
  return refused ? { refused } : { release: { ...change(release, deed, by, on), state: to } }
}

function mayNot(release: Release, deed: ReleaseDeed, by: string): Refusal | undefined {
  switch (deed.act) {
    case 'accept-caution':
    case 'withdraw':
      return deed.reason.trim() === '' ? 'reason-missing' : undefined
    case 'submit':
      if (!isClear(release.embargo)) return 'embargo-unclear'
      return openCautions(release, deed.cautions).length > 0 ? 'cautions-open' : undefined
    case 'approve':
      if (release.authors.includes(by)) return 'same-official'
      if (deed.office.trim() === '') return 'office-missing'
      return differs(release, deed)
    case 'release':
      return differs(release, deed)
    default:
      return undefined
  }
}

/** Also what was settled when submitted may have opened since: a day passed, or the content changed. */
function differs(release: Release, { text, cautions }: Before): Refusal | undefined {
  if (release.text === undefined || text !== release.text) return 'changed'
  return openCautions(release, cautions).length > 0 ? 'cautions-open' : undefined
}

export function openCautions({ accepted }: Pick<Release, 'accepted'>, found: readonly string[]): string[] {
  return found.filter(key => !accepted.some(one => one.key === key))
}

function change(release: Release, deed: ReleaseDeed, by: string, on: Day): Release {
  const written = worksOnIt(deed.act)
    ? { ...release, authors: [...new Set([...release.authors, by])] }
    : release
  const others = (key: string): AcceptedCaution[] => release.accepted.filter(one => one.key !== key)
  switch (deed.act) {
    case 'accept-caution':
      return {
        ...written,
        accepted: [...others(deed.key), { key: deed.key, reason: deed.reason.trim(), by, on }],
      }
    case 'refuse-caution':
      return { ...written, accepted: others(deed.key) }
    case 'set-embargo':
      return { ...written, embargo: deed.embargo }
    case 'submit':
      return { ...written, facts_as_at: deed.facts_as_at, text: deed.text }
    case 'return':
      return asDraft(release)
    case 'approve':
      return { ...release, approver: by, office: deed.office.trim() }
    case 'release':
      return { ...release, released_on: on }
    case 'supersede':
      return release
    case 'withdraw':
      return { ...release, withdrawn: { by, on, reason: deed.reason.trim() } }
  }
}

function worksOnIt(act: ReleaseAct): boolean {
  const state: ReleaseState = 'draft'
  return releaseSteps[act].from.includes(state)
}

/** What is given back loses what was agreed on it; the reasons for its cautions stay. */
function asDraft({
  facts_as_at: _,
  text: _text,
  approver: _approver,
  office: _office,
  ...draft
}: Release): Release {
  return draft
}
