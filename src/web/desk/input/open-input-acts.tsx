/** What officials do with a point. Decisions arrive sealed; the server learns their kind, their reason and, confirmed, what is printed. */

import { decisionDigest, readDecisionMark } from '../../../domain/decision.ts'
import { readVoice } from '../../../intake/read-voice.ts'
import type { At, Outcome } from '../../../store/move-point.ts'
import { isSealedLetter } from '../../../write-letter.ts'
import { takes } from '../../guard-origin.ts'
import type { Rooms, Visitor } from '../../rooms.tsx'
import { only } from '../../sign-in/guard-desk.tsx'
import { readVersion } from '../read-version.ts'
import { findSubmission, type SubmissionFound } from './open-input-desk.tsx'
import { makeSubmissionPages } from './show-submission.tsx'

/** A sealed decision of the largest size, with its text for print beside it when it is confirmed. */
const form = takes('form', 200_000)

type Told = Outcome | 'no-version' | 'not-complete'
const statuses = {
  done: 200,
  'no-version': 428,
  stale: 412,
  'not-found': 404,
  'not-now': 409,
  'same-official': 409,
  'other-text': 409,
  'not-complete': 400,
} as const satisfies Record<Told, number>

interface Acting extends SubmissionFound {
  readonly sent: URLSearchParams
  readonly at: At
}

export function openInputActs(rooms: Rooms): void {
  const { reader, doors } = rooms
  const { say } = reader
  const pages = makeSubmissionPages(rooms)
  const place = '/desk/missions/:id/input/:record/points/:point'

  doors.post(`${place}/decide`, form, only('decide-on-input'), visitor => act(visitor, decide))
  doors.post(`${place}/confirm`, form, only('confirm-decision'), visitor => act(visitor, confirm))
  doors.post(`${place}/give-back`, form, only('confirm-decision'), visitor =>
    act(visitor, ({ env }, { intake, at, me }) => intake.points.giveBack(at, me, env.today)),
  )

  async function act(visitor: Visitor, doIt: (visitor: Visitor, acting: Acting) => Promise<Told>) {
    const found = await findSubmission(visitor)
    const point = found?.submission.points.find(({ number }) => `${number}` === visitor.req.param('point'))
    if (!found || !point) return visitor.notFound()
    const sent = new URLSearchParams(await visitor.req.text())
    const version = readVersion(visitor, sent)
    const { mission, id: submission } = found.submission
    const at = { mission, submission, point: point.number, version: version ?? 0 }
    const told = version === undefined ? 'no-version' : await doIt(visitor, { ...found, sent, at })
    return answer(visitor, told, at)
  }

  /** To the script as JSON, so that what was typed stays where it is; to a form as the page. */
  async function answer(visitor: Visitor, told: Told, { point }: At) {
    const found = await findSubmission(visitor)
    const now = found?.submission.points.find(({ number }) => number === point)
    if (!found || !now) return visitor.notFound()
    visitor.header('etag', `"${now.version}"`)
    const status = say(`pages.desk_input.statuses.${now.status}`)
    const words = say(`pages.desk_input.outcomes.${told}`, { status })
    if (visitor.req.header('accept') === 'application/json') {
      return visitor.json({ outcome: told, words, version: now.version }, statuses[told])
    }
    return pages.show(visitor, found, { point, words }, statuses[told])
  }
}

async function decide({ env }: Visitor, { intake, submission, sent, at, me }: Acting): Promise<Told> {
  const mark = readDecisionMark(sent.get('kind'), sent.get('reason'))
  const [sealed, digest] = [sent.get('sealed') ?? '', sent.get('digest') ?? '']
  const call = await intake.calls.find(submission.mission)
  const letter = mark?.kind === 'ask-back' ? 'question' : 'decision'
  if (!mark || !call || !isSealedLetter(letter, sealed, call, intake.recipients)) return 'not-complete'
  const { points } = intake
  if (mark.kind === 'ask-back') return points.ask(at, me, mark, sealed, env.today)
  if (mark.kind === 'hold') return points.hold(at, me, mark, sealed, env.today)
  if (!/^[0-9a-f]{64}$/.test(digest)) return 'not-complete'
  return points.propose(at, me, { mark, sealed, digest }, env.today)
}

/** The text for print is read anew: what the first official's browser made of it counts for nothing here. */
async function confirm({ env }: Visitor, { intake, sent, at, me }: Acting): Promise<Told> {
  const mark = readDecisionMark(sent.get('kind'), sent.get('reason'))
  const salt = sent.get('salt') ?? ''
  const written = sent.get('voice')
  const read = written ? readVoice(parse(written)) : undefined
  if (!mark || salt === '' || (read && !read.voice)) return 'not-complete'
  const { voice } = read ?? {}
  const digest = await decisionDigest({ ...mark, salt, ...(voice && { voice }) })
  const print = voice && { id: env.newId(), voice }
  return intake.points.confirm(at, me, { digest, ...(print && { print }) }, env.today)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
