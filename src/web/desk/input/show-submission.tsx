/** Shows one submission, also with what just happened to one of its points. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Rooms, Visitor } from '../../rooms.tsx'
import { nameOf } from './input-list.tsx'
import type { SubmissionFound } from './open-input-desk.tsx'
import { SubmissionPage } from './submission-page.tsx'

/** What to tell about a point above everything else. */
export interface PointNotice {
  readonly point: number
  readonly words: string
}

export function makeSubmissionPages({ house, reader, show }: Rooms) {
  return {
    async show(
      visitor: Visitor,
      found: SubmissionFound,
      notice?: PointNotice,
      status: ContentfulStatusCode = 200,
    ) {
      const { mission: id } = found.submission
      const [kept, call] = await Promise.all([visitor.env.missions.findKept(id), found.intake.calls.find(id)])
      if (!kept) return visitor.notFound()
      const page = { reader, found, mission: kept.mission, recipients: call?.recipients ?? [], notice }
      return show(
        visitor,
        {
          title: reader.say('pages.desk_input.submission', { name: nameOf(found.submission.id) }),
          place: `desk/missions/${id}/input/${found.submission.id}`,
          ...{ typing: true, script: house.assets.opening },
          children: <SubmissionPage {...page} />,
        },
        status,
      )
    },
  }
}
