/** One risk: what happens and to whom, how severe and how likely and why, and what a participant can do. */
import type { BriefingRisk } from '../../domain/briefing-risk.ts'
import { Aside, Paragraph, Subheading, Unknown } from '../layout/elements.tsx'
import { Severity } from '../layout/marks.tsx'
import { Cite, type Notes } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'

interface RiskProps {
  readonly risk: BriefingRisk
  readonly reader: Reader
  readonly notes: Notes
}

export function Risk({ risk, reader, notes }: RiskProps) {
  const { say, term, terms, formats } = reader
  return (
    <article class="risk">
      <p class="risk-marks">
        <Severity level={risk.severity.gravest} reader={reader} />
        <span>{term('subjects', risk.theme)}</span>
        {risk.region && <span>{risk.region}</span>}
      </p>
      <Subheading id={risk.id}>{risk.title}</Subheading>
      <Paragraph>
        {risk.statement}
        <Cite sources={risk.notes} notes={notes} reader={reader} />
      </Paragraph>
      <Paragraph>
        <strong>{say('risk.harmed')}:</strong> {risk.rights_holders}.
      </Paragraph>
      <details>
        <summary>{say('pages.country.what_to_do')}</summary>
        <dl class="steps">
          {(['before', 'during', 'after'] as const).map(moment => (
            <div>
              <dt>{say(`risk.${moment}`)}</dt>
              <dd>{risk.actions[moment]}</dd>
            </div>
          ))}
          <div class="ask">
            <dt>{say('risk.ask')}</dt>
            <dd>{risk.ask}</dd>
          </div>
        </dl>
      </details>
      <details>
        <summary>{say('pages.country.why_severe')}</summary>
        <dl class="steps">
          {(['scale', 'scope', 'irremediability'] as const).map(side => (
            <div>
              <dt>
                {say(`risk.${side}`)} <Severity level={risk.severity[side].level} reader={reader} />
              </dt>
              <dd>{risk.severity[side].because}</dd>
            </div>
          ))}
          <div>
            <dt>
              {say('risk.likelihood')}: {term('likelihoods', risk.likelihood.level)}
            </dt>
            <dd>{risk.likelihood.because}</dd>
          </div>
          <div>
            <dt>{say('risk.involved')}</dt>
            <dd>{terms('involvements', risk.involvement)}</dd>
          </div>
        </dl>
      </details>
      <Aside>
        {say('pages.country.confirmed', { date: formats.day(risk.confirmed) })}{' '}
        {risk.stale && <Unknown>{say('risk.stale')}</Unknown>}
      </Aside>
    </article>
  )
}
