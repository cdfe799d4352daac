/** The input on a mission, for officials who read it: the list, one submission, and its sealed file, which is all the server has. */
import { may, type Official } from '../../../domain/official.ts'
import { officialMark } from '../../../intake/mark.ts'
import type { Intake } from '../../../open-intake.ts'
import type { StoredSubmission } from '../../../store/submissions.ts'
import { openIntake } from '../../civil-society/find-call.ts'
import type { Rooms, Visitor } from '../../rooms.tsx'
import { only } from '../../sign-in/guard-desk.tsx'
import { InputList } from './input-list.tsx'
import { makeSubmissionPages } from './show-submission.tsx'

export function openInputDesk(rooms: Rooms): void {
  const { reader, doors, show } = rooms
  const { say } = reader
  const pages = makeSubmissionPages(rooms)

  doors.get('/desk/missions/:id/input', only('read-input'), async visitor => {
    const kept = await visitor.env.missions.findKept(visitor.req.param('id'))
    if (!kept) return visitor.notFound()
    const { mission } = kept
    const { submissions, secret, calls } = await openIntake(visitor)
    const me = await markOf(visitor, secret)
    const [list, call] = await Promise.all([submissions.list(mission.id), calls.find(mission.id)])
    const children = <InputList {...{ reader, mission, call, me }} submissions={list} />
    return show(visitor, {
      title: say('pages.desk_input.title'),
      place: `desk/missions/${mission.id}/input`,
      children,
    })
  })

  doors.get('/desk/missions/:id/input/:record', only('read-input'), async visitor => {
    const found = await findSubmission(visitor)
    return found ? pages.show(visitor, found) : visitor.notFound()
  })

  /** For the `age` command: the same file as the script opens. */
  doors.get('/desk/missions/:id/input/:record/file', only('read-input'), async visitor => {
    const found = await findSubmission(visitor)
    if (found?.submission.sealed === undefined) return visitor.notFound()
    await noteReading(visitor, found)
    return visitor.body(found.submission.sealed, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${found.submission.id.replace(/[^a-z0-9-]/g, '')}.age"`,
    })
  })

  doors.get('/desk/missions/:id/input/:record/sealed', only('read-input'), async visitor => {
    const found = await findSubmission(visitor)
    if (!found) return visitor.notFound()
    await noteReading(visitor, found)
    const { sealed, letters } = found.submission
    return visitor.json({ sealed, letters })
  })
}

export interface SubmissionFound {
  readonly intake: Intake
  readonly submission: StoredSubmission
  readonly official: Official
  /** The official who asks, as the trail knows them. */
  readonly me: string
}

/** Nothing where it is another mission's, so that one id leads to one place only. */
export async function findSubmission(visitor: Visitor): Promise<SubmissionFound | undefined> {
  const [mission, record] = [visitor.req.param('id') ?? '', visitor.req.param('record') ?? '']
  const { official } = visitor.var
  if (!official || !may(official, 'read-input', mission)) return undefined
  const intake = await openIntake(visitor)
  const submission = await intake.submissions.find(mission, record)
  return submission && { intake, submission, official, me: await markOf(visitor, intake.secret) }
}

/** Before it is handed out: whoever could read it stands on the trail, whether they opened it or not. */
function noteReading({ env }: Visitor, { intake, submission, me }: SubmissionFound): Promise<void> {
  const { mission, id: subject } = submission
  return intake.audit.commit({ day: env.today, act: 'submission-read', actor: me, mission, subject }, [])
}

function markOf({ var: { official } }: Visitor, secret: CryptoKey): Promise<string> {
  return officialMark(secret, official?.subject ?? '')
}
