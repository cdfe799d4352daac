/** The trail, for those who audit it: handed out whole, since a chain that is cut proves nothing. */
import { everyMission, may } from '../../domain/official.ts'
import { officialMark } from '../../intake/mark.ts'
import { writeLines } from '../../intake/trail-lines.ts'
import { openIntake } from '../civil-society/find-call.ts'
import { Breadcrumb } from '../layout/breadcrumb.tsx'
import { Lead, Link, Paragraph, Title } from '../layout/elements.tsx'
import type { Rooms, Visitor } from '../rooms.tsx'

export function openAudit({ reader, doors, show }: Rooms): void {
  const { say, to } = reader
  /** The trail is about every mission, so an auditor of one does not get it. */
  const auditor = ({ var: { official } }: Visitor) =>
    official && may(official, 'read-audit', everyMission) ? official : undefined

  doors.get('/desk/audit', visitor => {
    if (!auditor(visitor)) return visitor.notFound()
    const children = (
      <div class="column">
        <Breadcrumb reader={reader} to="desk" />
        <Title>{say('pages.audit.title')}</Title>
        <Lead>{say('pages.audit.lead')}</Lead>
        <ul class="utrecht-unordered-list">
          <li>
            <Link href={to('desk/audit/trail')}>{say('pages.audit.trail')}</Link>
          </li>
          <li>
            <Link href={to('desk/audit/anchors')}>{say('pages.audit.anchors')}</Link>
          </li>
        </ul>
        <Paragraph>{say('pages.audit.check')}</Paragraph>
        <pre tabindex={0}>
          <code>npm run verify-audit -- audit-trail.jsonl audit-anchors.jsonl</code>
        </pre>
      </div>
    )
    return show(visitor, { title: say('pages.audit.title'), place: 'desk/audit', children })
  })

  /** That it was taken out stands on it too, as its last entry. */
  doors.get('/desk/audit/trail', async visitor => {
    const official = auditor(visitor)
    if (!official) return visitor.notFound()
    const { audit, secret } = await openIntake(visitor)
    const actor = await officialMark(secret, official.subject)
    const { today: day } = visitor.env
    await audit.commit({ day, act: 'audit-exported', actor, mission: '', subject: '' }, [])
    return handOut(visitor, 'audit-trail', await audit.entries())
  })

  doors.get('/desk/audit/anchors', async visitor => {
    if (!auditor(visitor)) return visitor.notFound()
    const { audit } = await openIntake(visitor)
    return handOut(visitor, 'audit-anchors', await audit.anchors())
  })
}

function handOut(visitor: Visitor, name: string, rows: readonly object[]): Response {
  return visitor.body(writeLines(rows), 200, {
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.jsonl"`,
  })
}
