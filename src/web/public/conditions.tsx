/** What is asked of participants: the terms, standards and laws, each with article, date and what nobody has confirmed. */
import type { Briefing } from '../../domain/briefing.ts'
import type { BriefingCondition } from '../../domain/briefing-condition.ts'
import { Aside, Heading, Lead, Paragraph, Subheading, Title, Unknown } from '../layout/elements.tsx'
import { OnThisPage } from '../layout/on-this-page.tsx'
import { Cite, Notes, SourceList } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'

const kinds = ['terms', 'standard', 'law', 'sanctions', 'scheme'] as const
const moments = ['before_registration', 'before_departure', 'on_site', 'after'] as const

interface ConditionsProps {
  readonly reader: Reader
  readonly survey: Briefing
}

export function Conditions({ reader, survey }: ConditionsProps) {
  const { say } = reader
  const notes = new Notes(survey.sources)
  const groups = kinds
    .map(kind => ({ kind, conditions: survey.conditions.filter(condition => condition.kind === kind) }))
    .filter(({ conditions }) => conditions.length > 0)
  return (
    <div class="column">
      <Title>{say('pages.conditions.title')}</Title>
      <Lead>{say('pages.conditions.lead')}</Lead>
      <OnThisPage
        reader={reader}
        places={[
          ...groups.map(({ kind }) => ({ id: kind, name: say(`pages.conditions.kinds.${kind}`) })),
          { id: 'sources', name: say('sources.title') },
        ]}
      />
      {groups.map(({ kind, conditions }) => (
        <section>
          <Heading id={kind}>{say(`pages.conditions.kinds.${kind}`)}</Heading>
          {conditions.map(condition => (
            <Condition condition={condition} reader={reader} notes={notes} />
          ))}
        </section>
      ))}
      <SourceList notes={notes} reader={reader} />
    </div>
  )
}

interface ConditionProps {
  readonly condition: BriefingCondition
  readonly reader: Reader
  readonly notes: Notes
}

function Condition({ condition, reader, notes }: ConditionProps) {
  const { say, formats } = reader
  return (
    <article class="condition">
      <Subheading id={condition.id}>{condition.title}</Subheading>
      <Aside>{condition.act}</Aside>
      <Paragraph>
        {condition.asks}
        <Cite sources={condition.notes} notes={notes} reader={reader} />
      </Paragraph>
      {condition.warnings.map(warning => (
        <Paragraph>
          <strong>{say('conditions.warning')}</strong> {warning}
        </Paragraph>
      ))}
      <details>
        <summary>{say('conditions.for')}</summary>
        <dl class="steps">
          {condition.answers.map(answer => (
            <div>
              <dt>
                {answer.article}
                {answer.from && `, ${say('conditions.from', { date: formats.day(answer.from) })}`}
                {answer.to &&
                  `, ${say(answer.verdict === 'unknown' ? 'conditions.end' : 'conditions.to', { date: formats.day(answer.to) })}`}
              </dt>
              <dd>
                {answer.for}
                {answer.missing && (
                  <>
                    {' '}
                    <Unknown>{answer.missing}</Unknown>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <details>
        <summary>{say('pages.conditions.what_to_do')}</summary>
        <dl class="steps">
          {moments.map(moment => {
            const step = condition.steps[moment]
            return (
              step && (
                <div>
                  <dt>{say(`steps.${moment}`)}</dt>
                  <dd>{step}</dd>
                </div>
              )
            )
          })}
        </dl>
      </details>
      {condition.to_check.map(doubt => (
        <Paragraph>
          <Unknown>{say('conditions.to_check')}</Unknown> {doubt}
        </Paragraph>
      ))}
      <Aside>
        {say('conditions.checked', { date: formats.day(condition.checked_on) })}{' '}
        {condition.stale && <Unknown>{say('conditions.stale')}</Unknown>}
      </Aside>
    </article>
  )
}
