/** What officials do with a version. Each act names the version and the revision that its sender has seen. */
import { cleanText } from '../../../domain/clean-text.ts'
import type { Deed } from '../../../domain/official.ts'
import { type Asked, beginRelease, type Outcome, reissue, takeStep } from '../../../release-desk.ts'
import { takes } from '../../guard-origin.ts'
import type { FieldError } from '../../layout/form.tsx'
import type { Rooms, Visitor } from '../../rooms.tsx'
import { only } from '../../sign-in/guard-desk.tsx'
import { plain } from '../typed-text.ts'
import { findReleaseDesk, type ReleaseFound } from './find-release-desk.ts'
import { readStep } from './read-step.ts'
import type { Refused } from './release-page.tsx'
import { makeReleasePages } from './show-release.tsx'
import { readEmbargo, readTypedEmbargo } from './typed-embargo.ts'

const form = takes('form', 20_000)
const longestReason = 500

type Told = Outcome | 'no-version' | 'not-complete'
const statuses = {
  done: 303,
  'not-complete': 400,
  'reason-missing': 400,
  unknown: 409,
  'not-now': 409,
  changed: 409,
  'same-official': 409,
  'cautions-open': 409,
  'embargo-unclear': 409,
  'office-missing': 409,
  'signer-missing': 409,
  stale: 412,
  'no-version': 428,
} as const satisfies Record<Told, number>

/** Who may do what is asked at the door, before anything is read. */
const deeds: Readonly<Record<Asked['act'], Deed>> = {
  'accept-caution': 'prepare-release',
  'refuse-caution': 'prepare-release',
  'set-embargo': 'prepare-release',
  submit: 'prepare-release',
  return: 'return-release',
  approve: 'approve-briefing',
  release: 'release-briefing',
  withdraw: 'withdraw-release',
}

/** What was asked, or what is wrong with how it was; with what was typed, so that it can be shown again. */
interface Read extends Omit<Refused, 'words'> {
  readonly asked?: Asked
}

export function openReleaseActs(rooms: Rooms): void {
  const { house, reader, doors } = rooms
  const { say, to } = reader
  const pages = makeReleasePages(rooms)
  const place = '/desk/missions/:id/release'

  for (const [act, start] of Object.entries({ begin: beginRelease, reissue })) {
    doors.post(`${place}/${act}`, form, only('prepare-release'), async visitor => {
      const found = await findReleaseDesk(visitor, house)
      if (!found) return visitor.notFound()
      return answer(visitor, found, await start(found.rooms, found.acting), { act, errors: [] })
    })
  }

  for (const act of Object.keys(deeds) as Asked['act'][]) {
    doors.post(`${place}/${act}`, form, only(deeds[act]), async visitor => {
      const found = await findReleaseDesk(visitor, house)
      if (!found) return visitor.notFound()
      const sent = new URLSearchParams(await visitor.req.text())
      const at = readStep(visitor, sent)
      const read = { act, ...readAsked(act, sent, visitor.env.now * 1000) }
      if (!at) return answer(visitor, found, 'no-version', read)
      const told = read.asked ? await takeStep(found.rooms, found.acting, at, read.asked) : 'not-complete'
      return answer(visitor, found, told, { ...read, version: at.version })
    })
  }

  async function answer(
    visitor: Visitor,
    found: ReleaseFound,
    told: Told,
    { act, version, asked: _, ...read }: Read & { readonly act: string; readonly version?: number },
  ): Promise<Response> {
    const page = `desk/missions/${found.mission.id}/release`
    const of = act === 'withdraw' ? `/versions/${version}` : ''
    const back = act.endsWith('-caution') ? '#cautions' : of
    if (told === 'done') return visitor.redirect(to(`${page}${back}`), 303)
    const words = say(`pages.release.outcomes.${told}`)
    const versions = await found.rooms.releases.ofMission(found.mission.id)
    const kept = of && versions.find(({ release }) => release.version === version)
    return kept
      ? pages.version(visitor, found, kept, { ...read, words }, statuses[told])
      : pages.state(visitor, found, { ...read, words }, statuses[told])
  }

  function readAsked(act: Asked['act'], sent: URLSearchParams, now: number): Read {
    const key = cleanText(sent.get('key') ?? '').slice(0, 1000)
    switch (act) {
      case 'accept-caution':
      case 'withdraw': {
        const reason = plain(cleanText(sent.get('reason') ?? ''))
        const wrong = reason === '' || reason.length > longestReason
        const errors = wrong ? [fault('reason', 'reason')] : []
        const asked = act === 'withdraw' ? { act, reason } : { act, key, reason }
        return { errors, reason, ...(act !== 'withdraw' && { key }), ...(!wrong && { asked }) }
      }
      case 'refuse-caution':
        return { errors: [], key, asked: { act, key } }
      case 'set-embargo': {
        const embargo = readTypedEmbargo(sent)
        const read = readEmbargo(embargo, now)
        if ('embargo' in read) return { errors: [], embargo, asked: { act, embargo: read.embargo } }
        return { errors: [fault(read.fault === 'choice' ? 'embargo' : 'day', read.fault)], embargo }
      }
      default:
        return { errors: [], asked: { act } }
    }
  }

  function fault(field: string, kind: string): FieldError {
    return { field, message: say(`pages.release.wrong.${kind}`) }
  }
}
