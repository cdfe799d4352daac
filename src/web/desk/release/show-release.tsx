/** Shows how a mission's release stands, or one version of it, also with what was just refused. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { languages } from '../../../domain/closed-lists.ts'
import { cautionKey } from '../../../make-editions.ts'
import { type OpenedRelease, openRelease, readReleasedBriefing } from '../../../open-release.ts'
import { sayCaution } from '../../../render/say-caution.ts'
import { reviewRelease } from '../../../review-release.ts'
import type { KeptRelease } from '../../../store/releases.ts'
import type { Rooms, Visitor } from '../../rooms.tsx'
import { reasonField } from './caution-list.tsx'
import { type ReleaseFound, surveyFound } from './find-release-desk.ts'
import { tagOf } from './read-step.ts'
import { type Refused, ReleasePage } from './release-page.tsx'
import { VersionPage } from './version-page.tsx'

export interface ReleasePages {
  state(
    visitor: Visitor,
    found: ReleaseFound,
    refused?: Refused,
    status?: ContentfulStatusCode,
  ): Promise<Response>
  version(
    visitor: Visitor,
    found: ReleaseFound,
    kept: KeptRelease,
    refused?: Refused,
    status?: ContentfulStatusCode,
  ): Promise<Response>
}

export function makeReleasePages({ reader, show }: Rooms): ReleasePages {
  const { say, formats, language } = reader
  return {
    async state(visitor, found, sent, status = 200) {
      const { mission, official, rooms, acting } = found
      const survey = await surveyFound(found)
      const review = await reviewRelease(rooms, survey, language)
      const { working } = survey
      if (working) visitor.header('etag', tagOf(working.release.version, working.revision))
      const errors = sent?.errors.map(error =>
        sent.key === undefined ? error : { ...error, field: reasonField(survey, sent.key) },
      )
      const refused = sent && { ...sent, errors: errors ?? [] }
      const shown = { reader, mission, official, me: acting.by, survey, review, refused }
      return show(
        visitor,
        {
          title: marked(say('pages.release.title'), refused),
          place: `desk/missions/${mission.id}/release`,
          children: (
            <ReleasePage {...shown} signs={rooms.signer !== undefined} now={visitor.env.now * 1000} />
          ),
        },
        status,
      )
    },

    async version(visitor, found, kept, refused, status = 200) {
      const { mission, official, rooms } = found
      const { version } = kept.release
      const opened = await openRelease(rooms, kept)
      const read = opened && (await readOfficials(opened))
      const nl = read?.nl.cautions.map(cautionKey) ?? []
      const words = read?.[language].cautions.map(caution => sayCaution(caution, say, formats)) ?? []
      const cautions = new Map(nl.map((key, place) => [key, words[place] ?? key]))
      visitor.header('etag', tagOf(version, kept.revision))
      const shown = { reader, mission, official, kept, cautions, refused }
      return show(
        visitor,
        {
          title: marked(say('pages.release.version', { version }), refused),
          place: `desk/missions/${mission.id}/release/versions/${version}`,
          children: (
            <VersionPage
              {...shown}
              manifest={opened?.manifest}
              briefing={read?.[language]}
              now={visitor.env.now * 1000}
            />
          ),
        },
        status,
      )
    },
  }

  /** A screen reader says the title first, so it tells at once that something is to be corrected. */
  function marked(title: string, refused: Refused | undefined): string {
    return refused && refused.errors.length > 0 ? say('pages.form.title_with_errors', { title }) : title
  }
}

/** What officials read of a version; undefined when its bytes are not what was signed, which the page then says. */
async function readOfficials(opened: OpenedRelease) {
  try {
    const [nl, en] = await Promise.all(
      languages.map(language => readReleasedBriefing(opened, 'official', language)),
    )
    return nl && en && { nl, en }
  } catch {
    return undefined
  }
}
