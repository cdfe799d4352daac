/** One released version at the desk: what it is, its frozen files, what it changed, and why its cautions could stay. */
import type { Briefing } from '../../../domain/briefing.ts'
import { audiences } from '../../../domain/closed-lists.ts'
import type { Manifest } from '../../../domain/manifest.ts'
import type { Mission } from '../../../domain/mission.ts'
import { may, type Official } from '../../../domain/official.ts'
import { sayChange } from '../../../render/say-change.ts'
import type { KeptRelease } from '../../../store/releases.ts'
import { Breadcrumb } from '../../layout/breadcrumb.tsx'
import { Alert, Aside, Fact, Facts, Heading, Link, Paragraph, Title } from '../../layout/elements.tsx'
import { TextField } from '../../layout/form.tsx'
import type { Reader } from '../../reader.ts'
import { ActForm } from './act-form.tsx'
import { FileLinks } from './file-links.tsx'
import { Refusal } from './refusal.tsx'
import type { Refused } from './release-page.tsx'
import { sayEmbargo } from './say-embargo.ts'
import { stateOf } from './version-list.tsx'

export interface VersionShown {
  readonly reader: Reader
  readonly mission: Mission
  readonly official: Official
  readonly kept: KeptRelease
  /** Undefined when no pinned key signed it: then nothing of it may be handed out. */
  readonly manifest: Manifest | undefined
  /** What officials read of it; undefined when its bytes are not as they were signed. */
  readonly briefing: Briefing | undefined
  /** Its cautions in words, by their keys. */
  readonly cautions: ReadonlyMap<string, string>
  readonly now: number
  readonly refused?: Refused | undefined
}

export function VersionPage(shown: VersionShown) {
  const { reader, mission, kept, manifest, briefing, now, refused } = shown
  const { say, formats } = reader
  const { release } = kept
  const { withdrawn } = release
  const changes = briefing?.release?.supersedes?.changes
  return (
    <div class="column release">
      <Breadcrumb
        reader={reader}
        to={`desk/missions/${mission.id}/release`}
        name={say('pages.release.title')}
      />
      <Title>{say('pages.release.version', { version: release.version })}</Title>
      {refused && <Refusal reader={reader} refused={refused} />}
      {!(manifest && briefing) && <Alert title={say('pages.release.damaged')} />}
      <Facts>
        <Fact name={say('pages.release.state')}>{stateOf(release, now, reader)}</Fact>
        {withdrawn && (
          <Fact name={say('pages.release.withdrawn')}>
            {formats.day(withdrawn.on)}: {withdrawn.reason}
          </Fact>
        )}
        {release.released_on && (
          <Fact name={say('pages.release.released')}>{formats.day(release.released_on)}</Fact>
        )}
        {release.facts_as_at && (
          <Fact name={say('cover.facts_as_at')}>{formats.day(release.facts_as_at)}</Fact>
        )}
        <Fact name={say('cover.released_by')}>{release.office}</Fact>
        {manifest && (
          <Fact name={say('cover.content_revision')}>{manifest.content_revision.slice(0, 12)}</Fact>
        )}
        <Fact name={say('pages.release.embargo.title')}>{sayEmbargo(release.embargo, reader)}</Fact>
      </Facts>
      {manifest && <Files reader={reader} manifest={manifest} />}
      {changes && (
        <>
          <Heading>{say('changes.title', { version: release.supersedes })}</Heading>
          <Paragraph>{say('pages.release.changes_of_officials')}</Paragraph>
          {changes.length === 0 && <Paragraph>{say('changes.nothing')}</Paragraph>}
          <ul class="utrecht-unordered-list">
            {changes.map(change => (
              <li class="utrecht-unordered-list__item">{sayChange(change, say, formats)}</li>
            ))}
          </ul>
        </>
      )}
      <Accepted {...shown} />
      <Withdraw {...shown} />
    </div>
  )
}

function Files({ reader, manifest }: { readonly reader: Reader; readonly manifest: Manifest }) {
  const { say, to } = reader
  const { mission, version, files } = manifest
  const place = to(`desk/missions/${mission}/release/versions/${version}`)
  return (
    <>
      <Heading>{say('pages.release.files')}</Heading>
      <ul class="plain files">
        {audiences.map(audience => (
          <FileLinks
            reader={reader}
            name={say(`pages.order.audiences.names.${audience}`)}
            links={files
              .filter(file => file.audience === audience)
              .map(({ name, language, format, changes_since }) => ({
                language,
                href: `${place}/${name}`,
                words:
                  changes_since === undefined
                    ? say(`pages.release.formats.${format}`)
                    : say('pages.release.tracked', { version: changes_since }),
              }))}
          />
        ))}
      </ul>
      <Paragraph>
        <Link href={`${place}/manifest`}>{say('pages.release.manifest')}</Link>
      </Paragraph>
    </>
  )
}

/** A caution that is in no briefing of this version was settled before it was submitted; its key says what it was about. */
function Accepted({ reader, kept: { release }, cautions }: VersionShown) {
  const { say, formats } = reader
  if (release.accepted.length === 0) return null
  return (
    <>
      <Heading>{say('pages.release.cautions.kept')}</Heading>
      <ul class="utrecht-unordered-list">
        {release.accepted.map(({ key, reason, on }) => (
          <li class="utrecht-unordered-list__item">
            {cautions.get(key) ?? key.split(' | ').slice(1).join(', ')}
            <Aside>{say('pages.release.cautions.accepted', { date: formats.day(on), reason })}</Aside>
          </li>
        ))}
      </ul>
    </>
  )
}

function Withdraw({ reader, mission, official, kept, refused }: VersionShown) {
  const { say, to } = reader
  const { version, state } = kept.release
  if (state === 'withdrawn' || !may(official, 'withdraw-release', mission.id)) return null
  return (
    <details open={refused !== undefined}>
      <summary>{say('pages.release.withdraw')}</summary>
      <Paragraph>{say('pages.release.withdraw_text')}</Paragraph>
      <ActForm
        to={to(`desk/missions/${mission.id}/release/withdraw`)}
        at={kept}
        words={say('pages.release.acts.withdraw')}
        about={say('pages.release.version', { version })}
      >
        <TextField
          id="reason"
          label={say('pages.release.reason')}
          hint={say('pages.release.reason_hint')}
          errors={refused?.errors ?? []}
          value={refused?.reason ?? ''}
          rows={3}
          attributes={{ maxlength: 500 }}
        />
      </ActForm>
    </details>
  )
}
