/** Every version that was released of a mission, newest first. */

import { isOpen } from '../../../domain/embargo.ts'
import type { Release } from '../../../domain/release.ts'
import { Heading, Link, Paragraph } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'
import type { ReleaseShown } from './release-page.tsx'

export function VersionList({ reader, mission, survey, now }: ReleaseShown) {
  const { say, to, formats } = reader
  const released = survey.versions.filter(({ signed }) => signed).toReversed()
  return (
    <>
      <Heading>{say('pages.release.versions')}</Heading>
      {released.length === 0 && <Paragraph>{say('pages.release.no_versions')}</Paragraph>}
      <ul class="utrecht-unordered-list">
        {released.map(({ release }) => (
          <li class="utrecht-unordered-list__item">
            <Link href={to(`desk/missions/${mission.id}/release/versions/${release.version}`)}>
              {say('pages.release.version', { version: release.version })}
            </Link>
            {release.released_on && `, ${formats.day(release.released_on)}`}: {stateOf(release, now, reader)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** That it waits for its embargo is part of how it stands. */
export function stateOf(release: Release, now: number, { say, term }: Reader): string {
  if (release.state === 'released' && !isOpen(release.embargo, now)) return say('pages.release.under_embargo')
  return term('release_states', release.state)
}
