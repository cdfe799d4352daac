/** The cautions of a version, one by one: mended in the content or the mission, or accepted with a reason that is kept. */
import { may } from '../../../domain/official.ts'
import type { AcceptedCaution } from '../../../domain/release.ts'
import { sayCaution } from '../../../render/say-caution.ts'
import type { FoundCaution, Survey } from '../../../survey-release.ts'
import { Aside, Heading, Paragraph } from '../../layout/elements.tsx'
import { TextField } from '../../layout/form.tsx'
import { ActForm } from './act-form.tsx'
import type { ReleaseShown } from './release-page.tsx'

/** The field for the reason of a caution: the summary of errors leads there. */
export function reasonField({ cautions }: Survey, wanted: string): string {
  return `reason-${cautions.findIndex(({ key }) => key === wanted) + 1}`
}

export function Cautions(shown: ReleaseShown) {
  const { reader, survey } = shown
  const { say } = reader
  const { cautions, working } = survey
  return (
    <>
      <Heading id="cautions">{say('pages.release.cautions.title')}</Heading>
      {cautions.length === 0 ? (
        <Paragraph>{say('pages.release.cautions.none')}</Paragraph>
      ) : (
        <ol class="plain cautions">
          {cautions.map(found => (
            <Found
              {...shown}
              found={found}
              accepted={working?.release.accepted.find(({ key }) => key === found.key)}
            />
          ))}
        </ol>
      )}
    </>
  )
}

type FoundProps = ReleaseShown & {
  readonly found: FoundCaution
  readonly accepted: AcceptedCaution | undefined
}

function Found({ reader, mission, official, survey, refused, found, accepted }: FoundProps) {
  const { say, formats, language, to } = reader
  const { working } = survey
  const words = sayCaution(found.caution[language], say, formats)
  const place = to(`desk/missions/${mission.id}/release`)
  const settles = working?.release.state === 'draft' && may(official, 'prepare-release', mission.id)
  const id = reasonField(survey, found.key)
  const mine = refused?.key === found.key ? refused : undefined
  const errors = mine?.errors ?? []
  const key = <input type="hidden" name="key" value={found.key} />
  return (
    <li class={accepted ? 'settled' : 'open'}>
      <Paragraph>{words}</Paragraph>
      {accepted && (
        <Aside>
          {say('pages.release.cautions.accepted', {
            date: formats.day(accepted.on),
            reason: accepted.reason,
          })}
        </Aside>
      )}
      {accepted && settles && (
        <ActForm
          to={`${place}/refuse-caution`}
          at={working}
          words={say('pages.release.acts.refuse-caution')}
          about={words}
        >
          {key}
        </ActForm>
      )}
      {!accepted && !settles && <Aside>{say('pages.release.cautions.open')}</Aside>}
      {!accepted && settles && (
        <details open={mine !== undefined}>
          <summary>{say('pages.release.cautions.accept')}</summary>
          <ActForm
            to={`${place}/accept-caution`}
            at={working}
            words={say('pages.release.acts.accept-caution')}
            about={words}
          >
            {key}
            <TextField
              id={id}
              name="reason"
              label={say('pages.release.reason')}
              hint={say('pages.release.reason_hint')}
              errors={errors}
              value={mine?.reason ?? ''}
              rows={3}
              attributes={{ maxlength: 500 }}
            />
          </ActForm>
        </details>
      )}
    </li>
  )
}
