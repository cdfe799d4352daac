/** How far the version at work is, what must happen next, and the buttons that this official may press. */
import { may } from '../../../domain/official.ts'
import { Aside, Fact, Facts, Paragraph } from '../../layout/elements.tsx'
import { ActForm } from './act-form.tsx'
import { nextStep, openIn } from './next-step.ts'
import type { ReleaseShown } from './release-page.tsx'
import { sayEmbargo } from './say-embargo.ts'

export function Progress(shown: ReleaseShown) {
  const { reader, survey, review, me } = shown
  const { say, term, formats } = reader
  const { working } = survey
  const next = nextStep(survey, review)
  const { release } = working ?? {}
  return (
    <section class="panel">
      {release && (
        <Facts>
          <Fact name={say('cover.version')}>{release.version}</Fact>
          <Fact name={say('pages.release.state')}>{term('release_states', release.state)}</Fact>
          {release.facts_as_at && (
            <Fact name={say('cover.facts_as_at')}>{formats.day(release.facts_as_at)}</Fact>
          )}
          {release.office && <Fact name={say('cover.released_by')}>{release.office}</Fact>}
          <Fact name={say('pages.release.embargo.title')}>{sayEmbargo(release.embargo, reader)}</Fact>
        </Facts>
      )}
      <Paragraph>
        <strong>{say(`pages.release.next.${next}`, { count: openIn(survey).length })}</strong>
      </Paragraph>
      {next === 'approve' && release?.authors.includes(me) && (
        <Aside>{say('pages.release.own_version')}</Aside>
      )}
      <Buttons {...shown} />
    </section>
  )
}

function Buttons({ reader, mission, official, me, survey, review, signs }: ReleaseShown) {
  const { say, to } = reader
  const { working } = survey
  const next = nextStep(survey, review)
  const place = to(`desk/missions/${mission.id}/release`)
  const acts = {
    begin: next === 'begin' && may(official, 'prepare-release', mission.id),
    reissue: next === 'reissue' && may(official, 'prepare-release', mission.id),
    submit: next === 'submit' && may(official, 'prepare-release', mission.id),
    approve:
      next === 'approve' &&
      may(official, 'approve-briefing', mission.id) &&
      !working?.release.authors.includes(me),
    release: next === 'release' && signs && may(official, 'release-briefing', mission.id),
    return:
      working !== undefined &&
      working.release.state !== 'draft' &&
      may(official, 'return-release', mission.id),
  }
  const shown = (Object.keys(acts) as (keyof typeof acts)[]).filter(act => acts[act])
  if (shown.length === 0) return null
  return (
    <div class="buttons">
      {shown.map((act, index) => (
        <ActForm
          to={`${place}/${act}`}
          at={working}
          words={say(`pages.release.acts.${act}`)}
          kind={index === 0 ? 'primary' : 'secondary'}
        />
      ))}
    </div>
  )
}
