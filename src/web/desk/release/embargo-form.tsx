/** Until when nobody outside may know of the version: none, or a moment in UTC. */
import { may } from '../../../domain/official.ts'
import { Heading, Paragraph } from '../../layout/elements.tsx'
import { Choices, TextField } from '../../layout/form.tsx'
import { ActForm } from './act-form.tsx'
import type { ReleaseShown } from './release-page.tsx'
import { sayEmbargo } from './say-embargo.ts'
import { typeEmbargo } from './typed-embargo.ts'

export function EmbargoForm({ reader, mission, official, survey, refused }: ReleaseShown) {
  const { say, to } = reader
  const { working } = survey
  if (!working) return null
  const { embargo, state } = working.release
  const typed = refused?.embargo ?? typeEmbargo(embargo)
  const errors = refused?.embargo ? refused.errors : []
  return (
    <>
      <Heading id="embargo-title">{say('pages.release.embargo.title')}</Heading>
      {state === 'draft' && may(official, 'prepare-release', mission.id) ? (
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
      ) : (
        <Paragraph>{sayEmbargo(embargo, reader)}</Paragraph>
      )}
    </>
  )
}
