/** How far the briefings of a mission are: the version that was released last, and the one that is being worked on. */
import type { VersionStanding } from '../../../domain/next-tasks.ts'
import { Unknown } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'

interface BriefingStateProps {
  readonly reader: Reader
  readonly versions: readonly VersionStanding[] | undefined
}

export function BriefingState({ reader, versions }: BriefingStateProps) {
  const { say, term } = reader
  if (!versions) return <Unknown>{say('pages.glance.versions_not_known')}</Unknown>
  // What took another's place says nothing about now.
  const now = versions.filter(({ state }, place) => state !== 'superseded' || place === versions.length - 1)
  if (now.length === 0) return <>{say('pages.glance.only_concepts')}</>
  return (
    <>
      {now
        .map(({ version, state }) =>
          say('pages.glance.version', { version, state: term('release_states', state) }),
        )
        .join(' ')}
    </>
  )
}
