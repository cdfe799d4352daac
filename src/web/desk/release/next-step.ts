/** What must happen next with a mission's briefings. Who may do it follows from the roles. */
import { isClear } from '../../../domain/embargo.ts'
import { openCautions } from '../../../release/advance.ts'
import type { Review } from '../../../review-release.ts'
import type { Survey } from '../../../survey-release.ts'

export type NextStep =
  | 'begin'
  | 'reissue'
  | 'settle'
  | 'embargo'
  | 'submit'
  | 'approve'
  | 'release'
  /** Given back and submitted anew, because it is not what was submitted. */
  | 'renew'

export function openIn({ working, cautions }: Survey): readonly string[] {
  return openCautions(
    working?.release ?? { accepted: [] },
    cautions.map(({ key }) => key),
  )
}

export function nextStep(survey: Survey, { changed }: Review): NextStep {
  const { working, versions } = survey
  if (!working) return versions.length === 0 ? 'begin' : 'reissue'
  const { state, embargo } = working.release
  const open = openIn(survey).length > 0
  if (state !== 'draft') {
    if (changed || open) return 'renew'
    return state === 'approved' ? 'release' : 'approve'
  }
  if (open) return 'settle'
  return isClear(embargo) ? 'submit' : 'embargo'
}
