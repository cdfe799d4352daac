/** What was found: genuine with what it is and whether it still holds, or not known, with what may be the cause. */
import type { Genuine } from '../../verify-file.ts'
import { Alert, Fact, Facts, Heading, Lead, Link, Notice, Paragraph } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

interface VerdictProps {
  readonly reader: Reader
  readonly genuine: Genuine | undefined
  /** Of a mission that was announced. */
  readonly title: string | undefined
}

export function Verdict({ reader, genuine, title }: VerdictProps) {
  return (
    <section id="verdict">
      {genuine ? <Known reader={reader} genuine={genuine} title={title} /> : <NotKnown reader={reader} />}
    </section>
  )
}

const causes = ['saved', 'changed', 'draft', 'other', 'elsewhere'] as const

function NotKnown({ reader: { say } }: Pick<VerdictProps, 'reader'>) {
  return (
    <>
      <Alert title={say('pages.verify.unknown')}>
        <Paragraph>{say('pages.verify.unknown_text')}</Paragraph>
      </Alert>
      <Heading>{say('pages.verify.causes_title')}</Heading>
      <ul class="utrecht-unordered-list">
        {causes.map(cause => (
          <li class="utrecht-unordered-list__item">{say(`pages.verify.causes.${cause}`)}</li>
        ))}
      </ul>
    </>
  )
}

function Known({ reader, genuine, title }: VerdictProps & { readonly genuine: Genuine }) {
  const { say, term, formats, to } = reader
  const { manifest, file, standing } = genuine
  const { mission, version } = manifest
  return (
    <>
      <Lead>{say('pages.verify.genuine')}</Lead>
      {standing.kind === 'current' && <Notice>{say('pages.verify.standing.current', { version })}</Notice>}
      {standing.kind === 'superseded' && (
        <Alert title={say('pages.verify.standing.superseded', { version, by: standing.by })}>
          <Paragraph>{say('pages.verify.standing.superseded_text')}</Paragraph>
        </Alert>
      )}
      {standing.kind === 'withdrawn' && (
        <Alert title={say('pages.verify.standing.withdrawn', { version })}>
          <Paragraph>{say('pages.verify.standing.withdrawn_text')}</Paragraph>
        </Alert>
      )}
      <Facts>
        <Fact name={say('pages.verify.facts.mission')}>
          {title ? <Link href={to(`missions/${mission}`)}>{title}</Link> : mission}
        </Fact>
        <Fact name={say('pages.verify.facts.version')}>{version}</Fact>
        <Fact name={say('pages.verify.facts.audience')}>{term('audiences', file.audience)}</Fact>
        <Fact name={say('pages.verify.facts.language')}>{term('languages', file.language)}</Fact>
        <Fact name={say('pages.verify.facts.form')}>
          {file.changes_since === undefined
            ? say(`pages.verify.forms.${file.format}`)
            : say('pages.verify.forms.tracked', { version: file.changes_since })}
        </Fact>
        <Fact name={say('pages.verify.facts.facts_as_at')}>{formats.day(manifest.facts_as_at)}</Fact>
        <Fact name={say('pages.verify.facts.released_on')}>{formats.day(manifest.released_on)}</Fact>
        <Fact name={say('pages.verify.facts.office')}>{manifest.office}</Fact>
      </Facts>
    </>
  )
}
