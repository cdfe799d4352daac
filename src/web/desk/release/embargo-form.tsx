/** Until when nobody outside may know of the version: none, or a moment in UTC. */
import { may } from '../../../domain/official.ts'
import { Heading } from '../../layout/elements.tsx'
import { Choices, TextField } from '../../layout/form.tsx'
import { ActForm } from './act-form.tsx'
import type { ReleaseShown } from './release-page.tsx'
import { typeEmbargo } from './typed-embargo.ts'

export function EmbargoForm({ reader, mission, official, survey, refused }: ReleaseShown) {
  const { say, to } = reader
  const { working } = survey
  // Where it cannot be changed it stands above, with how far the version is.
  if (working?.release.state !== 'draft' || !may(official, 'prepare-release', mission.id)) return null
  const typed = refused?.embargo ?? typeEmbargo(working.release.embargo)
  const errors = refused?.embargo ? refused.errors : []
  return (
    <>
      <Heading id="embargo-title">{say('pages.release.embargo.title')}</Heading>
      <ActForm
        to={to(`desk/missions/${mission.id}/release/set-embargo`)}
        at={working}
        words={say('pages.release.acts.set-embargo')}
      >
        <Choices
          id="embargo"
          label={say('pages.release.embargo.question')}
          errors={errors}
          chosen={typed.choice}
          options={['none', 'until'].map(value => ({
            value,
            label: say(`pages.release.embargo.choices.${value}`),
          }))}
        />
        <div class="moment">
          <TextField
            id="day"
            label={say('pages.release.embargo.day')}
            hint={say('pages.mission_form.hints.day')}
            errors={errors}
            value={typed.day}
          />
          <TextField
            id="time"
            label={say('pages.release.embargo.time')}
            hint={say('pages.release.embargo.time_hint')}
            errors={errors}
            value={typed.time}
          />
        </div>
      </ActForm>
    </>
  )
}
