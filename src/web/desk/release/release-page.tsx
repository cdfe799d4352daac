/** The release of one mission: how far it is, what must happen next and by whom, and every version there is. */
import type { Mission } from '../../../domain/mission.ts'
import type { Official } from '../../../domain/official.ts'
import { sayChange } from '../../../render/say-change.ts'
import type { Review } from '../../../review-release.ts'
import type { Survey } from '../../../survey-release.ts'
import { Breadcrumb } from '../../layout/breadcrumb.tsx'
import { Alert, Heading, Paragraph, Title } from '../../layout/elements.tsx'
import type { FieldError } from '../../layout/form.tsx'
import type { Reader } from '../../reader.ts'
import { Cautions } from './caution-list.tsx'
import { DraftLinks } from './draft-links.tsx'
import { EmbargoForm } from './embargo-form.tsx'
import { Progress } from './progress.tsx'
import { Refusal } from './refusal.tsx'
import type { TypedEmbargo } from './typed-embargo.ts'
import { VersionList } from './version-list.tsx'

/** What somebody sent that was not done, with why. */
export interface Refused {
  readonly words: string
  readonly errors: readonly FieldError[]
  /** The caution that it was about. */
  readonly key?: string
  readonly reason?: string
  readonly embargo?: TypedEmbargo
}

export interface ReleaseShown {
  readonly reader: Reader
  readonly mission: Mission
  readonly official: Official
  /** The mark of the official who looks. */
  readonly me: string
  readonly survey: Survey
  readonly review: Review
  /** Whether there is a key to sign with. */
  readonly signs: boolean
  /** Milliseconds since 1970. */
  readonly now: number
  readonly refused?: Refused | undefined
}

export function ReleasePage(shown: ReleaseShown) {
  const { reader, mission, survey, review, refused } = shown
  const { say, formats } = reader
  const { working } = survey
  return (
    <div class="column release">
      <Breadcrumb reader={reader} to={`desk/missions/${mission.id}`} name={mission.title[reader.language]} />
      <Title>{say('pages.release.title')}</Title>
      {refused && <Refusal reader={reader} refused={refused} />}
      {!shown.signs && <Alert title={say('pages.release.no_signer')} />}
      <Progress {...shown} />
      {working && <DraftLinks reader={reader} mission={mission} />}
      {working && review.changes && (
        <>
          <Heading>{say('changes.title', { version: working.release.supersedes })}</Heading>
          {review.changes.length === 0 && <Paragraph>{say('changes.nothing')}</Paragraph>}
          <ul class="utrecht-unordered-list">
            {review.changes.map(change => (
              <li class="utrecht-unordered-list__item">{sayChange(change, say, formats)}</li>
            ))}
          </ul>
        </>
      )}
      {working && <Cautions {...shown} />}
      {working && <EmbargoForm {...shown} />}
      <VersionList {...shown} />
    </div>
  )
}
